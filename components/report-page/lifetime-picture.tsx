import { useText } from '../text.tsx';
import { showName } from '../visible-text.ts';
import { CAP_DAYS, type Lifetimes, listDays, THIRTEEN_MONTHS_DAYS } from './build-lifetimes.ts';
import { cutWords } from './cut-words.ts';

const WIDTH = 720;
const LEFT = 176;
const RIGHT = 20;
const HEAD = 34;
const ROW = 26;
const BAR = 5;
const NAME_LETTERS = 24;
/** Marked below the bars where they fit, in days. */
const TICKS = [1, 7, 30, 90, 180, 730, 1826, 3652] as const;
/** Two labels need so much room between them, in px. */
const TICK_ROOM = 58;

/** Bars for what is documented, asked for and kept, on a scale of square roots, on which a day and ten years can both be read. */
export function LifetimePicture({ lifetimes }: { lifetimes: readonly Lifetimes[] }) {
  const { say, locale } = useText();
  const longest = lifetimes.flatMap(listDays).reduce((most, days) => Math.max(most, days), 1.25 * CAP_DAYS);
  const place = (days: number) => LEFT + Math.sqrt(days / longest) * (WIDTH - LEFT - RIGHT);
  const height = HEAD + lifetimes.length * ROW + 20;
  const unit = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const ticks = TICKS.filter(
    (days, index) => days <= longest && (index === 0 || place(days) - place(TICKS[index - 1] ?? 0) >= TICK_ROOM),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard
    <section class="report-picture" tabIndex={0} aria-label={say('reportLifetimes')}>
      <Legend />
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={say('reportLifetimesAlt')}>
        {ticks.map((days) => (
          <path key={days} class="timeline-tick" d={`M${place(days)} ${HEAD - 4}V${height - 16}`} />
        ))}
        {ticks.map((days) => (
          <text key={days} x={place(days)} y={height - 4} text-anchor={place(days) > WIDTH - 30 ? 'end' : 'middle'}>
            {unit.format(days)}
          </text>
        ))}
        <path class="picture-limit" d={`M${place(THIRTEEN_MONTHS_DAYS)} ${HEAD - 8}V${height - 16}`} />
        <path class="picture-limit is-cap" d={`M${place(CAP_DAYS)} ${HEAD - 8}V${height - 16}`} />
        <text class="picture-name" x={place(THIRTEEN_MONTHS_DAYS) - 4} y={HEAD - 14} text-anchor="end">
          {say('reportThirteenMonths')}
        </text>
        <text class="picture-name" x={place(CAP_DAYS) + 4} y={HEAD - 14}>
          {say('reportCap')}
        </text>
        {lifetimes.map(({ index, item, documented, asked, kept }, row) => {
          const top = HEAD + row * ROW;
          return (
            <g key={index}>
              <path class="timeline-line" d={`M0 ${top + 0.5}H${WIDTH}`} />
              <text class="picture-name" x="0" y={top + 17}>
                {cutWords(showName(item.name), NAME_LETTERS) || say('noName')}
              </text>
              {[documented, asked, kept].map((length, kind) =>
                length === undefined ? null : (
                  <rect
                    key={kind}
                    class={`lifetime-bar is-${kinds[kind]}`}
                    x={LEFT}
                    y={top + 4 + kind * (BAR + 2)}
                    width={length === 'session' ? 2 : Math.max(2, place(length) - LEFT)}
                    height={BAR}
                  />
                ),
              )}
            </g>
          );
        })}
      </svg>
    </section>
  );
}

const kinds = ['documented', 'asked', 'kept'] as const;

function Legend() {
  const { say } = useText();
  const words = { documented: 'lifetimeDocumented', asked: 'lifetimeAsked', kept: 'lifetimeKeptLabel' } as const;
  return (
    <ul class="picture-legend" aria-hidden="true">
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="24" height="8" role="presentation">
            <rect class={`lifetime-bar is-${kind}`} x="1" y="1.5" width="22" height={BAR} />
          </svg>{' '}
          {say(words[kind])}
        </li>
      ))}
    </ul>
  );
}
