import { useId, useState } from 'preact/hooks';
import { NAME_LIMIT_OF_VISIT, type VisitRecord } from '../../lib/visit-record-types.ts';
import { useText } from '../text.tsx';
import type { ReportActions, SaveOutcome } from './report-contract.ts';
import { saySaveFailure } from './say-save-failure.ts';

/** Saves a visit under a name, or renames one that is saved. */
export function SaveForm({ record, onSave }: { record: VisitRecord; onSave: ReportActions['save'] }) {
  const { say } = useText();
  const id = useId();
  const isSaved = record.savedAt !== undefined;
  const [name, setName] = useState<string>();
  const [outcome, setOutcome] = useState<SaveOutcome>();
  const shown = name ?? (record.name || record.report.page.site);
  const submit = async (event: Event) => {
    event.preventDefault();
    setOutcome(undefined);
    setOutcome(await onSave(record, shown));
    setName(undefined);
  };
  return (
    <form class="report-save" onSubmit={(event) => void submit(event)}>
      <label for={id}>{say('reportName')}</label>
      <input
        id={id}
        value={shown}
        maxLength={NAME_LIMIT_OF_VISIT}
        autocomplete="off"
        onInput={(event) => {
          setName(event.currentTarget.value);
          setOutcome(undefined);
        }}
      />
      <button type="submit" class={isSaved ? 'button' : 'button is-main'}>
        {say(isSaved ? 'reportRename' : 'reportSave')}
      </button>
      <span role="status">{outcome && (outcome.ok ? say('reportSaved') : saySaveFailure(outcome, say))}</span>
    </form>
  );
}
