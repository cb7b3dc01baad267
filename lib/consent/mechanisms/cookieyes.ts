import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../../types.ts';
import { defaultsOnly } from '../defaults-only.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { decodeText, parseObject, toMap, toText } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

const RECORD = 'cookieyes-consent';

/** Categories of the tool; `null`: none of ours. */
const CATEGORIES: ReadonlyMap<string, ConsentCategory | null> = new Map([
  ['necessary', 'necessary'],
  ['functional', 'functional'],
  ['analytics', 'analytics'],
  ['performance', 'analytics'],
  ['advertisement', 'marketing'],
  ['other', null],
]);
/** Older versions: a cookie for each category, and one that says that somebody answered. */
const OLD = [...CATEGORIES.keys()].map((category) => `cookieyes-${category}`);
const OLD_ACTION = 'cky-action';

/** Fields that are no category. `consent` has the opposite sense under the template for US laws. */
const OTHER_FIELDS = ['consentid', 'consent', 'action', 'lastRenewedDate', 'rev'];

/** CookieYes: one cookie of `key:value` pairs, and `getCkyConsent()` (cookieyes.com documentation). */
export const cookieyes: Mechanism = {
  id: 'cookieyes',
  name: 'CookieYes',
  kind: 'tool',
  scope: 'site',
  records: { names: [RECORD, ...OLD, OLD_ACTION] },
  api: [PAGE_RECORDS.cookieyes],
  elements: ['.cky-consent-container'],
  scripts: ['cdn-cookieyes.com/'],
  read(input) {
    const written = input.records.filter(({ value }) => value !== null);
    const api = written.filter(({ where }) => where === 'api').map(readApi);
    const stored = written.filter(({ where, name }) => where === 'cookie' && name === RECORD).map(readPairs);
    const old = written.filter(({ where, name }) => where === 'cookie' && OLD.includes(name));
    const found = [...api, ...stored, ...(stored.length === 0 ? readOld(old, written) : [])];
    if (found.length > 0) return found;
    const absent = input.records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

const SWITCHES: ReadonlyMap<string, ConsentState> = new Map([
  ['yes', 'granted'],
  ['no', 'denied'],
  ['', 'unset'],
]);

function nameOne(name: string, state: ConsentState): PurposeChoice {
  const known = CATEGORIES.get(name);
  if (known === undefined) return nameCategory(name, state);
  return { name, state, ...(known ? { category: known } : {}) };
}

function readPairs(record: ConsentRecord): SignalReading {
  const fields = new Map<string, string>();
  for (const pair of decodeText(record.value ?? '').split(',', 100)) {
    const place = pair.indexOf(':');
    if (place < 1) return unreadable(record);
    fields.set(pair.slice(0, place).trim(), pair.slice(place + 1).trim());
  }
  const purposes: PurposeChoice[] = [];
  for (const [name, value] of fields) {
    if (OTHER_FIELDS.includes(name)) continue;
    const state = SWITCHES.get(value);
    if (!state) return unreadable(record);
    purposes.push(nameOne(name, state));
  }
  // In an answer either nothing is open or all is: the last one is cut off.
  const isCut =
    purposes.at(-1)?.state === 'unset' &&
    purposes.some(({ category, state }) => category !== 'necessary' && state !== 'unset');
  if (isCut && fields.get('action') === 'yes') return unreadable(record);
  if (!fields.has('action') || !fields.has('necessary')) return unreadable(record);
  const evidence = [...fields].filter(([name]) => name !== 'consentid' && name !== 'lastRenewedDate');
  const more = { evidence, ...identified(fields.get('consentid')), ...dated(fields.get('lastRenewedDate')) };
  return judge(record, purposes, fields.get('action') === 'yes', more);
}

function judge(
  record: ConsentRecord,
  purposes: PurposeChoice[],
  isAnswered: boolean,
  { decidedAt, ...more }: Partial<SignalReading>,
): SignalReading {
  const isEmpty = purposes.every(({ state, category }) => state === 'unset' || category === 'necessary');
  if (!isAnswered || (isEmpty && purposes.some(({ state }) => state === 'unset')))
    return { ...defaultsOnly(record, purposes), ...more };
  return recordedChoice(record, purposes, { ...more, ...(decidedAt ? { decidedAt } : {}) });
}

function readOld(records: readonly ConsentRecord[], all: readonly ConsentRecord[]): SignalReading[] {
  const [first] = records;
  if (!first) return [];
  const purposes: PurposeChoice[] = [];
  for (const { name, value } of records) {
    const state = SWITCHES.get(decodeText(value ?? ''));
    if (!state) return [unreadable(first)];
    purposes.push(nameOne(name.slice('cookieyes-'.length), state));
  }
  const isAnswered = all.some(({ name, value }) => name === OLD_ACTION && value === 'yes');
  return [judge(first, purposes, isAnswered, { evidence: purposes.map(({ name, state }) => [name, state]) })];
}

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const categories = toMap(data?.get('categories'));
  if (!data || !categories) return unreadable(record);
  const purposes: PurposeChoice[] = [];
  for (const [name, value] of [...categories].slice(0, 100)) {
    if (typeof value !== 'boolean') return unreadable(record);
    purposes.push(nameOne(name, value ? 'granted' : 'denied'));
  }
  const evidence: SignalReading['evidence'] = ['activeLaw', 'isUserActionCompleted'].flatMap(
    (field): [string, string][] => (data.has(field) ? [[field, toText(data.get(field))]] : []),
  );
  return judge(record, purposes, data.get('isUserActionCompleted') === true, { evidence });
}
