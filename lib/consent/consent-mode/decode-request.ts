import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { allStates, type SignalReading, unknownForm, unreadable } from '../mechanism.ts';
import { decodeText, parseObject } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

const LETTERS: ReadonlyMap<string, ConsentState> = new Map([
  ['1', 'granted'],
  ['0', 'denied'],
  ['-', 'unknown'],
]);

/**
 * The parameter `gcs` of a request to Google, `G1` and a letter for ads and one for analytics: what was in force, be it by default or by choice. `gcd`, which
 * may stand beside it, holds more in letters that Google does not document: shown, not read.
 */
export function decodeRequest(record: ConsentRecord): SignalReading[] {
  const given = parseObject(record.value ?? '');
  const gcs = given ? given.get('gcs') : decodeText(record.value ?? '').trim();
  const gcd = given?.get('gcd');
  const evidence: SignalReading['evidence'] = [
    ['gcs', typeof gcs === 'string' ? gcs.slice(0, 20) : 'none'],
    ...(typeof gcd === 'string' ? ([['gcd', gcd.slice(0, 60)]] satisfies SignalReading['evidence']) : []),
  ];
  const found = typeof gcs === 'string' ? /^G(\d)([01-])([01-])$/.exec(gcs) : null;
  if (!found) return [{ ...unreadable(record), evidence }];
  if (found[1] !== '1') return [unknownForm(record, { evidence })];
  const [ads = 'unknown', analytics = 'unknown'] = found.slice(2).map((letter) => LETTERS.get(letter));
  const purposes: PurposeChoice[] = [
    { name: 'ad_storage', category: 'marketing', state: ads },
    { name: 'analytics_storage', category: 'analytics', state: analytics },
  ];
  const isSilent = purposes.every(({ state }) => state === 'unknown');
  return [
    recordedChoice(record, purposes, {
      basis: 'unknown',
      reason: isSilent ? 'vendorNotTold' : 'vendorTold',
      evidence,
      ...(isSilent ? { states: allStates('unknown') } : {}),
    }),
  ];
}
