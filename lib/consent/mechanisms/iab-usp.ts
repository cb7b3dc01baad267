import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { listTexts } from '../list-texts.ts';
import { allStates, type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

/** Names that carry a US Privacy string and nothing else; IABUSPrivacy_String is the one of apps, which sites in apps keep. */
const NAMES = ['usprivacy', 'us_privacy', 'us-privacy', 'uc_usprivacy', 'IABUSPrivacy_String'];
/** Names whose JSON may hold one among other things. */
const WRAPPERS = ['uc_ccpa'];

/**
 * IAB US Privacy (CCPA/US Privacy String.md, USP API.md): four characters, version, notice given, opted out of sale, agreement for service providers. No
 * longer developed (GPP follows it), still common. "Not opted out" is also what a visitor who never saw a notice has.
 */
export const iabUsp: Mechanism = {
  id: 'iab-usp',
  name: 'IAB US Privacy',
  kind: 'law',
  scope: 'jurisdiction',
  records: { names: [...NAMES, ...WRAPPERS] },
  api: [PAGE_RECORDS.uspData],
  read({ records }) {
    return records.flatMap((record) => (record.value === null ? [] : readRecord(record)));
  },
};

function readRecord(record: ConsentRecord): SignalReading[] {
  const texts = listTexts(decodeText(record.value ?? '').trim()).map((text) => text.toUpperCase());
  const string = texts.find((text) => /^1[YN-]{3}$/.test(text));
  if (string) return [{ where: record.where, name: record.name, ...judge(string) }];
  if (WRAPPERS.includes(record.name)) return []; // without a string it holds only when it was asked
  const later = texts.find((text) => /^[2-9][YN-]{3}$/.test(text));
  if (later) return [{ ...unreadable(record), reason: 'unknownForm' }];
  return [unreadable(record)];
}

function judge(string: string): Omit<SignalReading, 'where' | 'name'> {
  const [, notice = '-', optedOut = '-', covered = '-'] = string;
  const states = allStates('unknown', 'granted');
  const evidence: SignalReading['evidence'] = [
    ['notice given', notice],
    ['opted out of sale', optedOut],
    ['covered by the service provider agreement', covered],
  ];
  const strings = ['usp' as const];
  if (optedOut === 'Y')
    return { states: { ...states, marketing: 'denied' }, basis: 'explicit', reason: 'lawOptedOut', evidence, strings };
  if (optedOut === 'N')
    return {
      states: { ...states, marketing: 'granted' },
      basis: 'unknown',
      reason: 'lawNotOptedOut',
      evidence,
      strings,
    };
  return { states, basis: 'unknown', reason: 'lawNotApplicable', evidence, strings };
}
