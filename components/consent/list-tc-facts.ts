import type { DecodedTc } from '../../lib/consent/decoded-types.ts';
import { sayRecorded } from '../say-recorded.ts';
import type { MessageKey, Text } from '../text.tsx';
import { showText } from '../visible-text.ts';

/** What stands in the head of a TC string: labels and values in the order they are shown. `cmpName`: by the standard's list, if it is there. */
export function listTcFacts(tc: DecodedTc, cmpName: string | undefined, text: Text): [MessageKey, string][] {
  const { say, locale } = text;
  const number = new Intl.NumberFormat(locale, { useGrouping: false });
  const facts: [MessageKey, string][] = [
    ['tcCreated', sayTcTime(tc.createdAt, text)],
    ['tcUpdated', sayTcTime(tc.updatedAt, text)],
    [
      'tcCmp',
      cmpName === undefined
        ? say('tcCmpUnnamed', tc.cmpId, tc.cmpVersion)
        : say('tcCmpNamed', showText(cmpName), tc.cmpId, tc.cmpVersion),
    ],
    ['tcPolicy', number.format(tc.policyVersion)],
    ['tcListVersion', number.format(tc.vendorListVersion)],
    ['tcCountry', sayCode(tc.publisherCountryCode, 'region', text)],
    ['tcLanguage', sayCode(tc.consentLanguage, 'language', text)],
    ['tcScope', say(tc.isServiceSpecific ? 'tcScopeSite' : 'tcScopeGlobal')],
    ['tcScreen', number.format(tc.consentScreen)],
  ];
  if (tc.useNonStandardTexts) facts.push(['tcTexts', say('tcTextsOwn')]);
  if (tc.purposeOneTreatment) facts.push(['tcPurposeOne', say('tcPurposeOneHidden')]);
  return facts;
}

function sayTcTime(moment: number | undefined, { say, locale }: Text): string {
  return moment === undefined ? say('tcNoTime') : sayRecorded(moment, locale);
}

/** Two letters with the name they stand for. `AA` is what tools write that do not know the country. */
function sayCode(code: string, type: 'region' | 'language', { say, locale }: Text): string {
  if (!/^[A-Z]{2}$/i.test(code)) return showText(code) || say('tcNoCode');
  if (type === 'region' && code.toUpperCase() === 'AA') return say('tcNoCountry', code);
  const name = new Intl.DisplayNames(locale, { type, fallback: 'none' }).of(
    type === 'region' ? code.toUpperCase() : code.toLowerCase(),
  );
  return name === undefined ? code : say('tcCode', name, code);
}
