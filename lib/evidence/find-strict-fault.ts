import { isExactNumber } from './is-exact-number.ts';
import type { JsonLimits } from './parse-strict-json.ts';
import { decodeJsonText, matchAt, readJsonText } from './read-json-text.ts';
import { writePath } from './write-path.ts';

/** Where a text is no JSON, or none that every reader takes for the same. `at`: UTF-16 units from its beginning. */
export interface StrictFault {
  code:
    | 'empty'
    | 'truncated'
    | 'unexpected'
    | 'trailing'
    | 'badText'
    | 'badNumber'
    | 'loneSurrogate'
    | 'sameName'
    | 'forbiddenName'
    | 'tooDeep'
    | 'tooMany';
  at: number;
  /** The way to it, such as `items[17].name`. */
  path: string;
  detail?: string;
}

/** Names that mean something to JavaScript. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** A stretch of the text in a detail: enough to find it. */
const QUOTED = 40;

const [QUOTE, COMMA, COLON, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 44, 58, 91, 93, 123, 125];
const BLANK = /[ \t\n\r]+/y;
const WORD = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;
/** A word that the end of the text cuts. */
const CUT_WORD = /(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-|-?\d+(?:\.\d*)?(?:[eE][+-]?)?)$/y;

/** An object or a list that is not closed yet, and the step to what is read in it. */
interface Open {
  /** Those of an object so far; undefined: a list. */
  names: Set<string> | undefined;
  step: string | number;
}

/** What may come next. */
type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

/**
 * Looks through a text for what strict JSON does not allow. It walks and never calls itself, so that no depth exhausts it, and takes time and
 * memory in proportion to the text.
 */
export function findStrictFault(text: string, limits: Omit<JsonLimits, 'units'>): StrictFault | undefined {
  const isWhole = text.isWellFormed();
  const open: Open[] = [];
  let expected: Expected = 'value';
  let values = 0;
  let at = matchAt(BLANK, text, 0);
  const fail = (code: StrictFault['code'], where = at, detail = ''): StrictFault => ({
    code,
    at: where,
    path: writePath(open.map(({ step }) => step).filter((step) => step !== '')), // no name was read yet
    ...(detail && { detail }),
  });
  while (at < text.length) {
    const inside = open.at(-1);
    const char = text.charCodeAt(at);
    const names: Set<string> | undefined = expected.startsWith('name') ? inside?.names : undefined;
    const isValue = expected.startsWith('value');
    let end = at + 1;
    if (inside && expected.endsWith('or end') && char === (inside.names ? CLOSE_OBJECT : CLOSE_LIST)) {
      open.pop();
      expected = open.length > 0 ? 'comma or end' : 'nothing';
    } else if (inside && expected === 'comma or end' && char === COMMA) {
      inside.step = typeof inside.step === 'number' ? inside.step + 1 : '';
      expected = inside.names ? 'name' : 'value';
    } else if (expected === 'colon' && char === COLON) expected = 'value';
    else if (char === QUOTE && (names || isValue)) {
      const read = readJsonText(text, at);
      if (read.isBad) return fail(read.end === text.length ? 'truncated' : 'badText', read.end);
      end = read.end;
      // Only then one may be in it: most texts are not looked at again.
      const mayBeLone = !isWhole || (read.hasEscape && limits.loneSurrogates === 'refused');
      if (mayBeLone && !decodeJsonText(text, at, read).isWellFormed()) return fail('loneSurrogate');
      if (inside && names) {
        const name = decodeJsonText(text, at, read);
        if (FORBIDDEN.has(name)) return fail('forbiddenName', at, name);
        inside.step = name;
        if (names.has(name)) return fail('sameName', at, quote(name));
        names.add(name);
      }
      values += 1;
      expected = names ? 'colon' : open.length > 0 ? 'comma or end' : 'nothing';
    } else if (isValue && (char === OPEN_OBJECT || char === OPEN_LIST)) {
      if (open.length === limits.levels) return fail('tooDeep', at, String(limits.levels));
      const isObject = char === OPEN_OBJECT;
      open.push(isObject ? { names: new Set(), step: '' } : { names: undefined, step: 0 });
      values += 1;
      expected = isObject ? 'name or end' : 'value or end';
    } else if (isValue) {
      end = at + matchAt(WORD, text, at);
      if (end === at && matchAt(CUT_WORD, text, at) > 0) return fail('truncated', text.length);
      if (end === at) return fail('unexpected', at, quoteWord(text, at));
      const word = text.slice(at, end);
      if (!isExactNumber(word)) return fail('badNumber', at, quote(word));
      values += 1;
      expected = open.length > 0 ? 'comma or end' : 'nothing';
    } else return fail(expected === 'nothing' ? 'trailing' : 'unexpected', at, quoteWord(text, at));
    if (values > limits.values) return fail('tooMany', at, String(limits.values));
    at = end + matchAt(BLANK, text, end);
  }
  if (expected === 'nothing') return undefined;
  return fail(expected === 'value' && open.length === 0 ? 'empty' : 'truncated', text.length);
}

/** The word or sign at this place. */
function quoteWord(text: string, at: number): string {
  return /^(?:[\w.+-]+|[\s\S])/u.exec(quote(text.slice(at, at + QUOTED + 1)))?.[0] ?? '';
}

function quote(text: string): string {
  return (text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text).toWellFormed();
}
