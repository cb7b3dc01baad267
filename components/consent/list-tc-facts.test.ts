import { describe, expect, it } from 'vitest';
import type { DecodedTc } from '../../lib/consent/decoded-types.ts';
import { madeTc } from '../../test/made-reports/made-strings.ts';
import { madeNow } from '../../test/made-reports/make-report.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText } from '../text.tsx';
import { listTcFacts } from './list-tc-facts.ts';

const text = buildText(translate, 'en-GB', madeNow);
const find = (label: string, more: Partial<DecodedTc>, cmpName?: string) =>
  new Map<string, string>(listTcFacts(madeTc(more), cmpName, text)).get(label);

describe('listTcFacts', () => {
  it.each<[string, Partial<DecodedTc>, string | undefined]>([
    ['tcCreated', { createdAt: Date.UTC(2026, 10, 4) }, '4 November 2026'],
    ['tcCreated', { createdAt: undefined }, 'not said'],
    ['tcUpdated', { updatedAt: 9e15 }, '9000000000000000'],
    ['tcCmp', { cmpId: 10, cmpVersion: 3 }, 'tool number 10, version 3'],
    ['tcPolicy', { policyVersion: 5 }, '5'],
    ['tcListVersion', { vendorListVersion: 1500 }, '1500'],
    ['tcCountry', { publisherCountryCode: 'AT' }, 'Austria (AT)'],
    ['tcCountry', { publisherCountryCode: 'AA' }, 'not said (AA)'],
    ['tcCountry', { publisherCountryCode: 'QX' }, 'QX'],
    ['tcCountry', { publisherCountryCode: '' }, 'not said'],
    ['tcCountry', { publisherCountryCode: 'D\u202e' }, 'D\\u{202e}'],
    ['tcLanguage', { consentLanguage: 'DE' }, 'German (DE)'],
    ['tcLanguage', { consentLanguage: '[[' }, '[['],
    ['tcScope', { isServiceSpecific: true }, 'this site'],
    ['tcScope', { isServiceSpecific: false }, 'all sites (no longer valid)'],
    ['tcTexts', {}, undefined],
    ['tcTexts', { useNonStandardTexts: true }, "not the standard's"],
    ['tcPurposeOne', {}, undefined],
    ['tcPurposeOne', { purposeOneTreatment: true }, 'was not asked about'],
  ])('%s of %o', (label, more, words) => {
    expect(find(label, more)).toBe(words);
  });

  it('names the tool where its name is known', () => {
    expect(find('tcCmp', {}, 'Quantcast')).toBe('Quantcast (tool number 10, version 3)');
  });

  it('says a time that is no whole day to the second', () => {
    expect(find('tcCreated', { createdAt: Date.UTC(2026, 10, 4, 12, 30, 5) })).toMatch(/4 November 2026.*:05/);
  });
});
