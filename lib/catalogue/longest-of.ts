const PARTS = [
  ['year', 366 * 24 * 3600],
  ['month', 31 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** A part of an ISO 8601 duration, with the most seconds that one of its units has: months of 31 days, years of 366. */
export interface DurationPart {
  amount: number;
  unit: (typeof PARTS)[number][0];
  seconds: number;
}

/** The parts of an ISO 8601 duration, the longest unit first. Undefined for other texts. */
export function parseDuration(lifetime: string): DurationPart[] | undefined {
  const found = DURATION.exec(lifetime);
  if (!found) return undefined;
  const parts = PARTS.flatMap(([unit, seconds], index) => {
    const amount = found[index + 1];
    return amount === undefined ? [] : [{ amount: Number(amount), unit, seconds }];
  });
  return parts.length > 0 ? parts : undefined;
}

/** Longest time an ISO 8601 duration can mean, in ms: months of 31 days, years of 366. Undefined for other texts. */
export function longestOf(lifetime: string): number | undefined {
  const parts = parseDuration(lifetime);
  return parts && 1000 * parts.reduce((sum, { amount, seconds }) => sum + amount * seconds, 0);
}
