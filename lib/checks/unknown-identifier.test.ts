import { describe, expect, it, test } from 'vitest';
import { consent, signal } from '../../test/made-reports/make-report.ts';
import { runCheck, sayFindings, type Tried } from '../../test/made-reports/say-findings.ts';
import type { ClassifiedItem } from '../types.ts';
import type { ItemClock, Phase } from '../watch-types.ts';
import { unknownIdentifier } from './unknown-identifier.ts';

const guess = { guess: { kind: 'identifier', from: ['name', 'value'] } } satisfies Partial<ClassifiedItem>;
const at = (phase: Phase, writers: ItemClock['writers'] = []): { clock: ItemClock } => ({
  clock: { phase, phases: { [phase]: 1 }, writes: 1, writers },
});
const run = (line: string, more: Partial<ClassifiedItem> = guess, tried: Tried = {}) =>
  runCheck(unknownIdentifier, line, { ...tried, more: { '*': more } });

describe('an unknown key that looks like an identifier', () => {
  test.each<[line: string, more: Partial<ClassifiedItem>, said: string]>([
    [
      'cookie uid shop.example 180d',
      guess,
      'note possible: uid of shop.example is in no catalogue, looks like an identifier and stays for more than 30 days.',
    ],
    [
      'localStorage uid shop.example',
      guess,
      'note possible: uid of shop.example is in no catalogue, looks like an identifier and stays for more than 30 days.',
    ],
    [
      'cookie uid ads.example 180d',
      guess,
      'look possible: uid of ads.example is in no catalogue, looks like an identifier and stays for more than 30 days.',
    ],
    [
      'cookie x ads.example 180d - - shape=token size=32',
      {},
      'look possible: x of ads.example is in no catalogue, looks like an identifier and stays for more than 30 days.',
    ],
    [
      'cookie uid shop.example 180d\ncookie vid shop.example 180d',
      { ...guess, ...at('beforeChoice') },
      'look possible: 2 keys of shop.example (uid and vid) are in no catalogue, look like identifiers, stay for more than 30 days and were written without consent.',
    ],
    [
      'cookie uid shop.example 180d',
      {
        ...guess,
        ...at('afterRefusal', [{ via: 'document.cookie', scripts: ['https://cdn.ads.example/t.js'], count: 1 }]),
      },
      'look possible: uid of cdn.ads.example is in no catalogue, looks like an identifier, stays for more than 30 days and was written without consent.',
    ],
  ])('%s', (line, more, said) => {
    expect(sayFindings(run(line, more))).toEqual([said]);
  });

  it('is a note where the GDPR does not apply, or the site’s mechanism lets it run meanwhile', () => {
    const all = 'granted unset unset unset';
    const reports = [
      consent(all, 'tcf', [signal('iab-tcf', 'IAB TCF', all, { basis: 'default', reason: 'gdprNotApplicable' })]),
      consent(all, 'noChoiceYet', [
        signal('a', 'A', all, { basis: 'default', allowedMeanwhile: ['functional', 'analytics', 'marketing'] }),
      ]),
    ].map((one) => ({ consent: one }));
    const written = { ...guess, ...at('beforeChoice') };
    for (const report of reports)
      expect(sayFindings(run('cookie uid ads.example 180d', written, { report }))).toEqual([
        'note possible: uid of ads.example is in no catalogue, looks like an identifier and stays for more than 30 days.',
      ]);
  });

  it('of another site is a note where everything is allowed', () => {
    const report = { consent: consent('granted granted granted granted', 'siteChoice') };
    expect(run('cookie uid ads.example 180d', guess, { report })[0]?.severity).toBe('note');
    const partly = { consent: consent('granted granted granted denied', 'siteChoice') };
    expect(run('cookie uid ads.example 180d', guess, { report: partly })[0]?.severity).toBe('look');
  });
});

describe('nothing', () => {
  test.each<[why: string, line: string, more?: Partial<ClassifiedItem>]>([
    ['a key that is known', 'cookie uid shop.example 180d analytics acme'],
    ['30 days', 'cookie uid shop.example 30d'],
    ['until the browser closes', 'cookie uid shop.example session'],
    ['until the tab closes', 'sessionStorage uid shop.example'],
    ['its end was not seen', 'cookie uid shop.example unseen'],
    ['a database', 'indexedDB uid shop.example - - - shape=container'],
    ['no guess', 'cookie theme shop.example 180d', {}],
    ['a token of the site itself whose name says nothing', 'cookie x shop.example 180d - - shape=token size=32', {}],
    ['a build', 'cookie build_hash ads.example 180d - - shape=hex size=32', {}],
    ['a short token of another site', 'cookie x ads.example 180d - - shape=token size=16', {}],
    ['a session', 'cookie sid shop.example 180d', { guess: { kind: 'session', from: ['name'] } }],
    ['a record of consent', 'cookie cid shop.example 180d', { guess: { kind: 'consent', from: ['name'] } }],
  ])('%s', (_why, line, more = guess) => {
    expect(run(line, more)).toEqual([]);
  });
});
