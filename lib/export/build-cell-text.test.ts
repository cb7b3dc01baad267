import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileNames } from '../../test/made-exports.ts';
import { buildCellText, CELL_LIMIT } from './build-cell-text.ts';

describe('a text in a cell', () => {
  test.each([
    ['', ''],
    ['ssupp.vid', 'ssupp.vid'],
    ['_ga_1A2B', '_ga_1A2B'],
    ['a-b=c@d+e', 'a-b=c@d+e'],
    ['127.0.0.1', '127.0.0.1'],
    ['https://shop.example/?a=1,2', 'https://shop.example/?a=1,2'],
    ["it's", "it's"],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['"=1', `'"=1`],
    ["'=1", "''=1"],
    ["'quoted'", "''quoted'"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['a;=1', "a;'=1"],
    ['a, "=1', `a, "'=1`],
    ['a|-1;@b', "a|'-1;'@b"],
    ['00123', "'00123"],
    ['1e5', "'1e5"],
    ['2026-11-22', "'2026-11-22"],
    ['3 Mar', "'3 Mar"],
    ['12:30 pm', "'12:30 pm"],
    ['5%', "'5%"],
    ['$5', "'$5"],
    ['1E+5', "'1E+5"],
    ['1e-5', "'1e-5"],
    ['1'.repeat(300), `'${'1'.repeat(300)}`],
    ['2026-11-22T09:30:00Z', "'2026-11-22T09:30:00Z"],
    ['Mon, 22 Nov 2026', "'Mon, 22 Nov 2026"],
    ['\u22121', "'\u22121"],
    ['\ufe661', "'\ufe661"],
    ['#N/A', "'#N/A"],
    ['#div/0!', "'#div/0!"],
    ['#name', '#name'],
    ['A1', 'A1'],
    ['5e', '5e'],
    ['True', "'True"],
    ['march', 'march'],
    ['\t=1', '\\t=1'],
    ['\r\n', '\\r\\n'],
    ['\u0000\u202e\u00a0', '\\u{0}\\u{202e}\\u{a0}'],
    ['\ud800a\ufffd', '\\u{fffd}a\\u{fffd}'],
    ['constructor', "'constructor"],
    ['__proto__', "'__proto__"],
    ['prototype', 'prototype'],
    ['\ufffe\u{1ffff}\ufdd0', '\\u{fffe}\\u{1ffff}\\u{fdd0}'],
    ['🍪', '🍪'],
    ['_x0041_', '_\\u{78}0041_'],
    ['_X00e9_', '_\\u{58}00e9_'],
    ['_x_ _x12_', '_x_ _x12_'],
  ])('%j becomes %j', (text, cell) => {
    expect(buildCellText(text)).toBe(cell);
  });

  it('is cut where Excel would refuse it, splits no pair, and says so', () => {
    for (const text of ['x'.repeat(40_000), '🍪'.repeat(20_000), `a${'🍪'.repeat(20_000)}`]) {
      const cell = buildCellText(text);
      expect(cell.length).toBeLessThanOrEqual(CELL_LIMIT);
      expect(cell.isWellFormed()).toBe(true);
      expect(cell).toMatch(/… \[cut, 4000[01] characters\]$/);
    }
    expect(buildCellText('x'.repeat(CELL_LIMIT))).toHaveLength(CELL_LIMIT);
  });

  it('is made in no time, whatever a page calls its keys', () => {
    const started = performance.now();
    for (const piece of ['sep', 'mar', 'e', 'am', 'junejun', '1e+', ', ', ',"', '\u202e'])
      for (const length of [60, 500, 30_000]) buildCellText(`1${piece.repeat(length / piece.length)}!`);
    expect(performance.now() - started).toBeLessThan(5000); // some ms; one that tries every way to split them takes hours
  });

  it('begins no formula, whatever it is and wherever a spreadsheet splits it', () => {
    const units = fc.string({ unit: fc.constantFrom(...'=+-@,;|"\' \t\ra1＝＠', '\ud800', '\u202e') });
    const begins = /^[\s"]*[=+\-@＝＋－＠]/;
    fc.assert(
      fc.property(fc.oneof(units, fc.constantFrom(...hostileNames)), (text) => {
        const cell = buildCellText(text);
        expect(cell).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u);
        for (const part of [cell, ...cell.split(/[,;|]/)]) expect(part).not.toMatch(begins);
      }),
      { numRuns: 2000 },
    );
  });
});
