/** Longest name shown whole. */
const NAME_WIDTH = 44;

/** A key's name on a line: cut in the middle, since names of one kind begin alike and end differently. */
export function shortenName(name: string): string {
  if (name === '') return '(no name)';
  return name.length > NAME_WIDTH ? `${name.slice(0, NAME_WIDTH - 9)}…${name.slice(-8)}` : name;
}
