import { useEffect, useId, useState } from 'preact/hooks';
import { groupDigits } from '../../lib/evidence/find-thumbprint.ts';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { CopyButton } from '../copy-button.tsx';
import { useText } from '../text.tsx';
import './evidence.css';
import { KeyBox } from './key-box.tsx';
import type { SealActions, SealKey } from './seal-contract.ts';

type State =
  | { step: 'idle' | 'working' }
  | { step: 'done'; fileName: string; seal: string }
  | { step: 'failed'; words: string[] };

/** Seals a visit: with a picture and a signature where they are wanted. */
export function SealSection({ record, actions }: { record: VisitRecord; actions: SealActions }) {
  const { say, sayAny } = useText();
  const id = useId(); // a page can show several visits
  const [isPictured, setPictured] = useState(record.screenshot !== undefined);
  const [isSigned, setSigned] = useState(false);
  const [state, setState] = useState<State>({ step: 'idle' });
  const [key, setKey] = useState<SealKey>();
  const [keyFault, setKeyFault] = useState('');
  const follow = (work: Promise<SealKey | undefined>) => {
    setKeyFault('');
    work.then(setKey, (error) => setKeyFault(sayError(error)));
  };
  useEffect(() => follow(actions.readKey()), [actions.readKey]);

  const seal = async () => {
    setState({ step: 'working' });
    try {
      const { screenshot, ...bare } = record;
      const picture = screenshot
        ? { ok: true as const, value: screenshot }
        : isPictured && (await actions.takePicture?.());
      if (picture && !picture.ok) {
        setState({ step: 'failed', words: [sayAny(picture.error) || picture.error, say('evidenceWithoutPicture')] });
        return;
      }
      const pictured = isPictured && picture ? { ...bare, screenshot: picture.value } : bare;
      setState({ step: 'done', ...(await actions.seal(pictured, isSigned)) });
      if (isSigned) follow(actions.readKey()); // it may have been made just now
    } catch (error) {
      setState({ step: 'failed', words: [say('evidenceFailed', sayError(error))] });
    }
  };

  return (
    <section class="evidence" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{say('evidenceHeading')}</h2>
      <p class="muted">{say('evidenceIntro')}</p>
      <PictureBox
        takenAt={record.screenshot?.takenAt}
        canTake={actions.takePicture !== undefined}
        isOn={isPictured}
        onChange={setPictured}
      />
      <div class="evidence-choice">
        <label>
          <input
            type="checkbox"
            checked={isSigned}
            aria-describedby={`${id}-sign`}
            onChange={(event) => setSigned(event.currentTarget.checked)}
          />
          {say('evidenceSign')}
        </label>
        <p class="muted" id={`${id}-sign`}>
          {say('evidenceSignNote')}
        </p>
        {isSigned && (
          <KeyBox
            known={key}
            fault={keyFault}
            onNew={() => follow(actions.makeKey())}
            onRemove={() => follow(actions.removeKey().then(() => undefined))}
            onCopy={actions.copy}
          />
        )}
      </div>
      <div class="evidence-row">
        <button type="button" class="button is-main" disabled={state.step === 'working'} onClick={() => void seal()}>
          {say('evidenceSeal')}
        </button>
        <a href="/verify.html" target="_blank" rel="noopener">
          {say('evidenceVerifyLink')}
        </a>
      </div>
      <Outcome state={state} copy={actions.copy} />
    </section>
  );
}

function PictureBox(props: {
  takenAt: number | undefined;
  canTake: boolean;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  const { say, locale } = useText();
  const id = useId();
  const { takenAt, canTake, isOn, onChange } = props;
  if (takenAt === undefined && !canTake) return <p class="muted">{say('evidencePictureNoTab')}</p>;
  const when = takenAt !== undefined && new Date(takenAt).toLocaleString(locale);
  return (
    <div class="evidence-choice">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {when ? say('evidencePictureKept', when) : say('evidencePicture')}
      </label>
      <p class="muted" id={id}>
        {say('evidencePictureNote')}
      </p>
    </div>
  );
}

function Outcome({ state, copy }: { state: State; copy: SealActions['copy'] }) {
  const { say } = useText();
  if (state.step === 'failed')
    return (
      <div role="alert">
        {state.words.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    );
  return (
    <div class="evidence-outcome" role="status">
      {state.step === 'working' && <p>{say('evidenceWorking')}</p>}
      {state.step === 'done' && (
        <>
          <p>{say('evidenceDone', state.fileName)}</p>
          <p>
            {say('evidenceSealIs')} <code class="evidence-digits">{groupDigits(state.seal)}</code>
          </p>
          <p class="muted">{say('evidenceSealKeep')}</p>
          <div class="evidence-row">
            <CopyButton label={say('evidenceSealCopy')} onCopy={() => copy(state.seal)} />
          </div>
        </>
      )}
    </div>
  );
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
