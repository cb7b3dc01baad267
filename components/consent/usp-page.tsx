import { useText } from '../text.tsx';

const answers: ReadonlyMap<string, 'yes' | 'no' | 'none'> = new Map([
  ['Y', 'yes'],
  ['N', 'no'],
  ['-', 'none'],
]);

/** A US Privacy string for people: version and three letters (IAB, US Privacy String). */
export function UspPage({ raw }: { raw: string }) {
  const { say } = useText();
  const [version = '', ...letters] = raw.toUpperCase();
  return (
    <dl class="facts">
      <div>
        <dt>{say('uspVersion')}</dt>
        <dd>{version}</dd>
      </div>
      {(['notice', 'optOut', 'limited'] as const).map((question, place) => (
        <div key={question}>
          <dt>{say(`usp_${question}`)}</dt>
          <dd>{say(`uspAnswer_${answers.get(letters[place] ?? '') ?? 'unknown'}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
