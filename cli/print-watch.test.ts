import { describe, expect, it } from 'vitest';
import type { ClassifiedItem, Report } from '../lib/types.ts';
import type { Phase, WatchSummary, Writer } from '../lib/watch-types.ts';
import { items, makeReport } from '../test/made-reports/make-report.ts';
import { exportVisit } from './inspect-page.ts';
import { printReport } from './print-report.ts';
import { printWatch } from './print-watch.ts';

const states = { necessary: 'granted', functional: 'denied', analytics: 'denied', marketing: 'denied' } as const;
const watch: WatchSummary = {
  watchedSince: 1.2,
  choices: [
    { at: 0, kind: 'earlier', states, mechanisms: ['Cookiebot'] },
    { at: 12_340, kind: 'grant', states: { ...states, functional: 'granted' }, mechanisms: ['Cookiebot'] },
  ],
  signals: [],
  marks: [],
};
const presence = { vendorId: 'acme', vendorName: 'Acme', scripts: [], items: 0, unknownItems: 0 };

/** Items of one phase, with names that count up. */
function ofPhase(phase: Phase, count: number, name: string = phase): ClassifiedItem[] {
  return items(
    Array.from({ length: count }, (_, at) => `cookie ${JSON.stringify(`${name}${at}`)} shop.example 3d`).join('\n'),
  ).map((item) => ({ ...item, clock: { phase, phases: {}, writes: 0, writers: [] } }));
}
const exported = (more: Partial<Report>) => {
  const report = { ...makeReport({}), ...more };
  return exportVisit({ phase: 'done', report }, report.page.url);
};
const print = (more: Partial<Report>) => printWatch(exported({ watch, ...more })).join('\n');

describe('the block of watching', () => {
  it('is not there when nobody watched', () => {
    expect(printWatch(exported({}))).toEqual([]);
    expect(printReport(exported({}))).not.toContain('Watched');
    expect(printReport(exported({ watch }))).toContain('Watched from 0.0 s on\n');
  });

  it('says what was chosen, when, and by whose word', () => {
    expect(print({})).toContain('  0.0 s  refused on an earlier visit (Cookiebot)\n  12.3 s  agreed (Cookiebot)');
    expect(print({ watch: { ...watch, choices: [] } })).toContain('no choice was noticed');
  });

  it('says what each mechanism recorded, and what is new by it', () => {
    const place = { mechanism: 'cookiebot', mechanismName: 'Cookiebot', where: 'cookie', name: 'C\u001b[2J' } as const;
    const signals: WatchSummary['signals'] = [
      { at: 0, ...place, kind: 'earlier', states, reason: 'recordedChoice' },
      { at: 900, ...place, kind: 'choice', states: { ...states, analytics: 'granted' }, reason: 'recordedChoice' },
      { at: 2000, ...place, kind: 'removed' },
    ];
    const printed = print({ watch: { ...watch, signals } });
    const lines = printed.slice(printed.indexOf('What was recorded')).split('\n');
    expect(lines.slice(1, 4)).toEqual([
      expect.stringMatching(
        /^ {2}0\.0 s {2}Cookiebot was there .* · .*necessary.* · .*marketing.* \(C\\u\{1b\}\[2J\)$/i,
      ),
      expect.stringMatching(/^ {2}0\.9 s {2}A choice .* · [^,·]*analytics[^,·]* \(/i),
      expect.stringMatching(/^ {2}2\.0 s {2}Cookiebot says nothing any more\. \(/),
    ]);
    const many = print({
      watch: { ...watch, signals: Array.from({ length: 25 }, () => ({ at: 1, ...place, kind: 'removed' as const })) },
    });
    expect(many).toContain('and 5 other changes');
    expect(print({})).not.toContain('What was recorded');
  });

  it('counts keys by phase, the most telling first, and names some', () => {
    const lines = print({ items: [...ofPhase('leftOver', 1), ...ofPhase('afterRefusal', 10)] }).split('\n');
    const found = lines.filter((line) => /left over|after refusal/.test(line));
    expect(found).toEqual([
      expect.stringMatching(/^ {2}after refusal +10 {2}afterRefusal0, .*afterRefusal7, and 2 more$/),
      expect.stringMatching(/^ {2}left over +1 {2}leftOver0$/),
    ]);
  });

  it('tells what is necessary from what was agreed to', () => {
    const [one, other] = ofPhase('afterGrant', 2);
    if (!one || !other) throw new Error('two items are expected');
    const printed = print({
      items: [
        { ...one, categories: ['necessary'] },
        { ...other, categories: ['functional'] },
      ],
    });
    expect(printed).toMatch(/^ {2}after the choice +1 {2}afterGrant0$/m);
    expect(printed).toMatch(/^ {2}after consent +1 {2}afterGrant1$/m);
  });

  it('names vendors whose scripts kept nothing, and those that record nothing so far', () => {
    const kept = { ...presence, vendorName: 'Kept', items: 1 };
    const printed = print({ presences: [presence, kept, { ...kept, vendorName: 'Rec', isRecordingUnseen: true }] });
    expect(printed).toContain("  Acme's script loaded, nothing stored\n  Rec present, nothing recorded so far");
    expect(printed).not.toContain('Kept');
  });

  it('says by whom keys were first written, who wrote most first', () => {
    const from = 'https://cdn.example/a/b/tool.js';
    const by = (count: number, name: string, writer: Omit<Writer, 'count'>) =>
      ofPhase('unknown', count, name).map((item) => ({
        ...item,
        clock: { phase: 'unknown' as const, phases: {}, writes: 1, writers: [{ ...writer, count: 1 }] },
      }));
    const lines = print({
      items: [
        ...by(1, 'served', { via: 'header', source: 'https://shop.example/' }),
        ...by(5, 'known', { via: 'storage', scripts: [from, 'https://shop.example/app.js'], vendorName: 'Acme' }),
        ...by(2, 'elsewhere', { via: 'otherDocument' }),
        ...by(1, 'seen', { via: 'reread' }),
      ],
    }).split('\n');
    const start = lines.indexOf('First written by');
    expect(lines.slice(start + 1, start + 6)).toEqual([
      expect.stringMatching(/^ {2}Acme, cdn\.example\/…\/tool\.js +5 {2}known0, known1, known2, and 2 more$/),
      expect.stringMatching(/^ {2}Another tab or frame +2 {2}elsewhere0, elsewhere1$/),
      expect.stringMatching(/^ {2}shop\.example \(Set-Cookie\) +1 {2}served0$/),
      expect.stringMatching(/^ {2}Not known who +1 {2}seen0$/),
      '',
    ]);
  });

  it('names no more writers than fit on a screen, and none when nothing was written', () => {
    const many = Array.from({ length: 15 }, (_, at) =>
      ofPhase('unknown', 1, `n${at}`).map((item) => ({
        ...item,
        clock: {
          phase: 'unknown' as const,
          phases: {},
          writes: 1,
          writers: [
            { via: 'storage' as const, scripts: [`https://s${at}.example/\u001b${'x'.repeat(99)}.js`], count: 1 },
          ],
        },
      })),
    ).flat();
    const printed = print({ items: many });
    expect(printed).toContain('  and 3 other writers\n');
    expect(printed).not.toContain('\u001b');
    expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThan(200);
    expect(print({ items: ofPhase('leftOver', 1) })).not.toContain('First written by');
  });

  it('lets no name of a page drive the terminal, and cuts long ones', () => {
    const printed = print({
      items: [...ofPhase('unknown', 1, '\u001b[2J'), ...ofPhase('unknown', 1, 'x'.repeat(3000))],
    });
    expect(printed).toContain('\\u{1b}[2J0');
    expect(printed).not.toContain('\u001b');
    expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThan(200);
  });
});
