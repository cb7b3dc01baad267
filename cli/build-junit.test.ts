import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { buildText } from '../components/build-text.ts';
import { checkExpectation } from '../lib/expect/check-expectation.ts';
import { type Expectation, expectationFormat } from '../lib/expect/expectation-schema.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import { makeExported, makeFinding } from '../test/made-exported.ts';
import { buildJunit } from './build-junit.ts';
import { printExpectation } from './print-expectation.ts';
import { readEnglish } from './translate.ts';

const text = buildText(readEnglish(), 'en', 0);
const expectation = (more: Partial<Expectation>): Expectation => ({
  ...expectationFormat,
  name: 'Shop',
  allow: [],
  others: 'violation',
  ...more,
});
const build = (report: ExportedReport, expected: Expectation) =>
  buildJunit(checkExpectation(report, expected), expected, report, text);

/** Reads the XML again: the suite's counts, and each case as `name: passed`, `failed: message` or `skipped: reason`. */
function read(xml: string): { counts: string; cases: string[] } {
  // happy-dom reads no CDATA: what stands in it is written as text.
  const plain = xml.replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, data: string) =>
    data.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
  );
  const parsed = new new Window().DOMParser().parseFromString(plain, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  const suite = parsed.querySelector('testsuites > testsuite');
  const counts = ['tests', 'failures', 'skipped'].map((name) => `${name} ${suite?.getAttribute(name)}`).join(', ');
  const cases = [...parsed.querySelectorAll('testcase')].map((one) => {
    const failure = one.querySelector('failure');
    const outcome = failure
      ? `failed: ${failure.getAttribute('message')}`
      : one.querySelector('skipped')
        ? `skipped: ${one.querySelector('system-out')?.textContent}`
        : 'passed';
    return `${one.getAttribute('name')}: ${outcome}`;
  });
  return { counts, cases };
}

describe('JUnit', () => {
  it('when all is fine: a case for each entry, and one that says that nothing is unexpected', () => {
    const report = makeExported('cookie a\nlocalStorage b');
    expect(read(build(report, expectation({ allow: [{ name: 'a' }, { name: 'b', store: 'localStorage' }] })))).toEqual({
      counts: 'tests 3, failures 0, skipped 0',
      cases: ['allow[0] any store a: passed', 'allow[1] localStorage b: passed', 'no unexpected keys: passed'],
    });
    expect(read(build(report, expectation({ others: 'ignore' }))).cases).toEqual([]);
  });

  it('violations fail with their sentence; what cannot be told is skipped with the reason', () => {
    const report = makeExported('cookie a shop.example 30d\ncookie b\ncookie odd cdn.example', {
      findings: [makeFinding('one', 'problem')],
    });
    const allow = [
      { name: 'a', lifetimeAtMostDays: 1 },
      { name: 'b', phases: ['afterGrant' as const] },
      { name: 'must', isRequired: true },
      { name: 'a*', phases: ['afterGrant' as const], lifetimeAtMostDays: 1 },
    ];
    const { counts, cases } = read(build(report, expectation({ allow, site: 'x.example', maxSeverity: 'look' })));
    expect(counts).toBe('tests 7, failures 5, skipped 1');
    expect(cases).toEqual([
      'the page is of x.example: failed: The page is of “shop.example”; “x.example” was expected.',
      'allow[0] any store a: failed: “a” is kept for 30 days; the most that is expected is 24 hours.',
      'allow[1] any store b: skipped: When “b” was written cannot be told: the visit was not watched.',
      'allow[2] any store must: failed: “must” is required and was not found.',
      'allow[3] any store a*: passed',
      'unexpected key cookie odd of https://cdn.example: failed: “odd” (cookie) of cdn.example is not expected: no entry is about it.',
      'no finding above look: failed: A problem was found: The title of one. The sentence of one.',
    ]);
  });

  it('names of pages cannot break it', () => {
    const odd = [
      '<x>&"\']]>',
      ']]>]]><failure/>',
      'a\u0000\u0008\u001b[31m',
      '\ud800',
      '\ufffe\uffff',
      'a\nb',
      '\u202e',
      '€ 漢 😀',
    ];
    const report = makeExported(odd.map((name) => `cookie ${JSON.stringify(name)}`).join('\n'));
    const xml = build(
      report,
      expectation({ name: 'A ]]> \u0000 <b>', allow: [{ name: ']]>\u0007', isRequired: true }] }),
    );
    expect(xml.isWellFormed()).toBe(true);
    expect(xml).not.toMatch(/(?!\n)\p{Cc}|[\u202e\ufffe\uffff]/u);
    // Outside of CDATA and attributes no end of CDATA may stand: strict readers refuse the file.
    const outside = xml.replace(/<!\[CDATA\[.*?\]\]>/gs, '').replace(/="[^"]*"/g, '');
    expect(outside).not.toContain(']]>');
    const { cases } = read(xml);
    expect(cases).toHaveLength(1 + odd.length);
    expect(cases.every((one) => one.includes(': failed: '))).toBe(true);
    expect(cases.at(-1)).toContain('€ 漢 😀');
    expect(cases[1]).toContain('<x>&"\']]>');
  });
});

describe('as text', () => {
  const print = (report: ExportedReport, expected: Expectation) =>
    printExpectation(checkExpectation(report, expected), expected, text);

  it('met', () => {
    expect(print(makeExported('cookie a'), expectation({ allow: [{ name: 'a' }] }))).toBe(
      'Expectation "Shop": The visit is as expected.\n',
    );
  });

  it('violations, what cannot be told, what may be unseen, and entries that change nothing', () => {
    const gap = { code: 'frameNoAccess', text: 'The frame of chat.example could not be looked into.' };
    const report = makeExported('cookie a\ncookie "b\\u001b"', { coverage: [gap] });
    const allow = [{ name: 'a', phases: ['afterGrant' as const] }, { name: 'c' }, { name: 'c' }, { name: 'c*' }];
    expect(print(report, expectation({ allow }))).toBe(
      [
        'Expectation "Shop": 1 thing is not as expected.',
        '  - “b\\u{1b}” (cookie) of shop.example is not expected: no entry is about it.',
        '1 thing cannot be told:',
        '  ? When “a” was written cannot be told: the visit was not watched.',
        'More keys may be there, unseen:',
        '  - The frame of chat.example could not be looked into.',
        'Entry 2 (“c”) changes nothing: entry 4 (“c*”) allows all of it.',
        'Entry 3 (“c”) changes nothing: entry 2 says the same.',
        '',
      ].join('\n'),
    );
  });
});
