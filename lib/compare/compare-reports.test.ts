import { describe, expect, it, test } from 'vitest';
import {
  changeItem as change,
  makeClock as clock,
  makeFinding as finding,
  makeExported as report,
} from '../../test/made-exported.ts';
import { consent, madeNow } from '../../test/made-reports/make-report.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import { compareReports } from './compare-reports.ts';
import type { ExportedItem } from './comparison-types.ts';

const DAY = 86_400_000;

const page = (fields: Partial<ExportedReport['page']>) => ({ page: { ...report('').page, ...fields } });

/** Keys that are new (+), gone (-), shared and changed (~, with fields) or the same (=), by name. */
function sayItems(before: ExportedReport, after: ExportedReport): string[] {
  const { added, gone, shared } = compareReports(before, after);
  return [
    ...added.map((at) => `+${after.items[at]?.name}`),
    ...gone.map((at) => `-${before.items[at]?.name}`),
    ...shared.map(({ after: at, changes, isRenamed }) => {
      const fields = changes.map(({ field }) => field).join(',');
      return `${fields ? '~' : '='}${after.items[at]?.name}${isRenamed ? ' renamed' : ''}${fields && ` ${fields}`}`;
    }),
  ];
}

describe('keys', () => {
  test.each<[what: string, before: ExportedReport, after: ExportedReport, said: string[]]>([
    ['nothing at all', report(''), report(''), []],
    ['the same', report('cookie a shop.example 9d'), report('cookie a shop.example 9d'), ['=a']],
    ['new and gone', report('localStorage b\ncookie a'), report('localStorage b\ncookie c'), ['+c', '-a', '=b']],
    ['one name in two stores', report('cookie a'), report('localStorage a'), ['+a', '-a']],
    ['one name on two hosts', report('cookie a shop.example'), report('cookie a www.shop.example'), ['+a', '-a']],
    [
      'one name, two origins',
      report('localStorage a shop.example'),
      report('localStorage a cdn.example'),
      ['+a', '-a'],
    ],
    ['another path', report('cookie a'), change(report('cookie a'), 0, { path: '/cart' }), ['+a', '-a']],
    ['another partition', report('cookie a'), report('cookie a shop.example 9d - - partitioned'), ['+a', '-a']],
    ['host-only and not', report('cookie a'), change(report('cookie a'), 0, { hostOnly: false }), ['+a', '-a']],
    ['one of two alike', report('cookie a\ncookie a'), report('cookie a'), ['-a', '=a']],
    [
      'a domain that one visit could not see',
      report('cookie a shop.example 9d'),
      change(report('cookie a shop.example unseen'), 0, { domain: undefined, hostOnly: undefined } as never),
      ['=a'],
    ],
  ])('%s', (_, before, after, said) => {
    expect(sayItems(before, after)).toEqual(said);
  });

  const pattern = (name: string, value = 'SL_C_<KEY>_SID', vendorName = 'Smartlook') =>
    change(report(`cookie ${name}`), 0, {
      vendorName,
      match: { pattern: value, kind: 'template', layer: 'vendor' },
    });
  it('names that meet the same pattern are one key; others are not', () => {
    expect(sayItems(pattern('SL_C_1_SID'), pattern('SL_C_2_SID'))).toEqual(['=SL_C_2_SID renamed']);
    expect(sayItems(pattern('SL_C_1_SID'), pattern('SL_C_2_SID', 'SL_<KEY>'))).toEqual(['+SL_C_2_SID', '-SL_C_1_SID']);
    expect(sayItems(pattern('a_1'), pattern('a_2', 'SL_C_<KEY>_SID', 'Other'))).toEqual(['+a_2', '-a_1']);
    expect(sayItems(report('cookie a_1'), report('cookie a_2'))).toEqual(['+a_2', '-a_1']);
  });
});

describe('what has changed of a key', () => {
  const base = report('cookie a shop.example 180d functional smartsupp\nlocalStorage same');
  test.each<[what: string, fields: Partial<ExportedItem>, changed: string[]]>([
    ['nothing', {}, []],
    ['its lifetime', { lifetimeDays: 365, expiresAt: madeNow + 365 * DAY }, ['lifetime']],
    ['to a session', { session: true, expiresAt: undefined, lifetimeDays: undefined } as never, ['lifetime']],
    ['a little, as clocks do', { lifetimeDays: 179.9, expiresAt: madeNow + 179.9 * DAY }, []],
    ['less is left of the same end', { lifetimeDays: 12 }, []],
    ['its end was not seen', { expiresAt: undefined, lifetimeDays: undefined, session: undefined } as never, []],
    ['its category', { categories: ['marketing'] }, ['categories']],
    ['its vendor', { vendorName: null }, ['vendor']],
    ['its party', { party: 'third' }, ['party']],
    ['its flags', { secure: true, httpOnly: true, sameSite: 'none' }, ['secure', 'httpOnly', 'sameSite']],
    ['flags not seen', { secure: undefined, httpOnly: undefined, sameSite: undefined } as never, []],
    ['its shape', { shape: 'json' }, ['shape']],
    ['its shape, as chance has it', { shape: 'hex' }, []],
    ['its value', { valueHash: 'feedfeedfeedfeed' }, ['value']],
    ['a clock that the other has not', { clock: clock({ phase: 'beforeChoice' }) }, []],
    ['its size alone', { size: 99 }, []],
  ])('%s', (_, fields, changed) => {
    const [shared] = compareReports(base, change(base, 0, fields)).shared;
    expect(shared?.changes.map(({ field }) => field)).toEqual(changed);
  });

  it('values are compared only where a hash proves one browser session', () => {
    const other = base.items.map((item, at) => ({ ...item, valueHash: `feed${at}` }));
    const comparison = compareReports(base, { ...base, items: other });
    expect(comparison.hasComparableValues).toBe(false);
    expect(comparison.shared.flatMap(({ changes }) => changes)).toEqual([]);
    expect(compareReports(base, base).hasComparableValues).toBe(true);
  });

  it('phases and kept lifetimes of watched visits', () => {
    const before = change(base, 0, { clock: clock({ phase: 'afterGrant', keptLifetimeDays: 30 }) });
    const after = change(base, 0, { clock: clock({ phase: 'beforeChoice', keptLifetimeDays: 'session' }) });
    expect(compareReports(before, after).shared[0]?.changes).toEqual([
      { field: 'lifetime', before: 30, after: 'session' },
      { field: 'phase', before: 'afterGrant', after: 'beforeChoice' },
    ]);
  });
});

describe('what makes it unfair', () => {
  const base = report('');
  const gap = (code: string) => ({ code, text: `The words of ${code}.` });
  test.each<[what: string, more: Partial<ExportedReport>, codes: string[]]>([
    ['nothing', {}, []],
    ['another query alone', page({ url: `${base.page.url}?a#b` }), []],
    ['another page', page({ url: 'https://shop.example/cart' }), ['page']],
    ['another site', page({ url: 'https://news.example/', site: 'news.example' }), ['site']],
    ['another browser', { browser: { name: 'Firefox', version: '1' } }, ['browser']],
    ['fewer rights', page({ rung: 'page' }), ['rung']],
    ['a private window', page({ cookieStore: { id: '1', kind: 'private' } }), ['cookieStore']],
    ['watched', { watch: { watchedSince: 0, choices: [], signals: [], marks: [] } }, ['watched']],
    ['with GPC', { watch: { watchedSince: 0, choices: [], signals: [], marks: [], hasGpc: true } }, ['watched', 'gpc']],
    ['a gap', { coverage: [gap('cookiesUnseen')] }, ['gap']],
    ['another catalogue', { tool: { ...base.tool, catalogue: 'new' } }, ['catalogue']],
    ['another version', { tool: { ...base.tool, version: '9.0.0' } }, ['tool']],
    ['much later', page({ capturedAt: base.page.visitStartedAt + 60_000 }), ['moment']],
    ['a little later', page({ capturedAt: base.page.visitStartedAt + 9_000 }), []],
  ])('%s', (_, more, codes) => {
    const after = { ...base, ...more };
    expect(compareReports(base, after).unfair.map(({ code }) => code)).toEqual(codes);
    expect(compareReports(after, base).unfair.map(({ code }) => code)).toEqual(codes);
    expect(compareReports(after, after).unfair).toEqual([]);
  });

  it('a gap of both is none; the same gap elsewhere is one', () => {
    const at = (subject: string) => ({ ...base, coverage: [{ ...gap('frameNoAccess'), subject, text: subject }] });
    expect(compareReports(at('a.example'), at('b.example')).unfair).toEqual([
      { code: 'gap', before: 'a.example', after: null },
      { code: 'gap', before: null, after: 'b.example' },
    ]);
  });
});

it('vendors by their keys and scripts, consent, findings and counts', () => {
  const presence = { vendorId: 'hotjar', vendorName: 'Hotjar', scripts: [], items: 0, unknownItems: 0 };
  const before = report('cookie a shop.example 9d functional smartsupp\ncookie b shop.example 9d - -', {
    findings: [finding('one'), finding('two')],
  });
  const after = report('cookie a shop.example 9d functional+analytics luigi', {
    consent: { ...consent('granted granted denied unset', 'recordedChoice' as never) },
    presences: [presence],
    findings: [finding('two'), finding('three')],
  });
  const { vendors, consent: states, findings, counts } = compareReports(before, after);
  expect(vendors).toEqual({ added: ['Hotjar', 'Luigi'], gone: ['Smartsupp'], both: [] });
  expect(states.map((one) => `${one.category} ${one.before} ${one.after}`)).toEqual([
    'necessary unknown granted',
    'functional unknown granted',
    'analytics unknown denied',
    'marketing unknown unset',
  ]);
  expect(findings).toEqual({ added: [1], gone: [0], still: [{ before: 1, after: 0 }] });
  expect(counts.map((one) => `${one.category} ${one.before} ${one.after}`)).toEqual([
    'necessary 0 0',
    'functional 1 1',
    'analytics 0 1',
    'marketing 0 0',
    'unclassified 1 0',
  ]);
});

it('two visits of 5,000 keys are compared in less than a second', () => {
  const lines = (from: number) => Array.from({ length: 5000 }, (_, at) => `cookie key_${from + at}`).join('\n');
  const [one, other] = [report(lines(0)), report(lines(2500))];
  const begun = performance.now();
  expect(compareReports(one, other)).toMatchObject({ added: { length: 2500 }, gone: { length: 2500 } });
  expect(performance.now() - begun).toBeLessThan(1000);
});
