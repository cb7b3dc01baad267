import { describe, expect, it, test } from 'vitest';
import type { Report } from '../lib/types.ts';
import { consent, items, makeReport, signal } from '../test/made-reports/make-report.ts';
import { exportVisit } from './inspect-page.ts';
import { printReport } from './print-report.ts';

const print = (report: Report, width?: number) =>
  printReport(exportVisit({ phase: 'done', report }, report.page.url), width);

/** Characters that could drive a terminal: all but printable ones and the line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones looked for
const driving = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Cs}/u;

const hostile = [
  '\u001b[2J', // clears the screen
  '\u001b]0;title\u0007', // sets the window's title
  '\u009b1A', // one line up, in one character
  '\r', // back to the line's beginning
  '\b\b\b',
  '\n| Fake | row |',
  '\u202e gnidaer', // turns the direction round
  '\u2028',
  '\u200b',
  '\u0000',
  '\ud800',
];

describe('what a page wrote cannot move the cursor', () => {
  test.each(hostile)('%j', (text) => {
    const report = makeReport({
      items: items(`cookie ${JSON.stringify(`n${text}`)} shop.example 3d`),
      consent: consent('granted unset unset unset', 'noChoiceYet', [
        signal('iab-tcf', 'IAB TCF', 'granted unset unset unset', { name: `s${text}` }),
      ]),
      coverage: [{ code: 'frameUnreached', subject: `c${text}` }],
    });
    report.page.title = `t${text}`;
    report.page.url = `https://shop.example/?${text}`;
    const printed = print(report);
    expect(printed).not.toMatch(driving);
    const code = text.codePointAt(0)?.toString(16);
    for (const first of ['n', 's', 'c', 't', '?']) expect(printed).toContain(`${first}\\u{${code}}`);
  });

  it('and lets every other character be', () => {
    const printed = print(makeReport({ items: items('cookie "größe-😀-日本" shop.example 3d') }));
    expect(printed).toContain('größe-😀-日本');
  });
});

it('says when a choice was recorded', () => {
  const states = 'granted denied denied denied';
  const tool = signal('iab-tcf', 'IAB TCF', states, { name: 'euconsent-v2', decidedAt: Date.UTC(2026, 2, 2) });
  const printed = print(makeReport({ items: [], consent: consent(states, 'tcf', [tool]) }));
  expect(printed).toContain('  Your choice was recorded by IAB TCF on March 2, 2026. (euconsent-v2)\n');
});

describe('the report as text', () => {
  const printed = print(
    makeReport({
      items: items(`
        cookie b-mine shop.example session
        cookie long shop.example 180d functional acme
        cookie short shop.example 30m functional acme
        cookie hours shop.example 1440m functional acme
        cookie unseen shop.example unseen
        localStorage stored shop.example
        sessionStorage tab chat.example
      `),
      consent: consent('granted denied unset unknown', 'siteChoice'),
      coverage: [{ code: 'writersUnseen' }],
      rung: 'site',
    }),
  );
  /** The cells of the row that names this item. */
  const row = (name: string) =>
    printed
      .split('\n')
      .find((line) => line.startsWith('│') && line.includes(name))
      ?.split('│')
      .map((cell) => cell.trim())
      .slice(1, -1);

  it('begins with what was looked at, with what, and how much', () => {
    const [tool, page, seen] = printed.split('\n');
    expect(tool).toBe('Crumbscope 0.1.0 in Chromium 156');
    expect(page).toBe('https://shop.example/products/chair - A chair');
    expect(seen).toContain('7 items');
  });

  it.each([
    [{ id: 'firefox-private', kind: 'private' }, '0 items. Private window.'],
    [{ id: 'firefox-container-3', kind: 'container' }, '0 items. Container 3.'],
    [{ id: '0', kind: 'default' }, '0 items.'],
  ] as const)('names a private window and a container: %j', (cookieStore, words) => {
    const report = makeReport({});
    const [, , seen] = print({ ...report, page: { ...report.page, cookieStore } }).split('\n');
    expect(seen?.endsWith(words)).toBe(true);
  });

  it('has a row for each item, vendors first', () => {
    expect(row('long')).toEqual(['Acme', 'long', 'cookie', 'functional', '180 days', 'first']);
    expect(row('short')).toEqual(['Acme', 'short', 'cookie', 'functional', '30 minutes', 'first']);
    expect(row('hours')?.[4]).toBe('24 hours');
    expect(row('b-mine')).toEqual(['-', 'b-mine', 'cookie', 'unclassified', 'until the browser closes', 'first']);
    expect(row('unseen')?.[4]).toBe('not visible');
    expect(row('stored')?.[4]).toBe('until deleted');
    expect(row('tab')?.slice(4)).toEqual(['until the tab closes', 'third']);
    expect(printed.indexOf('│ short')).toBeLessThan(printed.indexOf('│ b-mine'));
  });

  it('says the state of each category in words, and what could not be seen', () => {
    for (const word of ['Necessary', 'Functional', 'Analytics', 'Marketing'])
      expect(printed).toMatch(new RegExp(`^  ${word} +\\S`, 'm'));
    expect(printed).toMatch(/What could not be seen\n {2}- \S/);
    expect(printed.endsWith('\n')).toBe(true);
  });

  it('says when nothing was out of reach, so that the heading does not stand alone', () => {
    expect(print(makeReport({}))).toMatch(/What could not be seen\n {2}Nothing we know of was out of reach\.\n$/);
  });

  it('says when nothing was found, without calling it nothing kept', () => {
    expect(print(makeReport({}))).toContain('Nothing found in what could be seen.');
  });

  it('shortens long names in the middle, and names what has no name', () => {
    const long = print(
      makeReport({ items: items(`cookie begin${'x'.repeat(100)}end12345 shop.example 3d\ncookie "" shop.example 3d`) }),
    );
    expect(long).toMatch(/beginx+…end12345/);
    expect(long).not.toContain('x'.repeat(60)); // a sentence has more of it than the table
    expect(long).toContain('(no name)');
  });

  test.each([40, 80, 200])('fits 500 items in a terminal of %d columns', (width) => {
    const many = Array.from({ length: 500 }, (_, index) => `cookie name-${index} shop.example 3d`).join('\n');
    const printed = print(makeReport({ items: items(many) }), width);
    expect(printed.replaceAll(/[\s│]/g, '')).toContain('name-499');
    // Below 60 columns nothing could be read any more.
    for (const line of printed.split('\n').filter((one) => /[│┌]/.test(one)))
      expect(line.length).toBeLessThanOrEqual(Math.max(width, 61));
  });
});

describe('what does not fit together', () => {
  const fused = consent('granted granted denied denied', 'disagreement', [
    signal('cookiebot', 'Cookiebot', 'granted granted denied denied'),
    signal('mode', 'Google Consent Mode', 'granted granted granted granted', { kind: 'mode' }),
  ]);

  it('has a heading of its own, and sentences with the names', () => {
    const contradictions = [
      { code: 'modeGrantsDenied' as const, categories: ['analytics' as const, 'marketing' as const], signals: [0, 1] },
    ];
    const printed = print(makeReport({ consent: { ...fused, contradictions } }));
    expect(printed).toContain('\nContradictions\n  Cookiebot says no to ');
    expect(printed).toMatch(/Cookiebot says no to .*analytics.*marketing.*, but Google Consent Mode was told yes\./i);
    expect(print(makeReport({ consent: fused }))).not.toContain('Contradictions');
  });

  it('and a banner that nobody knows', () => {
    const unknownBanner = { role: 'dialog', selector: '#b\u001b[2J', language: 'de', buttons: [] };
    const printed = print(makeReport({ consent: { ...fused, unknownBanner } }));
    expect(printed).toContain("A consent banner is shown; this tool's record is not known. (#b\\u{1b}[2J)");
  });
});
