import { showHidden } from './show-hidden.ts';

/** Longest text of a page that a ticket shows, in UTF-16 units. */
const LIMIT = 300;
// What can begin markup within a line, an address that becomes a link by itself, a formula or a mention.
const MARKUP = /[\\`*_{}[\]<>#!|~@&$^]|:(?=\/\/)|(?<=www)\./gi;
// What makes a list, a heading or a rule of a text that stands first, also behind the mark of a list.
const FIRST = /^(\s*(?:\d{1,9}(?=[.)](?:\s|$)))?)([-+=.)])/;
/** An invisible joiner: trackers tell people whom a text mentions and link numbers, also behind a backslash. */
const JOINER = '\u2060';

/** A text as plain words of Markdown (CommonMark, GitHub): no markup, no HTML, no link, no mention. One line, at most 300 characters of it. */
export function escapeMarkdown(text: string): string {
  return cut(showHidden(text))
    .replace(MARKUP, (found) => (/[@#]/.test(found) ? `\\${found}${JOINER}` : `\\${found}`))
    .replace(FIRST, '$1\\$2');
}

/** A name or an address as code of Markdown: as it is, whatever it holds. Backquotes in it get a longer fence (CommonMark 0.31, 6.1). */
export function markdownCode(text: string): string {
  const shown = cut(showHidden(text));
  if (shown.trim() === '') return shown === '' ? '`""`' : `\`"${shown}"\``;
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const room = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${room}${shown}${room}${fence}`;
}

function cut(text: string): string {
  if (text.length <= LIMIT) return text;
  const head = text.slice(0, LIMIT - 1);
  return `${head.isWellFormed() ? head : head.slice(0, -1)}…`;
}
