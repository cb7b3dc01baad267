import type { ConsentRecord } from '../../consent-types.ts';
import { answerAll, unanswered } from '../answer.ts';
import type { Decoders } from '../decoded-types.ts';
import { judgeGpp } from '../judge-gpp.ts';
import { describeTc, findTcStrings, judgeTc } from '../judge-tc.ts';
import {
  allStates,
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unknownForm,
  unreadable,
} from '../mechanism.ts';
import { parseObject, toMap, toText } from '../parse-record.ts';
import { dated, identified } from '../recorded-choice.ts';

const START = '_sp_user_consent_';
type Fields = ReadonlyMap<string, unknown>;

/**
 * Sourcepoint: one record for each property in storage, with a part for each law: `gdpr` (a TC string), `usnat` (a GPP string) and `ccpa`. A TC string is
 * there before any answer; `consentStatus.hasConsentData` tells. `_sp_id` and `_sp_ses` are Snowplow's.
 */
export const sourcepoint: Mechanism = {
  id: 'sourcepoint',
  name: 'Sourcepoint',
  kind: 'tool',
  scope: 'site',
  records: { prefixes: [START] },
  elements: ['[id^="sp_message_container_"]'],
  scripts: ['cdn.privacy-mgmt.com/', '*.privacy-mgmt.com/'],
  read(input) {
    const stored = input.records.filter(({ where, value }) => where === 'localStorage' && value !== null);
    if (stored.length > 0) return stored.map((record) => readStored(record, input.decoders));
    const absent = input.records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

function readStored(record: ConsentRecord, decoders: Decoders): SignalReading {
  const data = parseObject(record.value ?? '');
  if (!data) return unreadable(record);
  const part = (law: string) => {
    const fields = toMap(data.get(law));
    const applies = fields?.get('applies') ?? fields?.get('gdprApplies');
    return fields && fields.size > 0 && applies !== false ? fields : undefined;
  };
  const [gdpr, usnat, ccpa] = ['gdpr', 'usnat', 'ccpa'].map(part);
  // The laws in the order of how much they say; a part whose law does not apply here is left out.
  if (gdpr) return readGdpr(record, gdpr, decoders);
  const gppData = toMap(data.get('gppData'));
  const us = usnat ?? gppData;
  if (us) return readUsnat(record, us, gppData, decoders);
  if (ccpa) return readCcpa(record, ccpa);
  const tc = ['tcString', 'euconsent', 'euconsentV2'].some((field) => data.has(field));
  if (tc) return readGdpr(record, data, decoders);
  const isElsewhere = toMap(data.get('gdpr'))?.get('applies') === false;
  const { where, name } = record;
  return isElsewhere
    ? {
        states: allStates('unknown', 'granted'),
        basis: 'default',
        reason: 'gdprNotApplicable',
        where,
        name,
        evidence: [],
      }
    : unknownForm(record);
}

function describeStatus(fields: Fields): { status: Fields; evidence: SignalReading['evidence'] } {
  const status = toMap(fields.get('consentStatus')) ?? new Map<string, unknown>();
  const shown = ['hasConsentData', 'consentedAll', 'consentedToAll', 'consentedToAny', 'rejectedAll', 'rejectedAny'];
  return { status, evidence: shown.flatMap((one) => (status.has(one) ? [[one, toText(status.get(one))]] : [])) };
}

function readGdpr(record: ConsentRecord, gdpr: Fields, decoders: Decoders): SignalReading {
  const { status, evidence } = describeStatus(gdpr);
  const more = { ...dated(gdpr.get('dateCreated')), ...identified(gdpr.get('uuid')) };
  const given = ['euconsent', 'tcString', 'euconsentV2']
    .map((field) => gdpr.get(field))
    .find((one) => one !== undefined);
  const text = findTcStrings([given ?? [...gdpr.values()]])[0];
  const tc = text === undefined ? undefined : decoders.decodeTc(text);
  if (status.get('hasConsentData') === false)
    return unanswered(record, { evidence, ...(tc ? { strings: ['tcf'] } : {}) });
  if (tc) {
    const { where, name } = record;
    const all = [...evidence, ...describeTc(tc)];
    return {
      ...judgeTc(tc),
      basis: 'explicit',
      reason: 'recordedChoice',
      where,
      name,
      evidence: all,
      strings: ['tcf'],
      ...more,
    };
  }
  if (given !== undefined && given !== '') return unreadable(record);
  return judgeStatus(record, status, { evidence, ...more }) ?? unknownForm(record, { evidence });
}

/** Where there is no string, the summary may tell. */
function judgeStatus(record: ConsentRecord, status: Fields, more: Partial<SignalReading>): SignalReading | undefined {
  if (status.get('consentedAll') === true || status.get('consentedToAll') === true)
    return answerAll(record, true, more);
  if (status.get('rejectedAll') === true) return answerAll(record, false, more);
  return status.get('hasConsentData') === true ? choiceNotReadable(record, more) : undefined;
}

function readUsnat(
  record: ConsentRecord,
  usnat: Fields,
  gppData: Fields | undefined,
  decoders: Decoders,
): SignalReading {
  const { status, evidence } = describeStatus(usnat);
  const own = toMap(usnat.get('gppData')) ?? gppData;
  const texts = [
    usnat.get('consentString'),
    usnat.get('gppString'),
    own?.get('gppString'),
    own?.get('IABGPP_HDR_GppString'),
  ];
  const text = texts.find((one) => typeof one === 'string' && one !== '');
  const sections = usnat.get('applicableSections') ?? own?.get('applicableSections');
  const gpp = typeof text === 'string' ? decoders.decodeGpp(text) : undefined;
  const more = { ...dated(usnat.get('dateCreated')), ...identified(usnat.get('uuid')) };
  if (!gpp)
    return text === undefined
      ? (judgeStatus(record, status, { evidence, ...more }) ?? unknownForm(record, { evidence }))
      : unreadable(record);
  const ids = Array.isArray(sections) ? sections.filter((one) => Number.isInteger(one)) : [];
  const judged = judgeGpp(gpp, ids);
  const { where, name } = record;
  return { ...judged, where, name, evidence: [...evidence, ...judged.evidence], strings: ['gpp'], ...more };
}

function readCcpa(record: ConsentRecord, ccpa: Fields): SignalReading {
  const status = ccpa.get('status');
  const usp = ccpa.get('uspString') ?? ccpa.get('uspstring');
  const sale = typeof usp === 'string' ? /^1[YN-]([YN-])[YN-]$/i.exec(usp)?.[1]?.toUpperCase() : undefined;
  const isOut = sale === 'Y' || status === 'rejectedAll';
  const isIn = sale === 'N' || status === 'rejectedNone' || status === 'consentedAll';
  if (!isOut && !isIn) return unknownForm(record);
  const { where, name } = record;
  return {
    states: { ...allStates('unknown', 'granted'), marketing: isOut ? 'denied' : 'granted' },
    // Nobody objected; whether anybody was asked, the record does not say.
    basis: isOut || status === 'consentedAll' ? 'explicit' : 'unknown',
    reason: isOut ? 'lawOptedOut' : 'lawNotOptedOut',
    where,
    name,
    evidence: [
      ...(typeof status === 'string' ? [['status', status] satisfies [string, string]] : []),
      ...(typeof usp === 'string' ? [['uspString', usp] satisfies [string, string]] : []),
    ],
    ...(sale ? { strings: ['usp'] } : {}),
    ...dated(ccpa.get('dateCreated')),
    ...identified(ccpa.get('uuid')),
  };
}
