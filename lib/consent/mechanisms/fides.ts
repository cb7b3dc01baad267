import { PAGE_RECORDS } from '../../capture/page-records.ts';
import {
  type ConsentRecord,
  type ConsentStringKind,
  consentStringKinds,
  type PurposeChoice,
} from '../../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../../types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { describeTc, judgeTc } from '../judge-tc.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  type MechanismInput,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { decodeText, parseData, toMap, toState, toText, toTime } from '../parse-record.ts';

const RECORD = 'fides_consent';
/** Keys of notices that Fides comes with. */
const DOCUMENTED: ReadonlySet<string> = new Set(
  'essential functional analytics marketing advertising data_sales_and_sharing data_sales'.split(' '),
);
/** Ways of saving that are no choice: the notice was closed, the browser asked, or a script did it. */
const NOT_CHOSEN: ReadonlySet<unknown> = new Set([
  'dismiss',
  'gpc',
  'script',
  'acknowledge',
  'ot_migration',
  'external_provider',
]);

/**
 * Fides (github.com/ethyca/fides, fides.js): `fides_consent`, with a suffix where a site shares a domain: JSON, base64 of it, or compressed. The keys are
 * the site's notices. `fides_string` is a TC string, Google's additional consent and a GPP string with commas between.
 */
export const fides: Mechanism = {
  id: 'fides',
  name: 'Fides',
  kind: 'tool',
  scope: 'site',
  records: { names: [RECORD], prefixes: [`${RECORD}_`] },
  api: [PAGE_RECORDS.fides],
  elements: ['#fides-banner', '#fides-banner-container', '#fides-overlay'],
  read(input) {
    const ranked = input.records.toSorted((one, two) => Number(two.where === 'api') - Number(one.where === 'api'));
    return ranked.length > 0 ? ranked.map((record) => readRecord(record, input)) : findUnanswered(input);
  },
};

function readRecord(record: ConsentRecord, input: MechanismInput): SignalReading {
  const { where, name, value } = record;
  if (value === null) return notChosenYet(where, name);
  // Compressed: there is no decompression without waiting in what a mechanism may use.
  if (decodeText(value).startsWith('gzip:')) return { ...unreadable(record), reason: 'unknownForm' };
  const data = toMap(parseData(value));
  const meta = toMap(data?.get('fides_meta'));
  // Before version 2.9 the record was the choices alone; so is what the interface calls `consent`.
  const consent = data?.has('consent') ? toMap(data.get('consent')) : meta ? undefined : data;
  if (!data || !consent) return unreadable(record);
  const purposes = [...consent].map(([key, one]) => nameCategory(key, readState(one), DOCUMENTED));
  if ([...consent].some(([, one]) => readState(one) === 'unknown' && one !== 'not_applicable'))
    return unreadable(record);
  if (meta && toText(meta.get('updatedAt') ?? '') === '') return sayUnset(record, purposes);
  return judge(record, purposes, meta, data.get('fides_string'), input);
}

/** `acknowledge` stands for a notice that only tells: what it tells of is done. */
function readState(value: unknown): ConsentState {
  return value === 'acknowledge' ? 'granted' : toState(value);
}

function sayUnset({ where, name }: ConsentRecord, purposes: PurposeChoice[]): SignalReading {
  const { states } = judgePurposes(purposes);
  const on = (['functional', 'analytics', 'marketing'] satisfies ConsentCategory[]).filter(
    (category) => states[category] === 'granted',
  );
  return { ...notChosenYet(where, name), ...(on.length > 0 ? { allowedMeanwhile: on } : {}) };
}

function judge(
  record: ConsentRecord,
  purposes: PurposeChoice[],
  meta: Map<string, unknown> | undefined,
  written: unknown,
  { decoders }: MechanismInput,
): SignalReading {
  const [tcText = '', acText = '', gppText = ''] = typeof written === 'string' ? written.split(',') : [];
  const parts: Partial<Record<ConsentStringKind, string>> = { tcf: tcText, ac: acText, gpp: gppText };
  const strings = consentStringKinds.filter((kind) => parts[kind]);
  const method = meta?.get('consentMethod');
  const isImplied = NOT_CHOSEN.has(method);
  const decidedAt = toTime(meta?.get('updatedAt'));
  const more: Partial<SignalReading> & Pick<SignalReading, 'basis' | 'reason' | 'evidence'> = {
    basis: isImplied ? 'implied' : meta ? 'explicit' : 'unknown',
    reason: isImplied ? 'recordedChoiceImplied' : meta ? 'recordedChoice' : 'recordedChoiceUnknownBasis',
    evidence: [
      ...purposes.map((one): [string, string] => [one.name, one.state === 'unknown' ? 'not applicable' : one.state]),
      ...(typeof method === 'string' ? [['method', method] satisfies [string, string]] : []),
    ],
    ...(decidedAt ? { decidedAt } : {}),
    ...(strings.length > 0 ? { strings } : {}),
  };
  const place = { where: record.where, name: record.name };
  if (purposes.length > 0) return { ...place, ...judgePurposes(purposes), ...more };
  const tc = tcText === '' ? undefined : decoders.decodeTc(tcText);
  if (!tc) return choiceNotReadable(record, { ...more, reason: 'choiceNotReadable' });
  return { ...place, ...judgeTc(tc), ...more, evidence: [...more.evidence, ...describeTc(tc)] };
}
