import type { ChoiceMoment } from '../../lib/watch-types.ts';
import type { Text } from '../text.tsx';
import type { Stop } from './build-stops.ts';
import { AXIS_HEIGHT, CHOICE_HEIGHT, type Layout, placeMoment } from './layout.ts';
import { placeLabels } from './place-labels.ts';
import { sayChoice, sayChoiceSaid } from './say-mark.ts';
import { useTimelineText } from './timeline-text.ts';
import type { View } from './view.ts';

/** Rows of words above the lanes, at most. */
const MOST_ROWS = 3;

type Place = Pick<Layout, 'left' | 'right' | 'width'>;

/** The moments of choice as lines through all lanes, with their words above. An earlier choice stays at the left edge. */
export function ChoiceLines(props: {
  stops: readonly Stop[];
  layout: Layout;
  view: View;
  idOf: (index: number) => string;
}) {
  const text = useTimelineText();
  const { layout, view } = props;
  const shown = props.stops.flatMap((stop, index) => {
    if (stop.kind !== 'choice') return [];
    const x = placeChoice(stop.choice, view, layout);
    const isOutside = stop.choice.kind !== 'earlier' && (x < layout.left || x > layout.right);
    return isOutside ? [] : [{ choice: stop.choice, index, x, text: sayChoice(stop.choice, text) }];
  });
  const labels = placeLabels(shown, layout.width, Math.round((layout.head - AXIS_HEIGHT) / CHOICE_HEIGHT));
  return shown.map(({ choice, index, x, text: words }, order) => {
    const { start = 0, width = 0, row } = labels[order] ?? {};
    const top = AXIS_HEIGHT + (row ?? 0) * CHOICE_HEIGHT;
    return (
      <g
        key={`${choice.kind} ${choice.at}`}
        id={props.idOf(index)}
        data-stop={index}
        class={`timeline-choice is-${choice.kind}`}
        role="option"
        aria-selected="false"
        aria-label={`${sayChoiceSaid(choice, text)}; ${text.sayMoment(choice.at)}`}
      >
        <path class="timeline-choice-target" d={`M${x} ${top}V${layout.height}`} />
        <path class="timeline-choice-line" d={`M${x} ${top}V${layout.height}`} />
        {row !== undefined && (
          <>
            <rect x={start} y={top} width={width} height={CHOICE_HEIGHT - 2} rx="3" />
            <text x={start + width / 2} y={top + 12} text-anchor="middle">
              {words}
            </text>
          </>
        )}
      </g>
    );
  });
}

/** Rows that the words of all choices need in a view. Closer looks need no more. */
export function countChoiceRows(choices: readonly ChoiceMoment[], view: View, place: Place, text: Text): number {
  const lines = choices.map((choice) => ({ x: placeChoice(choice, view, place), text: sayChoice(choice, text) }));
  const labels = placeLabels(lines, place.width, MOST_ROWS);
  return labels.reduce((most, { row }) => Math.max(most, (row ?? MOST_ROWS - 1) + 1), 0);
}

function placeChoice(choice: ChoiceMoment, view: View, place: Place): number {
  return choice.kind === 'earlier' ? place.left - 10 : Math.round(placeMoment(choice.at, view, place)) + 0.5;
}
