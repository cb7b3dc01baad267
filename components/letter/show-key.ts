import { showName } from '../visible-text.ts';

/** UTF-16 units: longer names are data. */
const LONGEST = 200;

/** A key's name as it stands in the letter and beside its box: whatever hides in it is shown, an empty one is `""`. */
export function showKey(name: string): string {
  const visible = showName(name);
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST).toWellFormed()}…` : visible || '""';
}
