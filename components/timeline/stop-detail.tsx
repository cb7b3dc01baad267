import type { TimelineMark } from '../../lib/watch-types.ts';
import { CategoryMark } from '../category-mark.tsx';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { KeyName } from '../key-name.tsx';
import { showText } from '../visible-text.ts';
import type { Stop } from './build-stops.ts';
import { sayAct, sayChoiceSaid, sayName, sayOperation, saySpan } from './say-mark.ts';
import { useTimelineText } from './timeline-text.ts';

/** So many marks of a cluster are named. */
const FIRST = 5;

/** What, when and by whom: the mark or choice that is pointed at or walked to. */
export function StopDetail({
  stop,
  onSelect,
}: {
  stop: Stop | undefined;
  onSelect?: ((itemId: string) => void) | undefined;
}) {
  const text = useTimelineText();
  if (!stop) return <p class="muted">{text.say('timelineHint')}</p>;
  if (stop.kind === 'choice')
    return (
      <>
        <p>
          <strong>{sayChoiceSaid(stop.choice, text)}</strong>
        </p>
        {stop.choice.kind !== 'earlier' && <p class="muted">{text.sayMoment(stop.at)}</p>}
      </>
    );
  const { cluster } = stop;
  const [mark] = cluster.marks;
  if (mark && cluster.marks.length === 1) return <MarkDetail mark={mark} onSelect={onSelect} />;
  const left = cluster.marks.length - FIRST;
  return (
    <>
      <p>
        <strong>{saySpan(cluster, text)}</strong>
      </p>
      <ul class="timeline-cluster">
        {cluster.marks.slice(0, FIRST).map((each, index) => (
          <li key={`${index} ${each.at}`}>
            <KeyName name={sayName(each, text)} />{' '}
            <span class="muted">
              {sayOperation(each, text)} · {sayElapsed(each.at, text.locale)}
            </span>
          </li>
        ))}
      </ul>
      {left > 0 && <p class="muted">{text.count('timelineMore', left)}</p>}
    </>
  );
}

function MarkDetail({ mark, onSelect }: { mark: TimelineMark; onSelect?: ((itemId: string) => void) | undefined }) {
  const text = useTimelineText();
  const { itemId } = mark;
  return (
    <>
      <p class="timeline-key">
        {mark.categories.map((category) => (
          <CategoryMark key={category} category={category} isNamed />
        ))}{' '}
        {mark.operation !== 'clear' && (
          <>
            <KeyName name={mark.name === '' ? '' : sayName(mark, text)} />{' '}
          </>
        )}
        <span class="muted">{text.say(`store_${mark.store}`)}</span>
      </p>
      <p>{sayAct(mark, text)}</p>
      <p class="timeline-by">
        {mark.by === undefined ? text.say('timelineByUnseen') : <code>{showText(mark.by)}</code>}
      </p>
      {itemId !== undefined && onSelect && (
        <button type="button" class="text-button" onClick={() => onSelect(itemId)}>
          {text.say('timelineShowKey')}
        </button>
      )}
    </>
  );
}
