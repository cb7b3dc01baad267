import { useId, useState } from 'preact/hooks';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { CopyButton } from '../copy-button.tsx';
import { useText } from '../text.tsx';
import { buildExport } from './build-export.ts';
import './export.css';
import { type ExportActions, type ExportKind, exportKinds } from './export-contract.ts';
import { exportWords } from './export-words.ts';
import { markdownWords } from './markdown-words.ts';
import { ValuesExport } from './values-export.tsx';

type State = { step: 'idle' } | { step: 'working' | 'saved'; name: string } | { step: 'failed'; detail: string };

/** Every way to take a visit out of the extension. No file holds a value but those of the last part, which asks first. */
export function ExportSection({ record, actions }: { record: VisitRecord; actions: ExportActions }) {
  const text = useText();
  const { say } = text;
  const id = useId(); // a page can show several visits
  const [state, setState] = useState<State>({ step: 'idle' });
  const { copy, print, buildHtml, readValues } = actions;

  const save = async (kind: ExportKind) => {
    setState({ step: 'working', name: say(exportWords[kind].label) });
    try {
      const { name, content } = await buildExport(kind, record, { text, buildHtml });
      actions.save(name, content);
      setState({ step: 'saved', name });
    } catch (error) {
      setState({ step: 'failed', detail: error instanceof Error ? error.message : String(error) });
    }
  };
  const copyMarkdown = async () => {
    const { buildMarkdown } = await import('../../lib/export/build-markdown.ts');
    await copy(buildMarkdown(record, markdownWords(text)));
  };

  return (
    <section class="export" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{say('exportHeading')}</h2>
      <p class="muted">{say('exportIntro')}</p>
      <ul class="export-list">
        {exportKinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class="button"
              disabled={state.step === 'working'}
              aria-describedby={`${id}-${kind}`}
              onClick={() => void save(kind)}
            >
              {say(exportWords[kind].label)}
            </button>
            <span class="muted" id={`${id}-${kind}`}>
              {say(exportWords[kind].note)}
            </span>
          </li>
        ))}
        {print && (
          <li>
            <button type="button" class="button" onClick={print}>
              {say('exportPrint')}
            </button>
            <span class="muted">{say('exportPrintNote')}</span>
          </li>
        )}
        <li>
          <CopyButton label={say('exportMarkdown')} onCopy={copyMarkdown} />
          <span class="muted">{say('exportMarkdownNote')}</span>
        </li>
      </ul>
      <Outcome state={state} />
      {readValues && <ValuesExport record={record} actions={{ ...actions, readValues }} />}
    </section>
  );
}

function Outcome({ state }: { state: State }) {
  const { say } = useText();
  if (state.step === 'failed') return <p role="alert">{say('exportFailed', state.detail)}</p>;
  return (
    <p class="export-status" role="status">
      {state.step === 'working' && say('exportWorking', state.name)}
      {state.step === 'saved' && say('exportSaved', state.name)}
    </p>
  );
}
