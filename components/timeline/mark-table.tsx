import { useMemo, useState } from 'preact/hooks';
import type { ChoiceMoment, TimelineMark } from '../../lib/watch-types.ts';
import { CategoryMark } from '../category-mark.tsx';
import { sayPhase } from '../clock/say-phase.ts';
import { shortenAddress } from '../clock/script-address.ts';
import { Icon } from '../icons.tsx';
import { showText } from '../visible-text.ts';
import type { Lane } from './build-lanes.ts';
import { sayChoiceSaid, sayLane, sayName, sayOperation } from './say-mark.ts';
import { type TimelineText, useTimelineText } from './timeline-text.ts';
import './mark-table.css';

/** Rows drawn at first, and added by each click. */
const ROWS = 100;

type Line = { at: number } & ({ mark: TimelineMark; lane: Lane } | { choice: ChoiceMoment });

/** The text form of the picture: the same marks and choices, sorted by time. */
export function MarkTable(props: { lanes: readonly Lane[]; choices: readonly ChoiceMoment[]; site: string }) {
  const text = useTimelineText();
  const { say, count } = text;
  const [isReversed, setReversed] = useState(false);
  const [limit, setLimit] = useState(ROWS);
  const lines = useMemo(() => buildLines(props.lanes, props.choices), [props.lanes, props.choices]);
  const shown = (isReversed ? lines.toReversed() : lines).slice(0, limit);
  const left = lines.length - shown.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard */}
      <section class="timeline-table" tabIndex={0} aria-label={say('timelineLabel')}>
        <table>
          <thead>
            <tr>
              <th scope="col" aria-sort={isReversed ? 'descending' : 'ascending'}>
                <button type="button" class="text-button" onClick={() => setReversed(!isReversed)}>
                  {say('columnTime')}
                  <Icon name="down" />
                </button>
              </th>
              <th scope="col">{say('columnKey')}</th>
              <th scope="col">{say('columnWhat')}</th>
              <th scope="col">{say('columnWhen')}</th>
              <th scope="col">{say('columnWhose')}</th>
              <th scope="col">{say('columnBy')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((line, index) => (
              <tr key={index}>
                <td>{text.sayMoment(line.at)}</td>
                {'choice' in line ? (
                  <td colSpan={5}>
                    <strong>{sayChoiceSaid(line.choice, text)}</strong>
                  </td>
                ) : (
                  <MarkCells mark={line.mark} lane={line.lane} site={props.site} text={text} />
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && (
        <p class="timeline-more">
          <button type="button" class="button" onClick={() => setLimit(limit + ROWS)}>
            {say('showMore', Math.min(ROWS, left))}
          </button>{' '}
          <span class="muted">{count('showMoreLeft', left)}</span>
        </p>
      )}
    </>
  );
}

function MarkCells({ mark, lane, site, text }: { mark: TimelineMark; lane: Lane; site: string; text: TimelineText }) {
  const name = sayName(mark, text);
  return (
    <>
      <td class="timeline-name">
        {mark.categories.map((category) => (
          <CategoryMark key={category} category={category} isNamed />
        ))}{' '}
        {name && (
          <>
            <code title={name}>{name.slice(0, 300)}</code>{' '}
          </>
        )}
        <span class="muted">{text.say(`store_${mark.store}`)}</span>
      </td>
      <td>{sayOperation(mark, text)}</td>
      <td>{sayPhase(mark.phase, mark.categories, text)}</td>
      <td class="timeline-name">
        <bdi>{sayLane(lane, site, text)}</bdi>
      </td>
      <td class="timeline-name">
        {mark.by === undefined ? (
          <span class="muted">{text.say('timelineByUnseen')}</span>
        ) : (
          <code title={showText(mark.by)}>{shortenAddress(mark.by)}</code>
        )}
      </td>
    </>
  );
}

function buildLines(lanes: readonly Lane[], choices: readonly ChoiceMoment[]): Line[] {
  const lines: Line[] = [
    ...choices.map((choice) => ({ at: choice.at, choice })),
    ...lanes.flatMap((lane) => lane.marks.map((mark) => ({ at: mark.at, mark, lane }))),
  ];
  return lines.sort((a, b) => a.at - b.at);
}
