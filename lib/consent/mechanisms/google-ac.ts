import type { ConsentRecord } from '../../consent-types.ts';
import { allStates, type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';
import { readAc } from '../read-ac.ts';

/** Consent tools' own names for it: InMobi and Google, OneTrust, PubTech, Google's own for apps. */
const NAMES = ['addtl_consent', 'OTAdditionalConsentString', 'ac_euconsent-v2', 'IABTCF_AddtlConsent'];

/**
 * Google's Additional Consent (support.google.com/admanager/answer/9681920): which of Google's providers outside TCF were consented to. A list of vendors: it
 * says nothing about categories and is read together with the TC string beside it.
 */
export const googleAc: Mechanism = {
  id: 'google-ac',
  name: 'Google Additional Consent',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: NAMES },
  read({ records }) {
    return records.flatMap((record) => (record.value === null ? [] : [readRecord(record)]));
  },
};

function readRecord(record: ConsentRecord): SignalReading {
  const text = decodeText(record.value ?? '').trim();
  const ac = readAc(text);
  if (!ac) return /^[3-9]~/.test(text) ? { ...unreadable(record), reason: 'unknownForm' } : unreadable(record);
  return {
    where: record.where,
    name: record.name,
    states: allStates('unknown'),
    basis: 'explicit',
    reason: 'choiceNotReadable',
    evidence: [
      ['version', String(ac.version)],
      ['providers with consent', String(ac.vendorIds.length)],
      ...(ac.version > 1 ? [['providers disclosed', String(ac.disclosedIds.length)] satisfies [string, string]] : []),
    ],
    strings: ['ac'],
  };
}
