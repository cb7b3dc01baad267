import { useState } from 'preact/hooks';
import type { BundleProblem } from '../../lib/evidence/check-bundle.ts';
import { findBundleFacts } from '../../lib/evidence/find-bundle-facts.ts';
import { groupDigits } from '../../lib/evidence/find-thumbprint.ts';
import type { BundleResult } from '../../lib/evidence/verify-bundle.ts';
import type { MessageKey } from '../build-text.ts';
import { CopyButton } from '../copy-button.tsx';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { BundleFactList } from './bundle-fact-list.tsx';
import { sayBundleProblem } from './say-bundle-problem.ts';
import { sayFileProblem } from './say-file-problem.ts';
import { SealField } from './seal-field.tsx';
import type { OpenOutcome, Verification } from './verify-contract.ts';

/** So many problems are written out. */
const LISTED = 30;

const SIGNED: Record<Extract<BundleResult, { kind: 'checked' }>['signature'], MessageKey> = {
  valid: 'evidenceSigned_valid',
  invalid: 'evidenceSigned_invalid',
  none: 'evidenceSigned_none',
  cannotCheck: 'evidenceSigned_cannotCheck',
};

/** What was found in a file: first whether it is as it was sealed, then by whom, then what it is. */
export function VerifyResult({
  verification,
  copy,
}: {
  verification: Verification;
  copy: (text: string) => Promise<void>;
}) {
  const text = useText();
  const { say } = text;
  const head = <p class="verify-file">{showText(verification.fileName)}</p>;
  const refuse = (reason: string) => (
    <div class="verify-result is-bad">
      {head}
      <p class="verify-words">{say('evidenceNotRead')}</p>
      <p>{reason}</p>
    </div>
  );
  if (verification.kind === 'problem') return refuse(sayFileProblem(verification.problem, text));
  const { result, open } = verification;
  if (result.kind === 'unreadable') return refuse(sayFileProblem(result.problem, text));
  if (result.kind === 'foreign') return refuse(say('evidenceForeign'));
  // Then the signature is of the hashes, and the parts named are not what was hashed.
  const thumbprint = result.signature === 'invalid' ? undefined : result.thumbprint;
  const isOther = result.signature === 'valid' && result.problems.some(({ code }) => code !== 'form');
  return (
    <div class={result.ok ? 'verify-result' : 'verify-result is-bad'}>
      {head}
      <p class="verify-words">{say(findHeadline(result))}</p>
      {!result.ok && <Problems problems={result.problems} parts={result.parts} />}
      <p>
        {say(isOther ? 'evidenceSignedChanged' : SIGNED[result.signature])}{' '}
        {thumbprint !== undefined && <code class="evidence-digits">{groupDigits(thumbprint)}</code>}
      </p>
      {result.signature === 'valid' && !isOther && <p class="muted">{say('evidenceSignedMeans')}</p>}
      <p>
        {say('evidenceSealNow')} <code class="evidence-digits">{groupDigits(result.seal)}</code>
      </p>
      <SealField seal={result.seal} {...(thumbprint === undefined ? {} : { thumbprint })} />
      <div class="evidence-row">
        <CopyButton label={say('evidenceSealCopy')} onCopy={() => copy(result.seal)} />
        {open && <OpenButton open={open} />}
      </div>
      <p class="muted">{say('evidenceProves')}</p>
      <BundleFactList facts={findBundleFacts(result.parts)} />
    </div>
  );
}

/** Without a signature that was checked, whoever changed the file could have sealed it anew: then no more is said than was seen. */
function findHeadline({ problems, signature }: Extract<BundleResult, { kind: 'checked' }>): MessageKey {
  if (problems.length === 0) return signature === 'valid' ? 'evidenceGood' : 'evidenceFits';
  return problems.every(({ code }) => code === 'form') ? 'evidenceForm' : 'evidenceBad';
}

function Problems({ problems, parts }: { problems: readonly BundleProblem[]; parts: unknown }) {
  const text = useText();
  const more = problems.length - LISTED;
  return (
    <ul class="verify-problems">
      {problems.slice(0, LISTED).map((problem) => (
        <li key={`${problem.part} ${problem.code}`}>{sayBundleProblem(problem, parts, text)}</li>
      ))}
      {more > 0 && <li>{text.count('evidenceMoreProblems', more)}</li>}
    </ul>
  );
}

function OpenButton({ open }: { open: () => Promise<OpenOutcome> }) {
  const text = useText();
  const { say } = text;
  const [outcome, setOutcome] = useState<OpenOutcome>();
  const reason = (failed: OpenOutcome & { ok: false }) =>
    'problem' in failed ? sayFileProblem(failed.problem, text) : failed.detail;
  return (
    <>
      <button type="button" class="button" onClick={() => void open().then(setOutcome)}>
        {say('evidenceOpen')}
      </button>
      {outcome?.ok && <a href={outcome.href}>{say('evidenceOpened')}</a>}
      {outcome && !outcome.ok && <span role="alert">{say('evidenceOpenFailed', reason(outcome))}</span>}
    </>
  );
}
