import { describe, expect, it, test } from 'vitest';
import { items } from '../../test/made-reports/make-report.ts';
import { runCheck, sayFindings, type Tried } from '../../test/made-reports/say-findings.ts';
import type { CatalogueDetails } from '../catalogue/vendor-details.ts';
import { lifetimeOverDocumented } from './lifetime-over-documented.ts';

/** One vendor, `acme`, whose key `a` is said to be kept so long: `kind lifetime`, one document each. */
function documents(...claims: string[]): CatalogueDetails {
  const named = claims.map((claim, index) => {
    const [kind = '', lifetime] = claim.split(' ');
    return { id: `d${index}`, kind: kind as 'vendor', lifetime }; // written here
  });
  return {
    acme: {
      id: 'acme',
      name: 'Acme',
      placeholders: {},
      documents: Object.fromEntries(named.map(({ id, kind }) => [id, { title: `Document ${id}`, kind, date: '2026' }])),
      keys: [
        {
          pattern: 'a',
          store: 'cookie',
          party: 'first',
          claims: named.map(({ id, lifetime }) => ({
            document: id,
            confidence: 'high',
            ...(lifetime === undefined ? {} : { lifetime }),
          })),
        },
      ],
    },
  };
}

const say = (line: string, claims: string[], more: Tried = {}) =>
  sayFindings(runCheck(lifetimeOverDocumented, line, { details: documents(...claims), ...more }));

describe('kept longer than every document allows', () => {
  test.each<[line: string, claims: string[], more: Tried, said: string]>([
    [
      'cookie a shop.example 400d analytics acme',
      ['vendor P6M'],
      {},
      'look certain: a is kept for 13.1 months. The longest lifetime that a document names is 6 months.',
    ],
    [
      'cookie a shop.example 400d analytics acme',
      ['vendor P6M', 'third-party P1Y'],
      {},
      'look likely: a is kept for 13.1 months. The longest lifetime that a document names is 1 year.',
    ],
    [
      'cookie a shop.example 30d necessary acme',
      ['vendor session'],
      {},
      'note certain: a is kept for 30 days. Every document that names a lifetime says that it ends when the browser closes.',
    ],
    [
      'cookie a shop.example 30d functional acme',
      ['vendor session'],
      {},
      'look certain: a is kept for 30 days. Every document that names a lifetime says that it ends when the browser closes.',
    ],
    [
      'cookie a shop.example 60m - acme',
      ['vendor-code PT30M', 'third-party unknown', 'third-party'],
      {},
      'note certain: a is kept for 60 minutes. The longest lifetime that a document names is 30 minutes.',
    ],
    [
      // From the last write on, not from the capture on.
      'cookie a shop.example 100d - acme',
      ['vendor P6M'],
      { more: { a: { clock: { phase: 'unknown', phases: {}, writes: 1, keptLifetimeDays: 365, writers: [] } } } },
      'look certain: a is kept for 12 months. The longest lifetime that a document names is 6 months.',
    ],
    [
      'cookie a shop.example 300d - acme\ncookie a www.shop.example 400d - acme',
      ['vendor P6M'],
      {},
      'look certain: 2 keys (a) are kept for up to 13.1 months. The longest lifetime that a document names is 6 months.',
    ],
  ])('%s, documented %j', (line, claims, more, said) => {
    expect(say(line, claims, more)).toEqual([said]);
  });

  it('is a note where only the general list names a lifetime', () => {
    const details = { 'general/acme': documents('third-party P1D').acme } as CatalogueDetails; // it is there, see above
    const match = {
      vendorId: 'acme',
      vendorName: 'Acme',
      keyIndex: 0,
      pattern: 'a',
      kind: 'exact',
      categories: [],
    } as const;
    const more = { a: { matches: [{ ...match, categories: [], layer: 'general' as const }] } };
    expect(sayFindings(runCheck(lifetimeOverDocumented, 'cookie a shop.example 400d', { details, more }))).toEqual([
      'note likely: a is kept for 13.1 months. The longest lifetime that a document names is 1 day.',
    ]);
  });

  it('is a note of a consent tool: how long a choice is remembered is a setting', () => {
    const acme = documents('vendor P6M').acme;
    const details = { ...(acme ? { acme: { ...acme, kind: 'consent' as const } } : {}) };
    const line = 'cookie a shop.example 400d functional acme';
    expect(sayFindings(runCheck(lifetimeOverDocumented, line, { details }))).toEqual([
      'note certain: a is kept for 13.1 months. The longest lifetime that a document names is 6 months.',
    ]);
  });

  it('names the documents that allow most, and whose key it is', () => {
    const [found] = runCheck(lifetimeOverDocumented, 'cookie a shop.example 400d - acme', {
      details: documents('vendor P3M', 'vendor P6M', 'third-party P6M'),
    });
    expect(found).toMatchObject({ id: 'acme/a', items: [0], vendorId: 'acme', vendorName: 'Acme' });
    expect(found?.sources.map(({ title }) => title)).toEqual(['Document d1', 'Document d2']);
  });
});

describe('nothing', () => {
  test.each<[why: string, line: string, claims: string[], more?: Tried]>([
    ['as documented', 'cookie a shop.example 180d - acme', ['vendor P6M']],
    ['months of 31 days', 'cookie a shop.example 186d - acme', ['vendor P6M']],
    ['within 1 %', 'cookie a shop.example 368d - acme', ['vendor P1Y']],
    ['within five minutes', 'cookie a shop.example 33m - acme', ['vendor PT30M']],
    ['one document allows it', 'cookie a shop.example 400d - acme', ['vendor P6M', 'third-party P2Y']],
    ['one document sets no end', 'cookie a shop.example 400d - acme', ['vendor P6M', 'vendor persistent']],
    ['nobody names a lifetime', 'cookie a shop.example 400d - acme', ['vendor unknown', 'vendor']],
    ['until the browser closes', 'cookie a shop.example session - acme', ['vendor PT30M']],
    ['its end was not seen', 'cookie a shop.example unseen - acme', ['vendor session']],
    ['storage has no end', 'localStorage a shop.example - - acme', ['vendor session']],
    ['nobody knows the key', 'cookie a shop.example 400d', ['vendor P6M']],
    ['no details of this key', 'cookie a shop.example 400d - other', ['vendor P6M']],
    ['a text that is no duration', 'cookie a shop.example 400d - acme', ['vendor soon']],
    [
      'another vendor of this name says nothing of lifetimes',
      'cookie a shop.example 400d - acme',
      ['vendor P6M'],
      {
        more: {
          a: {
            matches: items(
              'cookie a shop.example 400d - acme\ncookie a shop.example 400d - other',
              documents('vendor P6M'),
            ).flatMap(({ matches }) => matches),
          },
        },
      },
    ],
  ])('%s', (_why, line, claims, more = {}) => {
    expect(say(line, claims, more)).toEqual([]);
  });
});
