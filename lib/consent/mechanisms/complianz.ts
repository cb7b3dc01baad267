import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { unanswered } from '../answer.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText, parseObject } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

const START = 'cmplz_';
const STATUS = 'banner-status';
const SERVICES = 'consented_services';

/** What is functional here is what others call necessary; anonymous statistics need no consent and are none of our categories. */
const CATEGORIES: ReadonlyMap<string, ConsentCategory | null> = new Map([
  ['functional', 'necessary'],
  ['preferences', 'functional'],
  ['statistics', 'analytics'],
  ['statistics-anonymous', null],
  ['marketing', 'marketing'],
]);
const KEYS = [...CATEGORIES.keys(), STATUS, SERVICES];

/**
 * Complianz (WordPress): a cookie for each category and one for the banner; sites may put something between `cmplz_` and the name
 * (Really-Simple-Plugins/complianz-gdpr, cookiebanner/js/complianz.js).
 */
export const complianz: Mechanism = {
  id: 'complianz',
  name: 'Complianz',
  kind: 'tool',
  scope: 'site',
  records: { prefixes: [START] },
  elements: ['#cmplz-cookiebanner-container', '.cmplz-cookiebanner'],
  read(input) {
    const written = new Map<string, ConsentRecord>();
    for (const record of input.records) {
      const key = findKey(record.name);
      if (key && record.where !== 'api' && record.value !== null && !written.has(key)) written.set(key, record);
    }
    const status = written.get(STATUS);
    const shown = status ? decodeText(status.value ?? '').trim() : undefined;
    const categories = [...CATEGORIES.keys()].flatMap((key) => written.get(key) ?? []);
    const [first] = categories;
    if (first) return [readCategories(first, categories, shown, written.get(SERVICES))];
    if (status)
      return [
        shown === 'dismissed' ? choiceNotReadable(status) : shown === 'show' ? unanswered(status) : unreadable(status),
      ];
    const absent = input.records.find(({ name, value }) => value === null && findKey(name));
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

/** The fixed part of a name: `cmplz_marketing`, `cmplz_rt_marketing`. */
function findKey(name: string): string | undefined {
  return KEYS.find((key) => name === START + key || name.endsWith(`_${key}`));
}

function readCategories(
  first: ConsentRecord,
  records: readonly ConsentRecord[],
  shown: string | undefined,
  services: ConsentRecord | undefined,
): SignalReading {
  const purposes: PurposeChoice[] = [];
  for (const record of records) {
    const value = decodeText(record.value ?? '').trim();
    if (value !== 'allow' && value !== 'deny') return unreadable(record);
    const key = findKey(record.name) ?? record.name;
    const category = CATEGORIES.get(key);
    purposes.push({ name: key, state: value === 'allow' ? 'granted' : 'denied', ...(category ? { category } : {}) });
  }
  const evidence = purposes.map(({ name, state }): [string, string] => [name, state === 'granted' ? 'allow' : 'deny']);
  if (shown !== undefined) evidence.push(['banner', shown]);
  // Switches that are there while the banner still asks were written on load, where consent is implied.
  const basis = shown === 'show' ? ({ basis: 'default', reason: 'regionalDefault' } as const) : {};
  const reading = recordedChoice(first, purposes, { evidence, ...basis });
  // Single services, such as a video that was allowed by a click on it, say nothing about their category.
  const single = [...(parseObject(services?.value ?? '') ?? [])].flatMap(([name, isOn]): PurposeChoice[] =>
    typeof isOn === 'boolean' ? [{ name, state: isOn ? 'granted' : 'denied' }] : [],
  );
  return { ...reading, purposes: [...purposes, ...single] };
}
