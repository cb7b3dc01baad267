/** Why a text cannot be read as JSON here: where, in UTF-16 units from its beginning, and what to do. */
export interface JsonFault {
  at: number;
  reason: string;
}

/** No vendor file comes near these; what does is no vendor file, and would cost whoever checks it. */
const DEEPEST = 20;
const MOST_VALUES = 100_000;
/** A stretch of the text in a reason: enough to find it. */
const QUOTED = 40;

/** What may come next. */
type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

/** An object or a list that is not closed yet. */
interface Open {
  at: number;
  /** The names of an object so far; undefined: a list. */
  names: Set<string> | undefined;
}

const SPACE = /[ \t\n\r]*/y;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Looks through a text for what `JSON.parse` would not take, and says where: browsers do not all tell. Refuses as well what JSON allows and
 * rules do not: deep nesting, huge numbers of values, a name twice in one object, the name `__proto__`. It walks and never calls itself, so
 * that no depth exhausts it.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: Open[] = [];
  let expected: Expected = 'value';
  let values = 0;
  let at = findEnd(SPACE, text, 0);
  while (at < text.length) {
    const inside = open.at(-1);
    const char = text.charAt(at);
    let end = at + 1;
    if (inside && expected.endsWith('or end') && char === closing(inside)) {
      open.pop();
      expected = open.length > 0 ? 'comma or end' : 'nothing';
    } else if (expected === 'comma or end' && char === ',') {
      expected = inside?.names ? 'name' : 'value';
    } else if (expected === 'colon' && char === ':') {
      expected = 'value';
    } else if (inside?.names && expected.startsWith('name') && char === '"') {
      const name = readText(text, at);
      if (name.fault) return name.fault;
      end = name.end;
      const reason = addName(inside.names, text.slice(at, end));
      if (reason) return { at, reason };
      expected = 'colon';
    } else if (expected.startsWith('value')) {
      values += 1;
      if (values > MOST_VALUES) return { at, reason: `more than ${MOST_VALUES} values: no such file has so many` };
      if (char === '{' || char === '[') {
        if (open.length === DEEPEST)
          return { at, reason: `more than ${DEEPEST} levels deep: no such file goes so deep` };
        open.push({ at, names: char === '{' ? new Set() : undefined });
        expected = char === '{' ? 'name or end' : 'value or end';
      } else {
        const value: ReturnType<typeof readText> = char === '"' ? readText(text, at) : { end: findEnd(WORD, text, at) };
        if (value.fault) return value.fault;
        if (value.end === at) return { at, reason: sayUnexpected(text, at, expected) };
        end = value.end;
        expected = open.length > 0 ? 'comma or end' : 'nothing';
      }
    } else return { at, reason: sayUnexpected(text, at, expected) };
    at = findEnd(SPACE, text, end);
  }
  if (expected === 'nothing') return undefined;
  const last = open.at(-1);
  if (!last) return { at, reason: 'there is nothing in it' };
  return {
    at,
    reason: `it ends too early: the ${text.charAt(last.at)} at ${sayPosition(text, last.at)} is not closed`,
  };
}

/** Line and column of a place in a text, both counted from 1. */
export function sayPosition(text: string, at: number): string {
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
}

/** A stretch of somebody's text in double quotes, cut to what fits a sentence. */
export function quote(text: string): string {
  return `"${text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text}"`;
}

function closing({ names }: Open): string {
  return names ? '}' : ']';
}

/** Where a match of the sticky expression at this place ends; the place itself when there is none. */
function findEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return at + (expression.exec(text)?.[0].length ?? 0);
}

/** Reads the text that begins here: behind its closing quote, or where it goes wrong. */
function readText(text: string, at: number): { end: number; fault?: JsonFault } {
  let end = at + 1;
  while (end < text.length) {
    const char = text.charAt(end);
    if (char === '"') return { end: end + 1 };
    const next = char === '\\' ? findEnd(ESCAPE, text, end) : end + 1;
    if (next === end || char < ' ') return { end, fault: { at: end, reason: sayBadCharacter(text, end) } };
    end = next;
  }
  return { end, fault: { at, reason: 'a text begins here and is not closed: add a double quote' } };
}

function sayBadCharacter(text: string, at: number): string {
  const char = text.charAt(at);
  if (char === '\\') return `${quote(text.slice(at, at + 2))} is not possible in a text: a backslash is written \\\\`;
  if (char === '\n' || char === '\r') return 'a text goes over the end of the line: close it, or write \\n';
  return 'a text holds a tab or another control character: take it out, or write \\t';
}

/** Adds a name to those of its object, or says why it cannot be one. */
function addName(names: Set<string>, written: string): string | undefined {
  const name: string = JSON.parse(written); // the scan has seen that it is a text
  if (name === '__proto__') return 'the name "__proto__" is not possible';
  if (names.has(name)) return `the name ${quote(name)} is twice in one object: leave one out`;
  names.add(name);
  return undefined;
}

function sayUnexpected(text: string, at: number, expected: Expected): string {
  const char = text.charAt(at);
  if (char === '/' || char === '#') return 'JSON has no comments: take it out';
  if (char === "'" || char === '“' || char === '”' || char === '`') return 'names and texts stand in double quotes: "';
  if ((char === '}' || char === ']') && (expected === 'name' || expected === 'value'))
    return `something is missing before this ${char}, or a comma is too many`;
  switch (expected) {
    case 'colon':
      return 'a name is followed by a colon';
    case 'comma or end':
      return 'a comma or a closing bracket is missing before this';
    case 'nothing':
      return 'the first value has ended, so nothing can follow: several belong in a list, [ … ]';
    case 'name':
    case 'name or end':
      return 'a name in double quotes is expected here';
    default:
      return 'a value is expected here; texts stand in double quotes';
  }
}
