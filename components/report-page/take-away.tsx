import { useState } from 'preact/hooks';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import { useLater } from '../use-later.ts';
import type { ReportActions } from './report-contract.ts';

const loadExport = () => import('../export/export-section.tsx');
const loadSeal = () => import('../evidence/seal-section.tsx');

/** The ways to take a visit out of the extension: files, and sealed evidence. Loaded once they are wanted. */
export function TakeAway(props: { record: VisitRecord; actions: Pick<ReportActions, 'exportsOf' | 'seal'> }) {
  const { say } = useText();
  const [isOpen, setOpen] = useState(false);
  const files = useLater(loadExport, isOpen);
  const seal = useLater(loadSeal, isOpen);
  const { record, actions } = props;
  return (
    <div>
      <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        {say('reportTakeAway')}
      </button>
      {isOpen && (files === undefined || seal === undefined) && <p class="muted">{say('partLoading')}</p>}
      {isOpen && (files === 'failed' || seal === 'failed') && <p>{say('partFailed')}</p>}
      {isOpen && files && files !== 'failed' && (
        <files.ExportSection record={record} actions={actions.exportsOf(record)} />
      )}
      {isOpen && seal && seal !== 'failed' && <seal.SealSection record={record} actions={actions.seal} />}
    </div>
  );
}
