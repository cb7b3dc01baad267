import type { BundleFacts } from '../../lib/evidence/find-bundle-facts.ts';
import type { MessageKey } from '../build-text.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';

/** What a sealed file says of itself. */
export function BundleFactList({ facts }: { facts: BundleFacts }) {
  const { say } = useText();
  const { name, url, visitStartedAt, capturedAt, sealedAt, timeZone, by, items, findings, screenshot } = facts;
  const rows: [MessageKey, string][] = [
    ['evidenceFactName', name],
    ['evidenceFactPage', url],
    ['evidenceFactVisit', visitStartedAt],
    ['evidenceFactCaptured', capturedAt],
    ['evidenceFactSealed', [sealedAt, timeZone].filter(Boolean).join(', ')],
    ['evidenceFactBy', by.join(', ')],
    ['evidenceFactCounts', say('evidenceFactCountsText', items, findings)],
  ];
  return (
    <section aria-labelledby="verify-facts">
      <h2 id="verify-facts">{say('evidenceFacts')}</h2>
      <dl class="verify-facts">
        {rows
          .filter(([, words]) => words !== '')
          .map(([label, words]) => (
            <div key={label}>
              <dt>{say(label)}</dt>
              <dd>{showText(words)}</dd>
            </div>
          ))}
      </dl>
      <p class="muted">{say('evidenceClock')}</p>
      {screenshot && (
        <img
          class="verify-picture"
          src={`data:${screenshot.type};base64,${screenshot.base64}`}
          alt={say('evidenceFactPicture')}
        />
      )}
    </section>
  );
}
