import { useMemo, useRef, useState } from 'preact/hooks';
import { buildText } from '../build-text.ts';
import { FileDrop } from '../file-drop.tsx';
import type { Translate } from '../popup-contract.ts';
import { TextContext, useText } from '../text.tsx';
import './evidence.css';
import './verify.css';
import type { Verification, VerifyActions, VerifyModel } from './verify-contract.ts';
import { VerifyResult } from './verify-result.tsx';

/** The page that checks sealed files. A file can be dropped anywhere on it. */
export function VerifyPage(props: { model: VerifyModel; actions: VerifyActions; translate: Translate }) {
  const { model, actions, translate } = props;
  const { locale, now } = model;
  const text = useMemo(() => buildText(translate, locale, now), [translate, locale, now]);
  return (
    <TextContext.Provider value={text}>
      <Body model={model} actions={actions} />
    </TextContext.Provider>
  );
}

function Body({ model, actions }: { model: VerifyModel; actions: VerifyActions }) {
  const { say } = useText();
  const [state, setState] = useState<'idle' | 'checking' | Verification>('idle');
  const newest = useRef<File | undefined>(undefined);
  const check = async (file: File | undefined) => {
    if (!file) return;
    newest.current = file;
    setState('checking');
    const verification = await actions.verify(file);
    if (newest.current === file) setState(verification); // else another one was given meanwhile
  };
  return (
    <FileDrop class="verify" onFiles={([file]) => void check(file)}>
      <main>
        <h1>{say('evidenceTitle')}</h1>
        <p>{say('evidenceVerifyIntro')}</p>
        {!model.canVerify && <p class="verify-warning">{say('evidenceNoCrypto')}</p>}
        <div class="evidence-row">
          <label for="verify-file">{say('evidenceChoose')}</label>
          <input
            id="verify-file"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const field = event.currentTarget;
              const file = field.files?.[0];
              field.value = ''; // so that the same file can be chosen again
              void check(file);
            }}
          />
        </div>
        <div role="status" aria-busy={state === 'checking'}>
          {state === 'checking' && <p>{say('evidenceChecking')}</p>}
          {typeof state === 'object' && <VerifyResult verification={state} copy={actions.copy} />}
        </div>
        {actions.saveOffline && <Offline save={actions.saveOffline} />}
      </main>
    </FileDrop>
  );
}

function Offline({ save }: { save: () => Promise<void> }) {
  const { say } = useText();
  const [fault, setFault] = useState('');
  return (
    <section aria-labelledby="verify-offline">
      <h2 id="verify-offline">{say('evidenceOfflineHeading')}</h2>
      <p class="muted">{say('evidenceOfflineText')}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          setFault('');
          save().catch((error) => setFault(String(error)));
        }}
      >
        {say('evidenceOfflineSave')}
      </button>
      {fault !== '' && <p role="alert">{fault}</p>}
    </section>
  );
}
