import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { type ConsentCategory, type ConsentState, consentCategories } from '../../types.ts';
import { choiceNotReadable, type Mechanism, nothingChosen, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, parseObject, readSwitch, toMap, toText } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

/** Levels of the interface. Its "functional" is what cannot be refused; anonymous statistics are a weaker level of their own and decide nothing here. */
const LEVELS: ReadonlyMap<string, ConsentCategory | undefined> = new Map([
  ['functional', 'necessary'],
  ['preferences', 'functional'],
  ['statistics', 'analytics'],
  ['statistics-anonymous', undefined],
  ['marketing', 'marketing'],
]);
const PREFIX = 'wp_consent';
const NAME = /^(.{1,60})_(functional|preferences|statistics|statistics-anonymous|marketing|consented_services)$/;
/** Names that only this interface uses: by them its cookies are known under a site's own prefix. */
const TELLING = ['statistics-anonymous', 'consented_services'];

/** WordPress Consent API (WordPress/wp-consent-level-api): one cookie for each level, single services, and the kind of consent that is asked for. */
export const wpConsentApi: Mechanism = {
  id: 'wp-consent-api',
  name: 'WordPress Consent API',
  kind: 'platform',
  scope: 'site',
  records: {
    names: [...LEVELS.keys(), 'consented_services'].map((level) => `${PREFIX}_${level}`),
    patterns: [
      // A site may choose the prefix. Cookies such as `user_preferences` are left alone.
      '^(?!cmplz_)[a-z0-9_-]{0,30}(consent|cookie|gdpr|privacy)[a-z0-9_-]{0,30}_(functional|preferences|statistics|statistics-anonymous|marketing|consented_services)$',
    ],
  },
  api: [PAGE_RECORDS.wpConsent],
  read: ({ records }) => [
    ...records.filter(({ where, value }) => where === 'api' && value !== null).map(readApi),
    ...[...groupByPrefix(records)].flatMap(([prefix, group]) => readCookies(prefix, group)),
  ],
};

function groupByPrefix(records: readonly ConsentRecord[]): Map<string, Map<string, ConsentRecord>> {
  const groups = new Map<string, Map<string, ConsentRecord>>();
  for (const record of records) {
    const [, prefix, level] = NAME.exec(record.name) ?? [];
    if (record.where !== 'cookie' || prefix === undefined || level === undefined) continue;
    const group = groups.get(prefix) ?? new Map<string, ConsentRecord>();
    // The first of a name is the most specific one.
    if (!group.has(level)) groups.set(prefix, group.set(level, record));
  }
  return groups;
}

function readCookies(prefix: string, group: ReadonlyMap<string, ConsentRecord>): SignalReading[] {
  if (prefix !== PREFIX && !TELLING.some((level) => group.has(level))) return [];
  const there = [...group].filter(([, record]) => record.value !== null);
  const [, first] = there[0] ?? [...group][0] ?? [];
  if (!first) return [];
  if (there.length === 0)
    return [
      {
        states: nothingChosen,
        basis: 'default',
        reason: 'toolNoRecord',
        where: first.where,
        name: first.name,
        evidence: [],
      },
    ];
  const levels = there.flatMap(([level, { value }]) => (LEVELS.has(level) ? [toChoice(level, value)] : []));
  const services = readServices(group.get('consented_services'));
  const evidence = levels.map(({ name, state }): [string, string] => [name, state]);
  if (levels.length === 0)
    return [services.length > 0 ? choiceNotReadable(first, { purposes: services }) : unreadable(first)];
  if (levels.every(({ state }) => state === 'unknown')) return [unreadable(first)];
  return [recordedChoice(first, [...levels, ...services], { evidence })];
}

function toChoice(level: string, value: unknown): PurposeChoice {
  const category = LEVELS.get(level);
  const text = typeof value === 'string' ? decodeText(value).trim() : '';
  const state: ConsentState = text === 'allow' ? 'granted' : text === 'deny' ? 'denied' : 'unknown';
  return { name: level, state, ...(category ? { category } : {}) };
}

/** Single services without a category: the levels decide, and a service may differ from its level. */
function readServices(record: ConsentRecord | undefined): PurposeChoice[] {
  return [...(parseObject(record?.value ?? '') ?? [])].flatMap(([name, value]): PurposeChoice[] => {
    const isOn = readSwitch(value);
    return isOn === undefined ? [] : [{ name, state: isOn ? 'granted' : 'denied' }];
  });
}

/** Without any answer, `optin` allows nothing; `optout`, and a site that never said which, allow everything. */
function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  if (!data) return unreadable(record);
  const type = data.get('wp_consent_type');
  const evidence: SignalReading['evidence'] = [['wp_consent_type', toText(type ?? '') || 'not set']];
  const levels = [...(toMap(data.get('cookies')) ?? [])].flatMap(([name, value]) => {
    const level = LEVELS.has(name) ? name : NAME.exec(name)?.[2];
    return level !== undefined && LEVELS.has(level) ? [toChoice(level, value)] : [];
  });
  evidence.push(...levels.map(({ name, state }): [string, string] => [name, state]));
  if (levels.some(({ state }) => state !== 'unknown')) return recordedChoice(record, levels, { evidence });
  const isOpen = typeof type === 'string' ? !type.includes('optin') : type === undefined;
  return {
    states: nothingChosen,
    basis: 'default',
    reason: isOpen ? 'regionalDefault' : 'bannerNoChoice',
    where: record.where,
    name: record.name,
    evidence,
    ...(isOpen ? { allowedMeanwhile: consentCategories.filter((category) => category !== 'necessary') } : {}),
  };
}
