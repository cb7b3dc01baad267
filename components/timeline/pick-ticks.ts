import type { View } from './view.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
];

export interface Tick {
  at: number;
  label: string;
}

/** The ticks of a time axis, at most `most` of them and at round times, with their labels: "300 ms", "1.5 s", "1:30 min". */
export function pickTicks(view: View, most: number, locale: string): Tick[] {
  const wanted = (view.to - view.from) / Math.max(1, most);
  const step = STEPS.find((each) => each >= wanted) ?? HOUR * 2 ** Math.max(0, Math.ceil(Math.log2(wanted / HOUR)));
  const ticks: Tick[] = [];
  for (let index = Math.ceil(view.from / step); index * step <= view.to; index++)
    ticks.push({ at: index * step, label: sayTick(index * step, step, locale) });
  return ticks;
}

function sayTick(at: number, step: number, locale: string): string {
  if (at >= HOUR)
    return `${Math.floor(at / HOUR)}:${twoDigits(Math.floor((at % HOUR) / MINUTE))}${sayRest(at, step)}\u00a0h`;
  if (at >= MINUTE && step % MINUTE === 0) return `${at / MINUTE}\u00a0min`;
  if (at >= MINUTE && step >= SECOND) return `${Math.floor(at / MINUTE)}${sayRest(at, step)}\u00a0min`;
  if (at >= SECOND || step >= SECOND) {
    const digits = step >= SECOND ? 0 : Math.ceil(-Math.log10(step / SECOND));
    const number = new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: false });
    return `${number.format(at / SECOND)}\u00a0s`;
  }
  return `${new Intl.NumberFormat(locale).format(at)}\u00a0ms`;
}

/** Seconds below a minute, where the steps are shorter than one. */
function sayRest(at: number, step: number): string {
  return step % MINUTE === 0 ? '' : `:${twoDigits(Math.floor((at % MINUTE) / SECOND))}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
