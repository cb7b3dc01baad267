import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { useText } from '../text.tsx';
import { buildExport } from './build-export.ts';
import { type ExportActions, type ValueKind, valueKinds } from './export-contract.ts';
import { exportWords } from './export-words.ts';

type State =
  | { step: 'closed' }
  | { step: 'asking' }
  | { step: 'reading' }
  | { step: 'saved'; name: string; missing: number }
  | { step: 'failed'; sentence: string };

type ValuesActions = ExportActions & Required<Pick<ExportActions, 'readValues'>>;

/** Files with values: said what values are, confirmed for each file anew, read then and put into that file alone. Escape is no. */
export function ValuesExport({ record, actions }: { record: VisitRecord; actions: ValuesActions }) {
  const text = useText();
  const { say, count, sayAny } = text;
  const [state, setState] = useState<State>({ step: 'closed' });
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && state.step === 'closed') ask.current?.focus();
    wasAsking.current = state.step === 'asking';
  }, [state.step]);
  const save = async (kind: ValueKind) => {
    setState({ step: 'reading' });
    try {
      const answer = await actions.readValues();
      if (!answer.ok) {
        setState({ step: 'failed', sentence: sayAny(answer.messageKey) || say('exportFailed', answer.messageKey) });
        return;
      }
      const { values } = answer;
      const { name, content } = await buildExport(kind, record, { text, buildHtml: actions.buildHtml, values });
      actions.save(name, content);
      const missing = record.report.items.filter(({ shape }, at) => shape !== 'container' && values[at] == null).length;
      setState({ step: 'saved', name, missing });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      setState({ step: 'failed', sentence: say('exportFailed', detail) });
    }
  };
  return (
    <div class="export-values">
      <h3>{say('exportValuesHeading')}</h3>
      {state.step === 'asking' ? (
        <Warning onNo={() => setState({ step: 'closed' })} onYes={(kind) => void save(kind)} />
      ) : (
        <button
          ref={ask}
          type="button"
          class="button"
          disabled={state.step === 'reading'}
          onClick={() => setState({ step: 'asking' })}
        >
          {say('exportValuesAsk')}
        </button>
      )}
      {state.step === 'failed' ? (
        <p role="alert">{state.sentence}</p>
      ) : (
        <p class="export-status" role="status">
          {state.step === 'reading' && say('exportValuesReading')}
          {state.step === 'saved' && say('exportSaved', state.name)}
          {state.step === 'saved' && state.missing > 0 && ` ${count('exportValuesMissing', state.missing)}`}
        </p>
      )}
    </div>
  );
}

function Warning({ onNo, onYes }: { onNo: () => void; onYes: (kind: ValueKind) => void }) {
  const { say } = useText();
  const id = useId();
  const no = useRef<HTMLButtonElement>(null);
  const [kind, setKind] = useState<ValueKind>('xlsx');
  const [isUnderstood, setUnderstood] = useState(false);
  useEffect(() => no.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a box and a legend; this is a question and its answers
    <div
      class="export-warning"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <p id={id}>{say('exportValuesWarning')}</p>
      <p>
        <label>
          {say('exportValuesKind')}{' '}
          <select
            value={kind}
            onChange={({ currentTarget }) =>
              setKind(valueKinds.find((one) => one === currentTarget.value) ?? valueKinds[0])
            }
          >
            {valueKinds.map((one) => (
              <option key={one} value={one}>
                {say(exportWords[one].label)}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p>
        <label>
          <input
            type="checkbox"
            checked={isUnderstood}
            onChange={({ currentTarget }) => setUnderstood(currentTarget.checked)}
          />{' '}
          {say('exportValuesUnderstood')}
        </label>
      </p>
      <div class="export-buttons">
        <button ref={no} type="button" class="button" onClick={onNo}>
          {say('exportValuesNo')}
        </button>
        <button type="button" class="button is-danger" disabled={!isUnderstood} onClick={() => onYes(kind)}>
          {say('exportValuesYes')}
        </button>
      </div>
    </div>
  );
}
