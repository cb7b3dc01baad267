import { useMemo, useState } from 'preact/hooks';
import type { SavedVisitSummary } from '../../lib/visit-record-types.ts';
import { SearchField } from '../search-field.tsx';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { groupVisits } from './group-visits.ts';
import type { KeptExpectation, SavedActions } from './saved-contract.ts';
import { SavedRow } from './saved-row.tsx';
import { TickedBar } from './ticked-bar.tsx';

/** The saved visits by site, what is searched for, and what can be done with those that are ticked. */
export function SavedList(props: {
  visits: readonly SavedVisitSummary[];
  expectations: readonly KeptExpectation[];
  actions: SavedActions;
}) {
  const { visits, expectations, actions } = props;
  const { say, count } = useText();
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => groupVisits(visits, query), [visits, query]);
  const chosen = visits.filter(({ id }) => ticked.has(id));
  const shown = groups.reduce((sum, group) => sum + group.visits.length, 0);
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  if (visits.length === 0)
    return (
      <section aria-labelledby="saved-list">
        <h2 id="saved-list">{say('savedNoneHeading')}</h2>
        <p class="saved-none">{say('savedNone')}</p>
      </section>
    );
  return (
    <section aria-labelledby="saved-list">
      <h2 id="saved-list">{say('savedListHeading')}</h2>
      <SearchField query={query} label={say('savedSearch')} hint={say('savedSearchHint')} onQuery={setQuery} />
      <p class="muted" role="status">
        {shown === visits.length ? count('savedCount', shown) : count('savedFound', shown, String(visits.length))}
      </p>
      <TickedBar chosen={chosen} expectations={expectations} actions={actions} onClear={() => setTicked(new Set())} />
      {groups.map(({ site, visits: own }) => (
        <section key={site} class="saved-group" aria-label={showText(site) || say('savedUnreadable')}>
          <h3>
            <bdi>{showText(site) || say('savedUnreadable')}</bdi>{' '}
            <span class="muted">{count('savedCount', own.length)}</span>
          </h3>
          <ul>
            {own.map((visit) => (
              <SavedRow
                key={visit.id}
                visit={visit}
                isTicked={ticked.has(visit.id)}
                onTick={() => toggle(visit.id)}
                onRename={(name) => actions.rename(visit.id, name)}
              />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
