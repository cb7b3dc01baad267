import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findJsonFault, sayPosition } from './scan-json.ts';

/** The fault as a person reads it. */
function faultOf(text: string): string | undefined {
  const fault = findJsonFault(text);
  return fault && `${sayPosition(text, fault.at)}: ${fault.reason}`;
}

describe('what is no JSON', () => {
  test.each<[text: string, fault: RegExp]>([
    ['', /^line 1, column 1: there is nothing in it$/],
    [' \n ', /^line 2, column 2: there is nothing in it$/],
    ['{', /column 2: it ends too early: the { at line 1, column 1 is not closed/],
    ['[{"a": [1, 2}', /^line 1, column 13: a comma or a closing bracket is missing/],
    ['{\n  "a": [\n', /line 3, column 1: it ends too early: the \[ at line 2, column 8 is not closed/],
    ['{\r\n"a" 1}', /^line 2, column 5: a name is followed by a colon/],
    ['{"a": 1,}', /column 9: something is missing before this }, or a comma is too many/],
    ['[1,]', /column 4: something is missing before this \]/],
    ['[1 2]', /column 4: a comma or a closing bracket is missing/],
    ['[,1]', /column 2: a value is expected/],
    ['{a: 1}', /column 2: a name in double quotes is expected/],
    ['{1: 1}', /column 2: a name in double quotes/],
    ["{'a': 1}", /column 2: names and texts stand in double quotes/],
    ['{“a”: 1}', /column 2: names and texts stand in double quotes/],
    ['{"a": hello}', /column 7: a value is expected/],
    ['{"a": undefined}', /column 7: a value/],
    ['{"a": NaN}', /column 7: a value/],
    ['[01]', /column 2: a value/],
    ['[1.]', /column 2: a value/],
    ['[+1]', /column 2: a value/],
    ['[truely]', /column 2: a value/],
    ['[1] // done', /column 5: JSON has no comments/],
    ['/* a */ {}', /column 1: JSON has no comments/],
    ['{} {}', /column 4: .*nothing can follow: several belong in a list/],
    ['{"a": "b', /column 7: a text begins here and is not closed/],
    ['["a\\"]', /column 2: a text begins here and is not closed/],
    ['["a\nb"]', /line 1, column 4: a text goes over the end of the line/],
    ['["a\tb"]', /column 4: a text holds a tab/],
    ['["C:\\dir"]', /column 5: "\\d" is not possible in a text: a backslash is written \\\\/],
    ['["\\u12"]', /column 3: "\\u" is not possible/],
    ['}', /column 1: something is missing before this }/],
    ['{]', /column 2: a name in double quotes/],
    ['<html>', /column 1: a value is expected/],
  ])('%j', (text, fault) => {
    expect(faultOf(text)).toMatch(fault);
    expect(() => JSON.parse(text)).toThrow();
  });
});

describe('what JSON allows and rules do not', () => {
  test.each<[text: string, fault: RegExp]>([
    ['{"a": 1, "b": 2, "a": 3}', /column 18: the name "a" is twice in one object/],
    ['{"a": 1, "\\u0061": 3}', /the name "a" is twice/],
    ['[{"__proto__": 1}]', /column 3: the name "__proto__" is not possible/],
    ['{"\\u005f_proto__": 1}', /the name "__proto__" is not possible/],
    [`${'['.repeat(21)}${']'.repeat(21)}`, /column 21: more than 20 levels deep/],
    ['['.repeat(500_000), /column 21: more than 20 levels deep/],
    ['{"a":'.repeat(100_000), /column 101: more than 20 levels deep/],
    [`[${'0,'.repeat(100_000)}0]`, /more than 100000 values/],
  ])('%#', (text, fault) => {
    expect(faultOf(text)).toMatch(fault);
  });

  it('the same name in two objects is fine, and twenty levels are', () => {
    expect(faultOf('[{"a": 1}, {"a": {"a": 1}}]')).toBeUndefined();
    expect(faultOf(`${'['.repeat(20)}${']'.repeat(20)}`)).toBeUndefined();
  });

  it('a long name is cut in the words', () => {
    const name = 'n'.repeat(1000);
    expect(faultOf(`{"${name}": 1, "${name}": 2}`)?.length).toBeLessThan(150);
  });
});

describe('agrees with JSON.parse', () => {
  const takes = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  test('about every JSON', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2, '\t'), (text, indent) => {
        const value: unknown = JSON.parse(text);
        const written = JSON.stringify(value, null, indent);
        return /__proto__/.test(written) || findJsonFault(written) === undefined;
      }),
    );
  });

  test('about every JSON with something put in, and about texts made of its parts', () => {
    const parts = [
      ...'{}[]:,"\\/ \n\t-+.0123eE',
      'true',
      'false',
      'null',
      '"a"',
      '"b":',
      '\\u00e9',
      '\u0000',
      '\ufeff',
    ];
    const mixed = fc.array(fc.constantFrom(...parts), { maxLength: 12 }).map((some) => some.join(''));
    const broken = fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.nat(4), mixed).map(([text, at, gone, more]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + more + text.slice(place + gone);
    });
    fc.assert(
      fc.property(fc.oneof(mixed, broken), (text) => {
        const fault = findJsonFault(text);
        if (fault) expect(fault.at).toBeLessThanOrEqual(text.length);
        return fault && /is twice|"__proto__"/.test(fault.reason) ? true : takes(text) === (fault === undefined);
      }),
      { numRuns: 5000 },
    );
  });
});
