import { useState } from 'preact/hooks';
import type { SavedVisitSummary } from '../../lib/visit-record-types.ts';
import { useText } from '../text.tsx';
import { showName } from '../visible-text.ts';
import type { KeptExpectation, SavedActions } from './saved-contract.ts';

/** What can be done with the visits that are ticked: with one, with two, with any number. */
export function TickedBar(props: {
  chosen: readonly SavedVisitSummary[];
  expectations: readonly KeptExpectation[];
  actions: SavedActions;
  onClear: () => void;
}) {
  const { chosen, expectations, actions, onClear } = props;
  const { say, count } = useText();
  const whole = chosen.filter(({ isBroken }) => !isBroken);
  const [first, ...others] = whole;
  if (chosen.length === 0) return <p class="saved-bar muted">{say('savedTickHint')}</p>;
  // The earlier visit is the one that is compared to.
  const [before, after] = whole.toSorted((one, two) => one.capturedAt - two.capturedAt);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend; these are buttons for what is ticked
    <div class="saved-bar" role="group" aria-label={say('savedBar')}>
      <span>{count('savedTicked', chosen.length)}</span>
      {first && <a href={`/report.html?saved=${whole.map(({ id }) => id).join(',')}`}>{say('savedOpen')}</a>}
      {before && after && whole.length === 2 && (
        <a href={`/saved.html?compare=${before.id},${after.id}`}>{say('savedCompare')}</a>
      )}
      {first && others.length === 0 && (
        <>
          <button type="button" class="button" onClick={() => actions.makeExpectation(first.id)}>
            {say('savedMakeExpectation')}
          </button>
          <CheckForm visitId={first.id} expectations={expectations} onCheck={actions.check} />
        </>
      )}
      {chosen.length === 1 && chosen[0] && <SaveButton id={chosen[0].id} onSave={actions.saveAsFile} />}
      <button
        type="button"
        class="button"
        onClick={() => {
          actions.remove(chosen.map(({ id }) => id));
          onClear();
        }}
      >
        {say('savedRemove')}
      </button>
      <button type="button" class="text-button" onClick={onClear}>
        {say('savedUntick')}
      </button>
    </div>
  );
}

function SaveButton({ id, onSave }: { id: string; onSave: SavedActions['saveAsFile'] }) {
  const { say } = useText();
  return (
    <button type="button" class="button" onClick={() => onSave(id)}>
      {say('savedSaveFile')}
    </button>
  );
}

function CheckForm(props: {
  visitId: string;
  expectations: readonly KeptExpectation[];
  onCheck: SavedActions['check'];
}) {
  const { say } = useText();
  const usable = props.expectations.filter(({ parsed }) => parsed.ok);
  const [wanted, setWanted] = useState('');
  const chosen = usable.find(({ id }) => id === wanted) ?? usable[0];
  if (!chosen) return null;
  return (
    <form
      class="saved-check"
      onSubmit={(event) => {
        event.preventDefault();
        props.onCheck(props.visitId, chosen.id);
      }}
    >
      <select
        aria-label={say('savedCheckAgainst')}
        value={chosen.id}
        onChange={(event) => setWanted(event.currentTarget.value)}
      >
        {usable.map(({ id, name }) => (
          <option key={id} value={id}>
            {showName(name)}
          </option>
        ))}
      </select>
      <button type="submit" class="button">
        {say('savedCheck')}
      </button>
    </form>
  );
}
