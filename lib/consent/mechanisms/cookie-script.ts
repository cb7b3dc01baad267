import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { answerAll, unanswered } from '../answer.ts';
import {
  allStates,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { parseData, parseObject, toText, toTexts } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

/** The categories the tool has (help.cookie-script.com); `null`: none of ours. A site may use fewer of them. */
const CATEGORIES: ReadonlyMap<string, ConsentCategory | null> = new Map([
  ['strict', 'necessary'],
  ['functionality', 'functional'],
  ['performance', 'analytics'],
  ['targeting', 'marketing'],
  ['unclassified', null],
]);

/** CookieScript: a JSON cookie with the action and, on sites that use them, the categories that were accepted (as JSON within JSON). */
export const cookieScript: Mechanism = {
  id: 'cookie-script',
  name: 'CookieScript',
  kind: 'tool',
  scope: 'site',
  records: { names: ['CookieScriptConsent'] },
  elements: ['#cookiescript_injected'],
  scripts: ['*.cookie-script.com/'],
  read(input) {
    const readings = input.records.flatMap((record): SignalReading[] => {
      if (record.value === null) return [notChosenYet(record.where, record.name)];
      return record.where === 'cookie' || record.where === 'localStorage' ? [readCookie(record)] : [];
    });
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readCookie(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  if (!data) return unreadable(record);
  const more = { ...identified(data.get('key')), ...dated(data.get('consenttime')) };
  const action = data.get('action');
  if (action === undefined || action === null || action === '') return unanswered(record);
  const evidence: SignalReading['evidence'] = [['action', toText(action)]];
  if (action === 'reject') return answerAll(record, false, { evidence, ...more });
  const { where, name } = record;
  if (action === 'close')
    return {
      states: allStates('unknown', 'granted'),
      basis: 'unknown',
      reason: 'noticeDismissed',
      where,
      name,
      evidence,
    };
  if (action !== 'accept') return unreadable(record);
  const written = data.get('categories');
  if (written === undefined || written === null) return answerAll(record, true, { evidence, ...more });
  const accepted = toTexts(typeof written === 'string' ? parseData(written) : written);
  if (!accepted) return unreadable(record);
  evidence.push(['categories', accepted.join(', ') || 'none']);
  const purposes = [...CATEGORIES].map(([one, category]): PurposeChoice => {
    const isOn = one === 'strict' || accepted.includes(one);
    return { name: one, state: isOn ? 'granted' : 'denied', ...(category ? { category } : {}) };
  });
  const others = accepted.filter((one) => !CATEGORIES.has(one)).slice(0, 50);
  return recordedChoice(
    record,
    [...purposes, ...others.map((one): PurposeChoice => ({ name: one, state: 'granted' }))],
    {
      evidence,
      ...more,
    },
  );
}
