import { describe, expect, it, test } from 'vitest';
import { consent, signal } from '../../test/made-reports/make-report.ts';
import { runCheck, sayFindings, type Tried } from '../../test/made-reports/say-findings.ts';
import { lifetimeOver13Months } from './lifetime-over-13-months.ts';

const say = (lines: string, more: Tried = {}) => sayFindings(runCheck(lifetimeOver13Months, lines, more));
const granted = consent('granted granted granted granted', 'siteChoice');
const refused = { consent: consent('granted denied denied denied', 'siteChoice') };
const outsideGdpr = consent('granted denied denied denied', 'tcf', [
  signal('iab-tcf', 'IAB TCF', 'granted denied denied denied', { basis: 'default', reason: 'gdprNotApplicable' }),
]);
const meanwhile = consent('granted unset unset unset', 'noChoiceYet', [
  signal('onetrust', 'OneTrust', 'granted unset unset unset', { basis: 'default', allowedMeanwhile: ['analytics'] }),
]);

describe('kept for more than 13 months', () => {
  test.each<[lines: string, more: Tried, said: string[]]>([
    [
      'cookie _ga shop.example 400d analytics google\ncookie _ga_X shop.example 400d analytics google',
      { report: refused },
      ['look certain: 2 keys of Google (_ga and _ga_X) are kept for up to 13.1 months, more than 13 months.'],
    ],
    [
      'cookie _ga shop.example 400d analytics google',
      { report: { consent: granted } },
      ['note certain: _ga of Google is kept for 13.1 months, more than 13 months.'],
    ],
    [
      // What is known of consent is nothing.
      'cookie _ga shop.example 400d analytics google',
      {},
      ['note certain: _ga of Google is kept for 13.1 months, more than 13 months.'],
    ],
    [
      'cookie _ga shop.example 400d analytics google',
      { report: { consent: outsideGdpr } },
      ['note certain: _ga of Google is kept for 13.1 months, more than 13 months.'],
    ],
    [
      'cookie _ga shop.example 400d analytics google',
      { report: { consent: meanwhile } },
      ['note certain: _ga of Google is kept for 13.1 months, more than 13 months.'],
    ],
    [
      'cookie c shop.example 400d functional+marketing acme',
      {},
      ['note certain: c of Acme is kept for 13.1 months, more than 13 months.'],
    ],
    [
      'cookie uid shop.example 400d - - shape=uuid',
      { more: { uid: { guess: { kind: 'identifier', from: ['name', 'value'] } } } },
      [
        'note possible: uid of shop.example is kept for 13.1 months, more than 13 months. No document is known for it, and its value looks like an identifier.',
      ],
    ],
    [
      'cookie _ga shop.example 100d analytics google',
      {
        more: { _ga: { clock: { phase: 'unknown', phases: {}, writes: 1, keptLifetimeDays: 400, writers: [] } } },
        report: refused,
      },
      ['look certain: _ga of Google is kept for 13.1 months, more than 13 months.'],
    ],
  ])('%s', (lines, more, said) => {
    expect(say(lines, more)).toEqual(said);
  });

  it('one finding for each owner, its items in it', () => {
    const found = runCheck(
      lifetimeOver13Months,
      'cookie a shop.example 400d analytics acme\ncookie b shop.example 9d analytics acme\ncookie c shop.example 400d marketing other',
      { report: refused },
    );
    expect(found.map(({ id, items, vendorId }) => [id, items, vendorId])).toEqual([
      ['acme/tracking', [0], 'acme'],
      ['other/tracking', [2], 'other'],
    ]);
  });
});

describe('nothing', () => {
  test.each<[why: string, line: string, more?: Tried]>([
    ['13 months to the day', 'cookie a shop.example 395d analytics acme'],
    ['a day for short months', 'cookie a shop.example 396d analytics acme'],
    ['necessary', 'cookie a shop.example 400d necessary acme'],
    ['necessary by one document', 'cookie a shop.example 400d necessary+analytics acme'],
    ['until the browser closes', 'cookie a shop.example session analytics acme'],
    ['its end was not seen', 'cookie a shop.example unseen analytics acme'],
    ['storage has no end', 'localStorage a shop.example - analytics acme'],
    ['unknown, and a setting', 'cookie theme shop.example 400d - - shape=text size=4'],
    ['unknown, and short', 'cookie a shop.example 400d - - shape=hex size=8'],
    [
      'a record of consent nobody knows',
      'cookie consent_id shop.example 400d - - shape=uuid',
      { more: { '*': { guess: { kind: 'consent', from: ['name'] } } } },
    ],
    ['a cart', 'cookie cart shop.example 400d', { more: { '*': { guess: { kind: 'cart', from: ['name'] } } } }],
    ['a session', 'cookie sid shop.example 400d', { more: { '*': { guess: { kind: 'session', from: ['name'] } } } }],
    [
      'a record of a consent tool',
      'cookie c shop.example 400d functional acme',
      { details: { acme: { id: 'acme', name: 'Acme', kind: 'consent', documents: {}, placeholders: {}, keys: [] } } },
    ],
  ])('%s', (_why, line, more = {}) => {
    expect(say(line, more)).toEqual([]);
  });
});
