import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import type { KeptExpectation, SavedActions } from './saved-contract.ts';

/** The expectations that are kept. */
export function ExpectationList(props: { expectations: readonly KeptExpectation[]; actions: SavedActions }) {
  const { expectations, actions } = props;
  const { say, count } = useText();
  return (
    <section aria-labelledby="saved-expectations">
      <h2 id="saved-expectations">{say('savedExpectations')}</h2>
      <p class="muted">{say('savedExpectationsText')}</p>
      {expectations.length > 0 && (
        <ul class="saved-group">
          {expectations.map(({ id, name, parsed }) => (
            <li key={id} class="saved-row">
              <div class="saved-what">
                <bdi class="saved-name">{showName(name)}</bdi>
                {parsed.ok ? (
                  <p class="muted">{count('savedEntries', parsed.expectation.allow.length)}</p>
                ) : (
                  <p class="saved-bad">{`${showText(parsed.problems[0]?.place ?? '')}: ${showText(parsed.problems[0]?.reason ?? '')}`}</p>
                )}
              </div>
              <span class="saved-buttons">
                <button
                  type="button"
                  class="button"
                  aria-label={say('savedSaveNamed', showName(name))}
                  onClick={() => actions.saveExpectation(id)}
                >
                  {say('savedSaveFile')}
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={say('savedRemoveNamed', showName(name))}
                  onClick={() => actions.removeExpectation(id)}
                >
                  {say('savedRemove')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
