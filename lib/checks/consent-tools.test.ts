import { describe, expect, test } from 'vitest';
import { makeInput, sayEnglish } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { buildDetails, readCatalogue } from '../catalogue/read-catalogue.ts';
import { consentCategories } from '../types.ts';
import { buildFindings } from './build-findings.ts';

const tools = [
  'axeptio',
  'complianz',
  'consentmanager',
  'cookiebot',
  'cookieyes',
  'didomi',
  'iab-tcf',
  'onetrust',
  'sourcepoint',
  'termly',
  'trustarc',
  'usercentrics',
];
const details = buildDetails(readCatalogue());
const unset = 'granted unset unset unset';
const denied = 'granted denied denied denied';

/** The keys of a tool that are written out by name and that nobody lists as analytics or marketing, kept for as long as browsers keep any. */
function listKeys(id: string, clock: string): string {
  return (details[id]?.keys ?? [])
    .filter(({ store, pattern }) => (store === 'cookie' || store === 'localStorage') && !/[<*\s]/.test(pattern))
    .flatMap(({ store, pattern, claims }) => {
      const listed = consentCategories.filter((one) => claims.some(({ category }) => category === one));
      const isAsked = listed.includes('analytics') || listed.includes('marketing');
      const lifetime = store === 'cookie' ? '400d' : '-';
      const line = `${store} ${pattern} shop.example ${lifetime} ${listed.join('+') || '-'} ${id} secure shape=uuid | ${clock}`;
      return isAsked ? [] : [line];
    })
    .join('\n');
}

describe('what a consent tool keeps for itself is a note at most', () => {
  test.each(tools)('%s', (id) => {
    const [before, after] = ['beforeChoice@300 notThere', 'afterRefusal@300 there'].map((clock) => listKeys(id, clock));
    expect(before).not.toBe('');
    const visits = [
      makeInput({
        items: before ?? '',
        details,
        choices: [],
        signals: [signal(id, id, unset, { basis: 'default', reason: 'bannerNoChoice' })],
      }),
      makeInput({
        items: after ?? '',
        details,
        states: denied,
        choices: [[0, 'earlier', denied]],
        signals: [signal(id, id, denied)],
      }),
    ];
    const found = visits.flatMap((visit) =>
      buildFindings(visit, (error) => {
        throw error;
      }),
    );
    const loud = found.filter(({ severity }) => severity !== 'note');
    expect(loud.map((one) => `${one.id}: ${sayEnglish(one.observation)}`)).toEqual([]);
  });
});
