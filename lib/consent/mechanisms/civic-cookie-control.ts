import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { defaultsOnly } from '../defaults-only.ts';
import { judgeAccepted } from '../judge-accepted.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { decodeText, parseObject, toMap, toText, toTexts } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

/** A category on the ground of a legitimate interest is on without consent until somebody objects: no consent, and no refusal. */
const STATES: ReadonlyMap<unknown, ConsentState> = new Map([
  ['accepted', 'granted'],
  ['revoked', 'denied'],
  ['legitimate interest', 'unknown'],
]);

/** Civic Cookie Control 8 and 9: a JSON cookie with the categories, whose names are the site's own (civicuk.com/cookie-control). */
export const civicCookieControl: Mechanism = {
  id: 'civic-cookie-control',
  name: 'Civic Cookie Control',
  kind: 'tool',
  scope: 'site',
  records: { names: ['CookieControl'] },
  elements: ['#ccc'],
  scripts: ['cc.cdn.civiccomputing.com/'],
  read(input) {
    const readings = input.records.flatMap((record): SignalReading[] => {
      if (record.value === null) return [notChosenYet(record.where, record.name)];
      return record.where === 'cookie' || record.where === 'localStorage' ? readCookie(record) : [];
    });
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

/** None when the record is another product's: the name is not rare. */
function readCookie(record: ConsentRecord): SignalReading[] {
  const data = parseObject(record.value ?? '');
  if (!data)
    return decodeText(record.value ?? '')
      .trimStart()
      .startsWith('{')
      ? [unreadable(record)]
      : [];
  const more = { ...dated(data.get('consentDate')), ...identified(data.get('user')) };
  const accepted = toTexts(data.get('acceptedCategories'));
  if (accepted && !data.has('optionalCookies'))
    return [
      {
        where: record.where,
        name: record.name,
        ...judgeAccepted(accepted.slice(0, 100), undefined),
        basis: 'explicit',
        reason: 'recordedChoice',
        ...more,
      },
    ];
  const optional = toMap(data.get('optionalCookies'));
  if (!optional) return data.has('necessaryCookies') || data.has('optionalCookies') ? [unreadable(record)] : [];
  const purposes: PurposeChoice[] = [];
  for (const [name, value] of [...optional].slice(0, 100)) {
    const state = STATES.get(value);
    if (!state) return [unreadable(record)];
    purposes.push(nameCategory(name, state));
  }
  const evidence = [...optional].slice(0, 100).map(([name, value]): [string, string] => [name, toText(value)]);
  const interacted = data.get('interactedWith');
  const isAnswered = interacted === true || (interacted === undefined && 'decidedAt' in more);
  if (!isAnswered) return [{ ...defaultsOnly(record, purposes), evidence }];
  if (purposes.length === 0) return [choiceNotReadable(record, { evidence, ...more })];
  return [recordedChoice(record, purposes, { evidence, ...more })];
}
