import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { answerAll, unanswered } from '../answer.ts';
import { findTcStrings } from '../judge-tc.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject, toMap } from '../parse-record.ts';
import { dated, recordedChoice } from '../recorded-choice.ts';

const START = '_iub_cs-';

/** Purposes of the Privacy Controls and Cookie Solution (iubenda.com, JS API). */
const PURPOSES: ReadonlyMap<string, [name: string, category: ConsentCategory]> = new Map([
  ['1', ['1 necessary', 'necessary']],
  ['2', ['2 functionality', 'functional']],
  ['3', ['3 experience', 'functional']],
  ['4', ['4 measurement', 'analytics']],
  ['5', ['5 marketing', 'marketing']],
]);

/** Of the laws of US states; on means that it is allowed. */
const US_PURPOSES: [field: string, name: string][] = [
  ['s', 'sale'],
  ['sh', 'sharing'],
  ['adv', 'targeted advertising'],
];

/**
 * iubenda: a record by the policy's or the site's number, with purposes or one switch for everything; a second one ending in `-uspr` for US laws.
 * A record with nothing but its id was written before any answer.
 */
export const iubenda: Mechanism = {
  id: 'iubenda',
  name: 'iubenda',
  kind: 'tool',
  scope: 'site',
  records: { prefixes: [START] },
  api: [PAGE_RECORDS.iubenda],
  elements: ['#iubenda-cs-banner'],
  scripts: ['cdn.iubenda.com/', 'cs.iubenda.com/'],
  read(input) {
    const readings = input.records.flatMap((record): SignalReading[] => {
      if (record.value === null) return [];
      if (record.where === 'api') return [readMain(record)];
      if (/^s?\d+-uspr$/.test(record.name.slice(START.length))) return [readUs(record, parseObject(record.value))];
      return /^s?\d+$/.test(record.name.slice(START.length)) ? [readMain(record)] : [];
    });
    if (readings.length > 0) return readings;
    const absent = input.records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

function readMain(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  if (!data) return unreadable(record);
  const more: Partial<SignalReading> = {
    ...dated(data.get('timestamp')),
    ...(findTcStrings([...data.values()]).length > 0 ? { strings: ['tcf'] } : {}),
  };
  const written = data.get('purposes');
  const listed = toMap(written);
  if (written !== undefined && !listed) return unreadable(record);
  if (!listed || listed.size === 0) {
    const consent = data.get('consent');
    if (consent === undefined) {
      const us = toMap(data.get('uspr'));
      return us && us.size > 0 ? readUs(record, us) : unanswered(record);
    }
    if (typeof consent !== 'boolean') return unreadable(record);
    // Older set-ups write a yes for scrolling, too.
    const basis = consent ? ({ basis: 'unknown', reason: 'recordedChoiceUnknownBasis' } as const) : {};
    return answerAll(record, consent, { evidence: [['consent', String(consent)]], ...basis, ...more });
  }
  const purposes: PurposeChoice[] = [];
  for (const [id, value] of [...listed].slice(0, 100)) {
    if (typeof value !== 'boolean') return unreadable(record);
    const [name, category] = PURPOSES.get(id) ?? [id];
    purposes.push({ name, state: value ? 'granted' : 'denied', ...(category ? { category } : {}) });
  }
  const evidence = purposes.map(({ name, state }): [string, string] => [name, state === 'granted' ? 'on' : 'off']);
  return recordedChoice(record, purposes, { evidence, ...more });
}

function readUs(record: ConsentRecord, flags: ReadonlyMap<string, unknown> | undefined): SignalReading {
  const own = toMap(flags?.get('uspr')) ?? toMap(flags?.get('purposes')) ?? flags;
  const purposes: PurposeChoice[] = [];
  for (const [field, name] of US_PURPOSES) {
    const value = own?.get(field);
    if (value === undefined) continue;
    if (typeof value !== 'boolean') return unreadable(record);
    purposes.push({ name, state: value ? 'granted' : 'denied', category: 'marketing' });
  }
  if (purposes.length === 0) return unreadable(record);
  // Everything is allowed from the beginning; only a no shows that somebody chose.
  const isOut = purposes.some(({ state }) => state === 'denied');
  return recordedChoice(record, purposes, {
    ...(isOut ? {} : { basis: 'unknown', reason: 'lawNotOptedOut' }),
    evidence: purposes.map(({ name, state }): [string, string] => [name, state === 'granted' ? 'on' : 'off']),
  });
}
