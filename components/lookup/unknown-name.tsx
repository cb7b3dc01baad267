import { guessItem } from '../../lib/classify/guess-item.ts';
import type { SearchEntry } from '../../lib/classify/prepare-search.ts';
import { useText } from '../text.tsx';
import { showName } from '../visible-text.ts';
import { KeyResult } from './key-result.tsx';

/** The catalogue has nothing: what that means, what a name alone lets guess, and keys that begin as it does. */
export function UnknownName({ query, alike }: { query: string; alike: readonly SearchEntry[] }) {
  const { say } = useText();
  const name = query.trim();
  const isName = !/\s/.test(name);
  const guess = isName ? guessItem({ name, shape: 'text', size: 0 }) : undefined;
  return (
    <>
      <div class="nothing">
        <h2>{say('unknownHeading')}</h2>
        <p class="unknown-name">{isName ? say('lookupUnknown', showName(name)) : say('lookupNoWords')}</p>
        {isName && <p class="muted">{say('lookupUnknownMeaning')}</p>}
        {guess && (
          <p>
            {say('fact_guess')}: {say('guessFrom_name', say(`guess_${guess.kind}`))}
          </p>
        )}
      </div>
      {alike.length > 0 && (
        <section>
          <h2>{say('lookupAlikeHeading')}</h2>
          <p class="section-note">{say('lookupAlikeMeaning')}</p>
          <ul class="keys">
            {alike.map((entry) => (
              <KeyResult key={entry.id} entry={entry} why="form" />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
