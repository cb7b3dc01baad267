import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import type { SaveFailure } from './saved-contract.ts';

const WORDS = { full: 'savedFull', broken: 'savedBroken', unexpected: 'savedUnexpected' } as const;

/** Why something was not saved or read, and the browser's own words on demand. */
export function FailureWords({ failure }: { failure: SaveFailure }) {
  const { say } = useText();
  return (
    <>
      <p class="outcome-words">{say(WORDS[failure.code])}</p>
      {failure.detail !== '' && (
        <details class="technical">
          <summary>{say('failedDetail')}</summary>
          <p>
            <code>{showText(failure.detail)}</code>
          </p>
        </details>
      )}
    </>
  );
}
