import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { DecodedTc } from '../decoded-types.ts';
import { describeTc, judgeTc } from '../judge-tc.ts';
import {
  allStates,
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  type MechanismInput,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText, parseObject, toMap, toState, toText } from '../parse-record.ts';
import { dated, recordedChoice } from '../recorded-choice.ts';

const COOKIE = 'TC_PRIVACY';
const CENTER = 'TC_PRIVACY_CENTER';

/**
 * Commanders Act TrustCommander (doc.commandersact.com, consent cookie and consent object): whether the visitor is out, and the numbers of the site's own
 * categories. What a number means is nowhere on the page; a TC string in the record tells more.
 */
export const commandersAct: Mechanism = {
  id: 'commanders-act',
  name: 'Commanders Act TrustCommander',
  kind: 'tool',
  scope: 'site',
  records: { names: [COOKIE, CENTER] },
  api: [PAGE_RECORDS.commandersAct],
  elements: ['#popin_tc_privacy', '#footer_tc_privacy', '#tc-privacy-wrapper'],
  scripts: ['cdn.trustcommander.net/privacy'],
  read(input) {
    const { records } = input;
    const api = records.filter(({ where, value }) => where === 'api' && value !== null).map(readApi);
    const stored = records.filter(({ where, name }) => where === 'cookie' && name === COOKIE);
    const readings = [...api, ...stored.map((record) => readCookie(record, input))];
    if (readings.length > 0) return readings;
    const center = records.find(({ where, name, value }) => where === 'cookie' && name === CENTER && value);
    return center ? [choiceNotReadable(center)] : findUnanswered(input);
  },
};

function readApi(record: ConsentRecord): SignalReading {
  const consent = toMap(parseObject(record.value ?? '')?.get('consent'));
  const status = consent?.get('status');
  if (!consent || typeof status !== 'string') return unreadable(record);
  const evidence: SignalReading['evidence'] = [['status', status.slice(0, 20)]];
  if (status === 'unset') return { ...notChosenYet(record.where, record.name), evidence };
  const purposes = [...(toMap(consent.get('categories')) ?? [])].map(([id, one]): PurposeChoice => {
    return { name: `category ${id}`, state: toState(toMap(one)?.get('status')) };
  });
  const [first] = purposes;
  // Whatever the numbers mean: all on is a yes to everything, all off a no.
  const isUniform = first && first.state !== 'unknown' && purposes.every(({ state }) => state === first.state);
  const all = status === 'all-on' ? 'granted' : status === 'all-off' ? 'denied' : isUniform ? first.state : undefined;
  if (all) return recordedChoice(record, purposes, { evidence, states: allStates(all, 'granted') });
  return ['mixed', 'optin', 'optout'].includes(status)
    ? choiceNotReadable(record, { evidence, purposes })
    : { ...unreadable(record), evidence };
}

/** `<out>@<versions|banner|site>@<categories>@<blocked>@<times>[@<vendors>]`; in older ones banner and site are fields of their own. */
function readCookie(record: ConsentRecord, { decoders }: MechanismInput): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const fields = decodeText(record.value).trim().slice(0, 8000).split('@');
  const [out] = fields;
  const timesAt = fields.findIndex((field) => /^\d{13}(,\d{13})*$/.test(field));
  if ((out !== '0' && out !== '1') || timesAt < 3) return unreadable(record);
  const listed = fields[timesAt - 2] ?? '';
  const evidence: SignalReading['evidence'] = [
    ['opted out', out === '1' ? 'yes' : 'no'],
    ['categories', toText(listed).slice(0, 200) || 'none'],
    ['not asked about', toText(fields[timesAt - 1]).slice(0, 200) || 'none'],
  ];
  const more = { ...dated((fields[timesAt] ?? '').split(',')[0]), evidence };
  const tc = fields
    .slice(timesAt + 1)
    .reduce<DecodedTc | undefined>((found, field) => found ?? decoders.decodeTc(field), undefined);
  if (tc)
    return recordedChoice(record, [], {
      ...more,
      ...judgeTc(tc),
      strings: ['tcf'],
      evidence: [...evidence, ...describeTc(tc)],
    });
  if (out === '1' && (listed === '' || listed.toUpperCase() === 'ALL'))
    return recordedChoice(record, [], { ...more, states: allStates('denied', 'granted') });
  return choiceNotReadable(record, more);
}
