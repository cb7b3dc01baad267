import type { ConsentRecord, ConsentStringKind } from '../../consent-types.ts';
import { unanswered } from '../answer.ts';
import type { Decoders } from '../decoded-types.ts';
import { describeTc, findTcStrings, judgeTc } from '../judge-tc.ts';
import {
  allStates,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { parseData } from '../parse-record.ts';

/** Google's Additional Consent, and US Privacy. */
const AC_STRING = /^[12]~[\d.]*(~dv\.[\d.]*)?$/;
const US_STRING = /^1[YN-]([YN-])[YN-]$/i;

/**
 * Google Privacy & messaging (Funding Choices): `FCCDCF` is JSON of nested lists whose layout changed; a TC string may stand anywhere in it. Without one
 * nobody has answered, or the message was not about TCF. `FCNEC` beside it is no consent.
 */
export const googleFundingChoices: Mechanism = {
  id: 'google-funding-choices',
  name: 'Google Privacy & messaging',
  kind: 'tool',
  scope: 'site',
  records: { names: ['FCCDCF'] },
  elements: ['.fc-consent-root'],
  read(input) {
    const readings = input.records.flatMap((record): SignalReading[] => {
      if (record.value === null) return [notChosenYet(record.where, record.name)];
      return record.where === 'cookie' || record.where === 'localStorage' ? [readRecord(record, input.decoders)] : [];
    });
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readRecord(record: ConsentRecord, decoders: Decoders): SignalReading {
  const data = parseData(record.value ?? '');
  if (!Array.isArray(data)) return unreadable(record);
  const { where, name } = record;
  const texts = listTexts(data);
  const found = findTcStrings(data);
  const strings: ConsentStringKind[] = texts.some((text) => AC_STRING.test(text)) ? ['tcf', 'ac'] : ['tcf'];
  for (const text of found) {
    const tc = decoders.decodeTc(text);
    if (!tc) continue;
    return {
      ...judgeTc(tc),
      basis: 'explicit',
      reason: 'recordedChoice',
      where,
      name,
      evidence: describeTc(tc),
      strings,
    };
  }
  if (found.length > 0) return unreadable(record);
  const usp = texts.find((text) => US_STRING.test(text));
  const sale = US_STRING.exec(usp ?? '')?.[1]?.toUpperCase();
  if (!usp || sale === '-' || !sale) return unanswered(record);
  return {
    states: { ...allStates('unknown', 'granted'), marketing: sale === 'Y' ? 'denied' : 'granted' },
    basis: sale === 'Y' ? 'explicit' : 'unknown',
    reason: sale === 'Y' ? 'lawOptedOut' : 'lawNotOptedOut',
    where,
    name,
    evidence: [['US Privacy', usp]],
    strings: ['usp'],
  };
}

/** The texts in nested lists, at most 200. `parseData` has bounded the depth. */
function listTexts(data: readonly unknown[]): string[] {
  return data
    .flatMap((one): string[] => (typeof one === 'string' ? [one] : Array.isArray(one) ? listTexts(one) : []))
    .slice(0, 200);
}
