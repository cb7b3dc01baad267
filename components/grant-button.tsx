import type { Grant } from '../lib/types.ts';
import { findHosts, findOtherHosts } from './coverage-groups.ts';
import { useText } from './text.tsx';
import { showHost } from './visible-text.ts';

/** The button that asks for a grant, with the hosts the browser will name in small print. */
export function GrantButton(props: { grant: Grant; site: string; isMain?: boolean; onAllow: (grant: Grant) => void }) {
  const { say, count } = useText();
  const { grant } = props;
  const hosts = findHosts(grant);
  const label = {
    page: () => say('grant_page'),
    // What the browser will ask about: the whole site, not the one host and port of the page.
    site: () => say('grant_site', showHost(hosts[0]?.replace(/^\*\./, '') ?? props.site)),
    hosts: () => count('grant_hosts', findOtherHosts(grant, props.site).length),
    all: () => say('grant_all'),
  }[grant.rung];
  return (
    <div class="grant">
      {/* Called within the click: browsers ask for permissions only then. */}
      <button type="button" class={props.isMain ? 'button is-main' : 'button'} onClick={() => props.onAllow(grant)}>
        {label()}
      </button>
      {hosts.length > 0 && (
        <p class="small-print">
          {say('grantAsks')}{' '}
          {hosts.map((host, index) => (
            <span key={host}>
              {index > 0 && ', '}
              {host === '*' ? say('grantEverySite') : <bdi class="host">{showHost(host)}</bdi>}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
