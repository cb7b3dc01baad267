import { useState } from 'preact/hooks';
import type { ClassifiedItem } from '../lib/types.ts';
import type { WatchSummary } from '../lib/watch-types.ts';
import { Icon } from './icons.tsx';
import { useText } from './text.tsx';
import { useLater } from './use-later.ts';

const loadTimeline = () => import('./timeline/timeline.tsx');

/** "Timeline", which opens to the picture: loaded only then. */
export function TimelineSection(props: {
  watch: WatchSummary;
  items: readonly ClassifiedItem[];
  site: string;
  isLive?: boolean;
  startsOpen?: boolean;
  /** Somebody wants to see the key of a mark. */
  onSelect?: (itemId: string) => void;
}) {
  const { count } = useText();
  const [isOpen, setOpen] = useState(props.startsOpen ?? false);
  return (
    <div class="consent">
      <button type="button" class="consent-sentence" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        <span>{count('timelineOpen', countWrites(props.watch))}</span>
      </button>
      {isOpen && <Loaded {...props} />}
    </div>
  );
}

function countWrites({ marks, marksDropped }: WatchSummary): number {
  return marks.reduce((sum, mark) => sum + mark.count, marksDropped ?? 0);
}

function Loaded(props: Parameters<typeof TimelineSection>[0]) {
  const { say } = useText();
  const part = useLater(loadTimeline);
  if (part === undefined) return <p class="timeline-loading muted">{say('partLoading')}</p>;
  if (part === 'failed') return <p class="timeline-loading">{say('partFailed')}</p>;
  return <part.Timeline {...props} />;
}
