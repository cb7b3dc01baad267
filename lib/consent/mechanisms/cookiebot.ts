import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import type { Decoders } from '../decoded-types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { describeTc } from '../judge-tc.ts';
import {
  allStates,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  nothingChosen,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText, parseObject, toMap, toText, toTime } from '../parse-record.ts';

const COOKIE = 'CookieConsent';
const BANNER = '#CybotCookiebotDialog';
const FLAGS: [flag: string, category: ConsentCategory][] = [
  ['preferences', 'functional'],
  ['statistics', 'analytics'],
  ['marketing', 'marketing'],
];
/** Further fields of the cookie that a person may want to see. `gacm`: providers of Google's Additional Consent. */
const SHOWN = ['region', 'gacm', 'bulk'];
const WRITTEN: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

/** Cookiebot (cookiebot.com/en/developer): the cookie `CookieConsent` in the form of a JavaScript literal, and `window.Cookiebot`. */
export const cookiebot: Mechanism = {
  id: 'cookiebot',
  name: 'Cookiebot',
  kind: 'tool',
  scope: 'site',
  records: { names: [COOKIE] },
  api: [PAGE_RECORDS.cookiebot],
  elements: [BANNER],
  scripts: ['consent.cookiebot.com/', 'consent.cookiebot.eu/'],
  read(input) {
    const { records, decoders } = input;
    const api = records
      .filter((record) => record.where === 'api' && record.name === PAGE_RECORDS.cookiebot)
      .map(readApi);
    const stored = records
      .filter((record) => record.where === 'cookie' && record.name === COOKIE)
      .flatMap((record) => readCookie(record, decoders));
    return api.length + stored.length > 0 ? [...api, ...stored] : findUnanswered(input);
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const consent = toMap(data?.get('consent'));
  if (!data || !consent) return unreadable(record);
  const place = { where: record.where, name: record.name };
  const more = describe(data, ['isOutOfRegion', 'dialogVisible', 'regulations']);
  if (data.get('hasResponse') !== true)
    return {
      ...place,
      states: nothingChosen,
      basis: 'default',
      reason: data.get('dialogVisible') === true ? 'dialogOpen' : 'bannerNoChoice',
      evidence: [['hasResponse', toText(data.get('hasResponse'))], ...more],
    };
  const reading = judge(consent, consent.get('method'), data.get('isOutOfRegion') === true);
  return reading ? { ...place, ...reading, evidence: [...reading.evidence, ...more] } : unreadable(record);
}

/** None when the cookie is another product's: the name is used by several. */
function readCookie(record: ConsentRecord, decoders: Decoders): SignalReading[] {
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
  const written = new Map(FLAGS.map(([flag]) => [flag, WRITTEN.get(fields.get(flag) ?? '')]));
  // `-1`: outside the region. Other negative numbers stand for further cases in which nobody was asked; then only `method` tells.
  const reading = judge(written, fields.get('method'), fields.get('stamp') === '-1');
  if (!reading || !text.endsWith('}')) return [unreadable(record)];
  const decidedAt = toTime(Number(fields.get('utc')));
  const tc = decoders.decodeTc(fields.get('iab2') ?? '');
  return [
    {
      ...place,
      ...reading,
      evidence: [...reading.evidence, ...describe(fields, SHOWN), ...(tc ? describeTc(tc) : [])],
      ...(decidedAt ? { decidedAt } : {}),
      ...(tc ? { strings: ['tcf'] } : {}),
    },
  ];
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

/** Of these fields those that say something. */
function describe(fields: ReadonlyMap<string, unknown>, names: readonly string[]): SignalReading['evidence'] {
  return names.flatMap((name): SignalReading['evidence'] => {
    const value = fields.get(name);
    return value === undefined || value === null || value === '' ? [] : [[name, toText(value)]];
  });
}

/** Undefined when a flag is missing or neither on nor off: then it is no record of this tool, or a broken one. */
function judge(
  flags: ReadonlyMap<string, unknown>,
  method: unknown,
  outOfRegion: boolean,
): Pick<SignalReading, 'states' | 'basis' | 'reason' | 'evidence' | 'purposes'> | undefined {
  if (FLAGS.some(([flag]) => typeof flags.get(flag) !== 'boolean')) return undefined;
  const isImplied = method === 'implied' || outOfRegion;
  const isExplicit = method === 'explicit';
  return {
    ...judgePurposes(
      FLAGS.map(([name, category]) => ({ name, category, state: flags.get(name) === true ? 'granted' : 'denied' })),
    ),
    basis: isImplied ? 'implied' : isExplicit ? 'explicit' : 'unknown',
    reason: isImplied ? 'recordedChoiceImplied' : isExplicit ? 'recordedChoice' : 'recordedChoiceUnknownBasis',
    evidence: [
      ...FLAGS.map(([flag]): [string, string] => [flag, flags.get(flag) === true ? 'on' : 'off']),
      ...(typeof method === 'string' ? [['method', method] satisfies [string, string]] : []),
    ],
  };
}
