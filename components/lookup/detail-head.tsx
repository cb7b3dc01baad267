import type { ComponentChildren } from 'preact';
import { useText } from '../text.tsx';
import { showName } from '../visible-text.ts';
import type { SearchView } from './build-lookup-address.ts';
import { countChosen } from './filter-values.ts';
import { LookupLink } from './lookup-link.tsx';

/** Above a vendor or key: the way back to what was searched for, further steps, and the heading, which gets the focus. */
export function DetailHead(props: { last: SearchView; steps?: ComponentChildren; children: ComponentChildren }) {
  const { say } = useText();
  const { query, filter } = props.last;
  const name = query.trim() === '' ? '' : showName(query.trim());
  const words =
    name !== '' ? say('trailResults', name) : countChosen(filter) > 0 ? say('trailFiltered') : say('trailAll');
  return (
    <>
      <nav class="trail" aria-label={say('trailLabel')}>
        <LookupLink view={props.last}>{words}</LookupLink>
        {props.steps}
      </nav>
      <h2 class="detail-name" tabIndex={-1} data-heading>
        {props.children}
      </h2>
    </>
  );
}
