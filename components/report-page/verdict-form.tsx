import { useId, useState } from 'preact/hooks';
import { COMMENT_LIMIT, type FindingVerdict, type Verdict, verdicts } from '../../lib/visit-record-types.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import type { SaveOutcome } from './report-contract.ts';
import { verdictWords } from './report-words.ts';
import { saySaveFailure } from './say-save-failure.ts';

/** What a person says of one finding. Kept at once when a verdict is chosen, and when a comment is left. */
export function VerdictForm(props: {
  verdict: FindingVerdict | undefined;
  /** Of the finding, for who hears the page. */
  title: string;
  onVerdict: (verdict: FindingVerdict | undefined) => Promise<SaveOutcome>;
}) {
  const { say } = useText();
  const id = useId();
  const { verdict } = props;
  const [comment, setComment] = useState<string>();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const keep = async (chosen: Verdict | undefined, words: string) => {
    setOutcome(undefined);
    const kept = await props.onVerdict(chosen && { verdict: chosen, comment: words.trim(), at: Date.now() });
    setOutcome(kept);
    // What could not be kept stays in the field.
    if (kept.ok) setComment(undefined);
  };
  const shown = comment ?? verdict?.comment ?? '';
  return (
    <fieldset class="verdict-form">
      <legend class="sr-only">{say('reportVerdictOf', showText(props.title))}</legend>
      <label for={`${id}-verdict`}>{say('reportVerdict')}</label>
      <select
        id={`${id}-verdict`}
        value={verdict?.verdict ?? ''}
        onChange={(event) => {
          const chosen = verdicts.find((one) => one === event.currentTarget.value);
          void keep(chosen, chosen ? shown : '');
        }}
      >
        <option value="">{say('reportVerdictNone')}</option>
        {verdicts.map((one) => (
          <option key={one} value={one}>
            {say(verdictWords[one])}
          </option>
        ))}
      </select>
      <label for={`${id}-comment`}>{say('reportComment')}</label>
      <textarea
        id={`${id}-comment`}
        rows={2}
        maxLength={COMMENT_LIMIT}
        value={shown}
        onInput={(event) => setComment(event.currentTarget.value)}
        onChange={(event) => {
          const words = event.currentTarget.value;
          // A comment without a verdict is something to come back to.
          if (words.trim() !== (verdict?.comment ?? '')) void keep(verdict?.verdict ?? 'toCheck', words);
        }}
      />
      <span role="status">{outcome && (outcome.ok ? say('reportKeptVerdict') : saySaveFailure(outcome, say))}</span>
    </fieldset>
  );
}
