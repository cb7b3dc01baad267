import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findPosition, parseStrictJson } from './parse-strict-json.ts';

describe('parseStrictJson', () => {
  test.each([
    '0',
    '-1.5e3',
    '"a"',
    'null',
    ' [ ] ',
    '{}',
    '\ufeff{"a": [1, {"b": true}], "c": "\\ud83d\\ude00"}',
    '{"": 1, " ": 2}',
    '{"proto": 1, "Constructor": 2}',
    '1e21',
    '100000000000000000000',
    '0.1',
    '1.50',
    '5e-324',
    '1.7976931348623157e308',
    '123456789012345.25',
    '"\\u0041 \\/"',
  ])('reads %s as JSON.parse does', (text) => {
    expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text.replace('\ufeff', '')) });
  });

  test.each([
    ['', 'empty', 1, 1, undefined, undefined],
    ['  \n ', 'empty', 2, 2, undefined, undefined],
    ['{"a":1', 'truncated', 1, 7, 'a', undefined],
    ['{"a":[1,2', 'truncated', 1, 10, 'a[1]', undefined],
    ['{"a":"x', 'truncated', 1, 8, 'a', undefined],
    ['{"a":"x\\u00', 'truncated', 1, 12, 'a', undefined],
    ['{"a":tru', 'truncated', 1, 9, 'a', undefined],
    ['{"a":12.', 'truncated', 1, 9, 'a', undefined],
    ['{"a"', 'truncated', 1, 5, 'a', undefined],
    ['{', 'truncated', 1, 2, undefined, undefined],
    ['{"a":1}}', 'trailing', 1, 8, undefined, '}'],
    ['{} {}', 'trailing', 1, 4, undefined, '{'],
    ['{"a":1,}', 'unexpected', 1, 8, undefined, '}'],
    ['[1,]', 'unexpected', 1, 4, '[1]', ']'],
    ['[1 2]', 'unexpected', 1, 4, '[0]', '2'],
    ['{a:1}', 'unexpected', 1, 2, undefined, 'a'],
    ["['a']", 'unexpected', 1, 2, '[0]', "'"],
    ['[NaN]', 'unexpected', 1, 2, '[0]', 'NaN'],
    ['[undefined]', 'unexpected', 1, 2, '[0]', 'undefined'],
    ['[01]', 'unexpected', 1, 2, '[0]', '01'],
    ['[+1]', 'unexpected', 1, 2, '[0]', '+1'],
    ['[.5]', 'unexpected', 1, 2, '[0]', '.5'],
    ['[1.]', 'unexpected', 1, 2, '[0]', '1.'],
    ['[true1]', 'unexpected', 1, 2, '[0]', 'true1'],
    ['// a\n{}', 'unexpected', 1, 1, undefined, '/'],
    ['{"a" 1}', 'unexpected', 1, 6, 'a', '1'],
    ['[\u00a01]', 'unexpected', 1, 2, '[0]', '\u00a0'],
    ['["a\tb"]', 'badText', 1, 4, '[0]', undefined],
    ['["a\nb"]', 'badText', 1, 4, '[0]', undefined],
    ['["\\x41"]', 'badText', 1, 3, '[0]', undefined],
    ['["\\u12g4"]', 'badText', 1, 3, '[0]', undefined],
    ['{"a":1,\n "a":2}', 'sameName', 2, 2, 'a', 'a'],
    ['{"a":1,"\\u0061":2}', 'sameName', 1, 8, 'a', 'a'],
    ['[{"x":{"b":1,"b":1}}]', 'sameName', 1, 14, '[0].x.b', 'b'],
    ['{"__proto__":{}}', 'forbiddenName', 1, 2, undefined, '__proto__'],
    ['{"a":{"\\u005f_proto__":1}}', 'forbiddenName', 1, 7, 'a', '__proto__'],
    ['{"constructor":1}', 'forbiddenName', 1, 2, undefined, 'constructor'],
    ['{"prototype":1}', 'forbiddenName', 1, 2, undefined, 'prototype'],
    ['[9007199254740993]', 'badNumber', 1, 2, '[0]', '9007199254740993'],
    ['[1e999]', 'badNumber', 1, 2, '[0]', '1e999'],
    ['[1e-999]', 'badNumber', 1, 2, '[0]', '1e-999'],
    ['[-0]', 'badNumber', 1, 2, '[0]', '-0'],
    ['[-0.0e5]', 'badNumber', 1, 2, '[0]', '-0.0e5'],
    ['[0.1000000000000000055]', 'badNumber', 1, 2, '[0]', '0.1000000000000000055'],
    ['["\\ud800"]', 'loneSurrogate', 1, 2, '[0]', undefined],
    ['["\\udc00\\ud800"]', 'loneSurrogate', 1, 2, '[0]', undefined],
    ['["\ud800"]', 'loneSurrogate', 1, 2, '[0]', undefined],
    ['{"\\udfff":1}', 'loneSurrogate', 1, 2, undefined, undefined],
    ['{"a b":{"c":x}}', 'unexpected', 1, 13, '["a b"].c', 'x'],
    ['\r\n\r[x]', 'unexpected', 3, 2, '[0]', 'x'],
  ])('refuses %j: %s at line %i, column %i, %s', (text, code, line, column, path, detail) => {
    const optional = { ...(path === undefined ? {} : { path }), ...(detail === undefined ? {} : { detail }) };
    expect(parseStrictJson(text)).toEqual({ ok: false, problem: { code, line, column, ...optional } });
  });

  it('takes lone surrogates only where it is told to, and only as escapes', () => {
    const limits = { loneSurrogates: 'taken' } as const;
    expect(parseStrictJson('["\\ud800"]', limits)).toEqual({ ok: true, value: ['\ud800'] });
    expect(parseStrictJson('["\ud800"]', limits)).toMatchObject({ ok: false, problem: { code: 'loneSurrogate' } });
  });

  it('has limits of depth, number and size', () => {
    const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(parseStrictJson(deep(100)).ok).toBe(true);
    expect(parseStrictJson(deep(101))).toMatchObject({ problem: { code: 'tooDeep', column: 101, detail: '100' } });
    expect(parseStrictJson(deep(5_000_000))).toMatchObject({ problem: { code: 'tooDeep' } });
    expect(parseStrictJson('{"a":'.repeat(200_000))).toMatchObject({ problem: { code: 'tooDeep' } });
    expect(parseStrictJson('[1,2,3]', { values: 4 }).ok).toBe(true);
    expect(parseStrictJson('[1,2,3]', { values: 3 })).toMatchObject({ problem: { code: 'tooMany', column: 6 } });
    expect(parseStrictJson('[1,2,3]', { units: 7 }).ok).toBe(true);
    expect(parseStrictJson('[1,2,3]', { units: 6 })).toEqual({
      ok: false,
      problem: { code: 'tooLarge', line: 1, column: 1, detail: '6' },
    });
  });

  it('reads 50 MB of texts or of small objects in seconds', { timeout: 120_000 }, () => {
    const started = performance.now();
    expect(parseStrictJson(`["${'A'.repeat(50_000_000)}"]`).ok).toBe(true);
    const one = `{"name":"abc","size":12345,"${'x'.repeat(70)}":[true]},`; // 3.6 million values
    expect(parseStrictJson(`[${one.repeat(Math.floor(50_000_000 / one.length))}0]`).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(60_000); // far more than it takes: only minutes would fail
  });

  it('is JSON.parse where it takes a text, and never throws', () => {
    const written = fc.json({ maxDepth: 8 }).filter((text) => !/__proto__|-0(?![.\d])/.test(text));
    fc.assert(
      fc.property(written, (text) => {
        const read = parseStrictJson(text, { loneSurrogates: 'taken' });
        if (read.ok) expect(read.value).toEqual(JSON.parse(text));
        else expect(['forbiddenName', 'sameName', 'badNumber', 'loneSurrogate']).toContain(read.problem.code);
      }),
    );
    const mangled = fc.tuple(fc.json(), fc.nat(), fc.nat(3), fc.string({ maxLength: 3 }));
    fc.assert(
      fc.property(mangled, ([text, place, cut, put]) => {
        const at = place % (text.length + 1);
        const spoiled = text.slice(0, at) + put + text.slice(at + cut);
        const read = parseStrictJson(spoiled);
        let parsed: { value: unknown } | undefined;
        try {
          parsed = { value: JSON.parse(spoiled.replace(/^\ufeff/, '')) };
        } catch {
          parsed = undefined; // then the strict reader has to refuse it too
        }
        if (read.ok) expect({ value: read.value }).toEqual(parsed);
        else expect(read.problem.line).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['abc', 2, 1, 3],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['', 0, 1, 1],
])('findPosition: %j at %i is line %i, column %i', (text, at, line, column) => {
  expect(findPosition(text, at)).toEqual({ line, column });
});
