import { useEffect, useRef, useState } from 'preact/hooks';
import { NAME_LIMIT_OF_VISIT, type SavedVisitSummary } from '../../lib/visit-record-types.ts';
import { sayMoment } from '../say-expiry.ts';
import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';

/** One saved visit: tick it, open it, give it another name. */
export function SavedRow(props: {
  visit: SavedVisitSummary;
  isTicked: boolean;
  onTick: () => void;
  onRename: (name: string) => void;
}) {
  const { visit, isTicked, onTick, onRename } = props;
  const { say, count, locale } = useText();
  const [isNaming, setNaming] = useState(false);
  const name = visit.isBroken ? visit.id : showName(visit.name);
  const { counts } = visit;
  return (
    <li class={isTicked ? 'saved-row is-ticked' : 'saved-row'}>
      <input type="checkbox" aria-label={say('savedTick', name)} checked={isTicked} onChange={onTick} />
      <div class="saved-what">
        {isNaming ? (
          <NameForm
            name={visit.name}
            onDone={(next) => {
              setNaming(false);
              if (next !== undefined && next !== visit.name) onRename(next);
            }}
          />
        ) : (
          <a class="saved-name" href={`/report.html?saved=${visit.id}`}>
            <bdi>{name}</bdi>
          </a>
        )}
        {visit.isBroken ? (
          <p class="saved-bad">{say('savedBroken')}</p>
        ) : (
          <p class="saved-facts muted">
            <span>{sayMoment(visit.capturedAt, locale)}</span>
            <span class="saved-url">
              <bdi>{showText(visit.url)}</bdi>
            </span>
            <span>{showText(visit.browserName)}</span>
            <span>{say(visit.isWatched ? 'savedWatched' : 'savedNotWatched')}</span>
            <span>{count('itemCount', counts.items)}</span>
            {counts.problem > 0 && <span class="saved-bad">{count('savedProblems', counts.problem)}</span>}
            {counts.look > 0 && <span>{count('savedLooks', counts.look)}</span>}
          </p>
        )}
      </div>
      {!isNaming && !visit.isBroken && (
        <button type="button" class="button" aria-label={say('savedRenameNamed', name)} onClick={() => setNaming(true)}>
          {say('savedRename')}
        </button>
      )}
    </li>
  );
}

/** Enter keeps the name, Escape leaves it as it was; an empty one is none. */
function NameForm({ name, onDone }: { name: string; onDone: (name: string | undefined) => void }) {
  const { say } = useText();
  const [value, setValue] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="saved-naming"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(value.trim() === '' ? undefined : value.trim());
      }}
    >
      <input
        ref={field}
        aria-label={say('savedNewName')}
        maxLength={NAME_LIMIT_OF_VISIT}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone(undefined);
        }}
      />
      <button type="submit" class="button">
        {say('savedKeepName')}
      </button>
    </form>
  );
}
