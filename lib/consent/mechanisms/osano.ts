import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { defaultsOnly } from '../defaults-only.ts';
import {
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unknownForm,
  unreadable,
} from '../mechanism.ts';
import { optOut } from '../opt-out.ts';
import { parseObject, toMap, toText } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

const RECORD = 'osano_consentmanager';

/** `null`: needed by the others, and none of our categories by itself. */
const CATEGORIES: [field: string, category: ConsentCategory | null][] = [
  ['ESSENTIAL', 'necessary'],
  ['STORAGE', null],
  ['PERSONALIZATION', 'functional'],
  ['ANALYTICS', 'analytics'],
  ['MARKETING', 'marketing'],
];

/** Osano: what is stored is encrypted and proves no more than an answer; `Osano.cm.getConsent()` tells it (developers.osano.com). */
export const osano: Mechanism = {
  id: 'osano',
  name: 'Osano',
  kind: 'tool',
  scope: 'site',
  records: { names: [RECORD] },
  api: [PAGE_RECORDS.osano, PAGE_RECORDS.osanoOpen],
  elements: ['.osano-cm-window'],
  scripts: ['cmp.osano.com/'],
  read(input) {
    const { records } = input;
    const saved = records.find(({ where, name, value }) => where !== 'api' && name === RECORD && value !== null);
    const api = records.filter(({ where }) => where === 'api').map((record) => readApi(record, saved));
    if (api.length > 0) return api;
    if (saved) return [unknownForm(saved)];
    const absent = records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

function readApi(record: ConsentRecord, saved: ConsentRecord | undefined): SignalReading {
  const data = parseObject(record.value ?? '');
  const consent = toMap(data?.get('consent')) ?? data;
  if (!data || !consent) return unreadable(record);
  const purposes: PurposeChoice[] = [];
  for (const [name, category] of CATEGORIES) {
    const value = consent.get(name);
    if (value === undefined) continue;
    if (value !== 'ACCEPT' && value !== 'DENY') return unreadable(record);
    purposes.push({ name, state: value === 'ACCEPT' ? 'granted' : 'denied', ...(category ? { category } : {}) });
  }
  // A switch the other way round: ACCEPT opts out of the sale of data.
  const isOptedOut = consent.get('OPT_OUT');
  if (purposes.length === 0 && isOptedOut === undefined) return unreadable(record);
  const evidence: SignalReading['evidence'] = [...CATEGORIES.map(([name]) => name), 'OPT_OUT'].flatMap(
    (name): [string, string][] => (consent.has(name) ? [[name, toText(consent.get(name))]] : []),
  );
  // Opened again after an answer, the dialog does not undo it.
  if (data.get('dialogOpen') === true && !saved)
    return { ...defaultsOnly(record, purposes), reason: 'dialogOpen', evidence };
  const reading = recordedChoice(record, purposes, { evidence });
  return isOptedOut === 'ACCEPT' ? optOut(reading) : reading;
}
