import { useState } from 'preact/hooks';
import type { CatalogueDetails } from '../../lib/catalogue/vendor-details.ts';
import type { Report } from '../../lib/types.ts';
import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import { useLater } from '../use-later.ts';

const loadBody = () => import('./findings-body.tsx');

/**
 * "What stands out", as one line that opens: how many findings of which severity. The checks need the catalogue's details and are loaded with them; until
 * then the line says that it is being looked at, so that nothing moves when they come.
 */
export function FindingsSection(props: {
  report: Report;
  /** undefined while they are being loaded, `failed` when they could not be. */
  details: CatalogueDetails | 'failed' | undefined;
  /** Shows one item of the report in the list. */
  onShow: (itemPlace: number) => void;
}) {
  const { say } = useText();
  const [isOpen, setOpen] = useState(false);
  const { report, details, onShow } = props;
  const part = useLater(loadBody, details !== undefined && details !== 'failed');
  const isLoaded = part !== undefined && part !== 'failed' && details !== undefined && details !== 'failed';
  if (isLoaded)
    return (
      <part.FindingsBody
        report={report}
        details={details}
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
        onShow={onShow}
      />
    );
  const hasFailed = details === 'failed' || part === 'failed';
  return (
    <div class="consent">
      <button type="button" class="consent-sentence" aria-expanded={false} disabled>
        <Icon name="chevron" />
        <span class="muted">{say(hasFailed ? 'findingsFailed' : 'findingsLoading')}</span>
      </button>
    </div>
  );
}
