import type { UnknownBanner } from '../../lib/consent-types.ts';
import type { Report } from '../../lib/types.ts';

/** A name that may be a consent record's, in the words that consent tools use. */
const LOOKS_LIKE_CONSENT =
  /consent|cookie|gdpr|dsgvo|rgpd|lgpd|ccpa|privacy|opt[-_ ]?(?:in|out)|(?:^|[-_.])(?:cc|cmp|tcf|eu|dnt)(?:[-_.]|$)|banner|accept|agree|notice/i;

/** Most names and hosts that are copied. */
const MOST = 60;

/**
 * What is needed to add a consent tool that nobody here knows, as JSON text for people to send: the banner, names and sizes of first-party records that
 * may be its own, and hosts of scripts, those of the banner's page first. Never a value, no address of a page, no path or query of a script.
 */
export function buildBannerText(
  banner: UnknownBanner,
  { tool, items, presences }: Pick<Report, 'tool' | 'items' | 'presences'>,
): string {
  const records = items
    .filter(
      ({ party, name, guess }) => party === 'first' && (guess?.kind === 'consent' || LOOKS_LIKE_CONSENT.test(name)),
    )
    .slice(0, MOST)
    .map(({ store, name, shape, size }) => ({ store, name, shape, ...(size === undefined ? {} : { size }) }));
  const scripts = [
    ...presences.flatMap((presence) => presence.scripts),
    ...items.flatMap(({ clock }) => clock?.writers.flatMap((writer) => writer.scripts ?? []) ?? []),
  ];
  const { role, selector, language, buttons, scriptHosts = [], frameUrl } = banner;
  const watched = scripts.flatMap((address) => findHost(address) ?? []).sort();
  return JSON.stringify(
    {
      tool: `${tool.name} ${tool.version}`,
      banner: { role, selector, language, buttons, ...(frameUrl === undefined ? {} : { frame: findPlace(frameUrl) }) },
      records,
      scriptHosts: [...new Set([...scriptHosts, ...watched])].slice(0, MOST),
    },
    null,
    2,
  );
}

function findHost(address: string): string | undefined {
  return URL.parse(address)?.host || undefined;
}

/** Without query and fragment; nothing of an address that is none. */
function findPlace(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host, pathname } = new URL(address);
  return /^https?:$/.test(protocol) ? `${protocol}//${host}${pathname}` : protocol;
}
