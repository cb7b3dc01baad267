import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import {
  allStates,
  type Mechanism,
  notChosenYet,
  nothingChosen,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText, parseObject, toMap, toText, toTime } from '../parse-record.ts';

const COOKIE = 'CookieConsent';
const BANNER = '#CybotCookiebotDialog';
const FLAGS = ['preferences', 'statistics', 'marketing'] as const;
const WRITTEN: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Cookiebot (cookiebot.com/en/developer): the cookie `CookieConsent` in the form of a JavaScript literal, and `window.Cookiebot`. */
export const cookiebot: Mechanism = {
  id: 'cookiebot',
  name: 'Cookiebot',
  scope: 'site',
  records: { names: [COOKIE] },
  elements: [BANNER],
  read({ records, elements }) {
    const api = records
      .filter((record) => record.where === 'api' && record.name === PAGE_RECORDS.cookiebot)
      .map(readApi);
    const stored = records.filter((record) => record.where === 'cookie' && record.name === COOKIE).flatMap(readCookie);
    if (api.length + stored.length > 0) return [...api, ...stored];
    return elements.includes(BANNER) ? [notChosenYet('element', BANNER)] : [];
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const consent = toMap(data?.get('consent'));
  if (!data || !consent) return unreadable(record);
  const place = { where: record.where, name: record.name };
  if (data.get('hasResponse') !== true)
    return {
      ...place,
      states: nothingChosen,
      basis: 'default',
      reason: 'bannerNoChoice',
      evidence: [['hasResponse', toText(data.get('hasResponse'))]],
    };
  const reading = judge(consent, consent.get('method'), data.get('isOutOfRegion') === true);
  return reading ? { ...place, ...reading } : unreadable(record);
}

/** None when the cookie is another product's: the name is used by several. */
function readCookie(record: ConsentRecord): SignalReading[] {
  const place = { where: record.where, name: record.name };
  if (record.value === null) return [notChosenYet(record.where, record.name)];
  const text = decodeText(record.value).trim();
  if (text === '0')
    return [
      {
        ...place,
        states: allStates('denied', 'granted'),
        basis: 'explicit',
        reason: 'recordedChoice',
        evidence: [['value', '0']],
      },
    ];
  if (text === '-1')
    return [
      {
        ...place,
        states: allStates('granted'),
        basis: 'implied',
        reason: 'recordedChoiceImplied',
        evidence: [['value', '-1']],
      },
    ];
  if (!/^\{\s*(stamp|necessary)\b/.test(text)) return [];
  const fields = readLiteral(text);
  const written = new Map(FLAGS.map((flag) => [flag, WRITTEN.get(fields.get(flag) ?? '')]));
  const reading = judge(written, fields.get('method'), fields.get('stamp') === '-1');
  if (!reading || !text.endsWith('}')) return [unreadable(record)];
  const decidedAt = toTime(Number(fields.get('utc')));
  return [{ ...place, ...reading, ...(decidedAt ? { decidedAt } : {}) }];
}

/** Reads `{name:value,name:'value'}` without running it. The first of a repeated name counts. */
function readLiteral(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const found of text.matchAll(/\b([a-z0-9_]+)\s*:\s*(?:'([^']*)'|"([^"]*)"|([^,'"{}]*))/gi)) {
    const name = (found[1] ?? '').toLowerCase();
    if (!fields.has(name)) fields.set(name, (found[2] ?? found[3] ?? found[4] ?? '').trim());
  }
  return fields;
}

/** Undefined when a flag is missing or neither on nor off: then it is no record of this tool, or a broken one. */
function judge(
  flags: ReadonlyMap<string, unknown>,
  method: unknown,
  outOfRegion: boolean,
): Pick<SignalReading, 'states' | 'basis' | 'reason' | 'evidence'> | undefined {
  if (FLAGS.some((flag) => typeof flags.get(flag) !== 'boolean')) return undefined;
  const state = (flag: string): ConsentState => (flags.get(flag) === true ? 'granted' : 'denied');
  const isImplied = method === 'implied' || outOfRegion;
  const isExplicit = method === 'explicit';
  return {
    states: {
      necessary: 'granted',
      functional: state('preferences'),
      analytics: state('statistics'),
      marketing: state('marketing'),
    },
    basis: isImplied ? 'implied' : isExplicit ? 'explicit' : 'unknown',
    reason: isImplied ? 'recordedChoiceImplied' : isExplicit ? 'recordedChoice' : 'recordedChoiceUnknownBasis',
    evidence: [
      ...FLAGS.map((flag): [string, string] => [flag, flags.get(flag) === true ? 'on' : 'off']),
      ...(typeof method === 'string' ? [['method', method] satisfies [string, string]] : []),
    ],
  };
}
