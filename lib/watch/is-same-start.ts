/** Whether two moments, ms since the epoch, are the start of one visit: one clock gives both, once in whole ms and once not. */
export function isSameStart(one: number, two: number): boolean {
  return Math.abs(one - two) < 2;
}
