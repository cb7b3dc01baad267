import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { filesOf, makeRules, parse, problemsOf, withPattern } from '../../test/made-rules.ts';
import { exampleRules } from './example-rules.ts';
import type { ParsedRules } from './parse-rules.ts';

const acme = makeRules('acme');

describe('too much', () => {
  const spread = (count: number, patternOf: (at: number) => string) =>
    Array.from({ length: Math.ceil(count / 400) }, (_, file) =>
      makeRules(
        `acme-${file}`,
        Array.from({ length: Math.min(400, count - file * 400) }, (_each, at) => patternOf(file * 400 + at)),
      ),
    );

  test.each<[what: string, rules: unknown, problem: RegExp]>([
    ['more than a megabyte', 'x'.repeat(1_000_001), /^\(the whole\): this has 1\.01 MB; at most 1 MB can be read$/],
    ['more in bytes than in characters', `"${'é'.repeat(500_001)}"`, /this has 1\.01 MB/],
    ['ten megabytes', '['.repeat(10_000_000), /this has 10 MB; at most 1 MB/],
    ['deep nesting', '['.repeat(900_000), /^line 1, column 21: .*more than 20 levels deep/],
    [
      'deep nesting within a file',
      { ...acme, card: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) },
      /more than 20 levels deep/,
    ],
    ['hundreds of thousands of values', `[${'0,'.repeat(400_000)}0]`, /more than 100000 values/],
    ['too many vendors', Array(501).fill(acme), /^\(the whole\): has 501 vendors; at most 500/],
    [
      'too many keys in one file',
      makeRules(
        'acme',
        Array.from({ length: 501 }, (_, at) => `acme_${at}`),
      ),
      /^keys: has too many entries: at most 500$/,
    ],
    [
      'thousands of keys',
      spread(2001, (at) => `acme_${at}`),
      /^\(the whole\): these are 2001 keys; at most 2000 can be kept, because/,
    ],
    [
      'hundreds of patterns for every name',
      spread(301, (at) => `a<HEX>_${at}`),
      /^\(the whole\): 301 patterns have a placeholder among their first 4 characters; at most 300/,
    ],
    [
      'many that take long',
      spread(101, (at) => `acme${at}<SOME>_<SOME>`).map((file) => ({
        ...file,
        placeholders: { SOME: { chars: '[a-z]{1,9}' } },
      })),
      /^\(the whole\): in 101 patterns two counts vary; at most 100/,
    ],
    [
      'many that together take long for one name',
      spread(100, (at) => `acme<SOME>${'x'.repeat(at)}`).map((file) => ({
        ...file,
        placeholders: { SOME: { chars: '[a-z]{1,99}[a-z]{300}' } },
      })),
      /^\(the whole\): the patterns that a name such as "acme" is held against take too long together: write fixed counts/,
    ],
    [
      'the same where shorter beginnings add up',
      spread(100, (at) => `acme${'x'.repeat(at)}<SOME>`).map((file) => ({
        ...file,
        placeholders: { SOME: { chars: '[a-z]{1,99}[a-z]{300}' } },
      })),
      /^\(the whole\): the patterns that a name such as "acmex+" is held against take too long together/,
    ],
  ])('%s', (_, rules, problem) => {
    expect(problemsOf(rules)).toEqual([expect.stringMatching(problem)]);
  });

  it('what varies as much is taken when no name meets it all', () => {
    const apart = spread(100, (at) => `acme_${100 + at}_<SOME>`).map((file) => ({
      ...file,
      placeholders: { SOME: { chars: '[a-z]{1,99}[a-z]{300}' } },
    }));
    expect(problemsOf(apart)).toEqual([]);
  });

  it('what just fits is taken', () => {
    const rules = [
      ...spread(300, (at) => `a<HEX>_${at}`),
      ...spread(1700, (at) => `b_${at}`).map((file) => ({ ...file, id: `b-${file.id}` })),
    ];
    expect(filesOf(parse(JSON.stringify(rules))).flatMap(({ keys }) => keys)).toHaveLength(2000);
  });
});

describe('never throws', () => {
  const isAnswer = (parsed: ParsedRules) =>
    parsed.ok
      ? parsed.files.length > 0
      : parsed.problems.length > 0 && parsed.problems.every(({ place, reason }) => place !== '' && reason !== '');

  test('whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => isAnswer(parse(text))));
  });

  test('whatever the JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => isAnswer(parse(JSON.stringify(value)))));
  });

  test('with anything at any place of a file', () => {
    const whole = { ...JSON.parse(exampleRules), card: { contact: [{ text: 'Write to us', document: 'register' }] } };
    const paths = findPaths(whole);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })), (path, value) => {
        const changed = structuredClone(whole);
        let place = changed;
        for (const step of path.slice(0, -1)) place = place[step];
        place[path.at(-1) ?? ''] = value;
        return isAnswer(parse(JSON.stringify(changed)));
      }),
      { numRuns: 2000 },
    );
  });

  test('with any pattern and any characters for its placeholder', () => {
    const parts = [
      '<ANY>',
      '<',
      '>',
      '*',
      'acme',
      '_',
      '[',
      ']',
      '{',
      '}',
      '\\',
      '^',
      '-',
      'a',
      '0-9',
      '{1,4}',
      '+',
      '(',
      '|',
      '.',
      '\\d',
    ];
    const made = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 8 }).map((some) => some.join(''));
    fc.assert(
      fc.property(made, made, (pattern, chars) => isAnswer(parse(JSON.stringify(withPattern(pattern, chars))))),
      { numRuns: 3000 },
    );
  });
});

/** The way to every value of some JSON. */
function findPaths(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) => [[name], ...findPaths(below).map((path) => [name, ...path])]);
}
