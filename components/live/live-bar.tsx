import { useText } from '../text.tsx';
import type { Change, ChangeCounts } from './mark-changes.ts';
import { useAnnouncement } from './use-announcement.ts';

const changes = ['new', 'changed', 'gone'] as const satisfies readonly Change[];

/** What has changed since when, in one line that stays on top; and the way to count from now on. */
export function LiveBar(props: {
  counts: ChangeCounts;
  /** ms since the epoch. */
  since: number;
  isOnly: boolean;
  onOnly: (isOnly: boolean) => void;
  onRestart: () => void;
}) {
  const { say, count, locale } = useText();
  const { counts, isOnly } = props;
  const there = changes.filter((change) => counts[change] > 0);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(props.since);
  const announced = useAnnouncement(there.map((change) => count(`liveKeys_${change}`, counts[change])).join(', '));
  const restart = () => {
    props.onOnly(false);
    props.onRestart();
  };
  return (
    <section class="live-bar" aria-label={say('liveLabel')}>
      <p class="live-words">
        {there.length === 0 ? (
          say('liveNothing', time)
        ) : (
          <>
            {there.map((change) => (
              <span key={change} class={`change change-${change}`}>
                {say(`liveCount_${change}`, new Intl.NumberFormat(locale).format(counts[change]))}
              </span>
            ))}{' '}
            <span class="muted">{say('liveSince', time)}</span>
          </>
        )}
      </p>
      <p class="sr-only" role="status">
        {announced}
      </p>
      {/* Stays while it is pressed: whoever shows only changes must find the way back. */}
      {(there.length > 0 || isOnly) && (
        <button type="button" class="chip" aria-pressed={isOnly} onClick={() => props.onOnly(!isOnly)}>
          {say('liveOnly')}
        </button>
      )}
      <button type="button" class="text-button live-restart" title={say('liveRestartTitle')} onClick={restart}>
        {say('liveRestart')}
      </button>
    </section>
  );
}
