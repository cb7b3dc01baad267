import LZString from 'lz-string';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { unanswered } from '../answer.ts';
import { fillUnknown } from '../defaults-only.ts';
import { judgePurposes } from '../judge-purposes.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unknownForm,
  unreadable,
} from '../mechanism.ts';
import { nameService } from '../name-choices.ts';
import { decodeText, parseObject, toMap } from '../parse-record.ts';
import { dated, identified, recordedChoice } from '../recorded-choice.ts';

const MAIN = 'axeptio_cookies';
const AUTHORIZED = 'axeptio_authorized_vendors';
const ALL = 'axeptio_all_vendors';
const COMPRESSED = 'lzc1.';

const MODE: ReadonlyMap<string, ConsentCategory> = new Map([
  ['analytics_storage', 'analytics'],
  ['ad_storage', 'marketing'],
  ['ad_user_data', 'marketing'],
  ['ad_personalization', 'marketing'],
  ['functionality_storage', 'functional'],
  ['personalization_storage', 'functional'],
]);

/**
 * Axeptio: `axeptio_cookies` holds a switch for each vendor and, under names that begin with `$$`, what was decided when. Two more cookies list the vendors
 * (axeptio/axeptio-gtm-public-variable). A value may be compressed by lz-string.
 */
export const axeptio: Mechanism = {
  id: 'axeptio',
  name: 'Axeptio',
  kind: 'tool',
  scope: 'site',
  records: { names: [MAIN, AUTHORIZED, ALL] },
  elements: ['#axeptio_overlay'],
  scripts: ['static.axept.io/', 'client.axept.io/'],
  read(input) {
    const written = input.records.filter(({ where, value }) => where !== 'api' && value !== null);
    const named = (wanted: string) => written.find(({ name }) => name === wanted);
    const main = named(MAIN);
    const listed = readLists(named(AUTHORIZED), named(ALL));
    if (main) {
      const reading = readMain(main);
      return [reading.reason === 'unknownForm' && listed ? listed : reading];
    }
    if (listed) return [listed];
    const absent = input.records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

function readMain(record: ConsentRecord): SignalReading {
  const text = decodeText(record.value ?? '');
  const isCompressed = text.startsWith(COMPRESSED);
  const data = parseObject(isCompressed ? decompress(text.slice(COMPRESSED.length)) : text);
  if (!data || ![...data.keys()].some((key) => key.startsWith('$$')))
    return isCompressed ? unknownForm(record) : unreadable(record);
  const more = { ...identified(data.get('$$token')) };
  if (data.get('$$completed') !== true) return unanswered(record, more);
  const vendors: PurposeChoice[] = [];
  for (const [name, value] of [...data].slice(0, 300)) {
    if (name.startsWith('$$')) continue;
    if (typeof value !== 'boolean') return unreadable(record);
    vendors.push(nameService(name, value ? 'granted' : 'denied'));
  }
  const mode = [...(toMap(data.get('$$googleConsentMode')) ?? [])].flatMap(([name, value]): PurposeChoice[] => {
    const category = MODE.get(name);
    return category && (value === 'granted' || value === 'denied') ? [{ name, state: value, category }] : [];
  });
  return judge(record, vendors, mode, { ...more, ...dated(data.get('$$date')) });
}

/** Longest text that is unpacked: what comes out can be much longer than what goes in. */
const LONGEST_PACKED = 8192;

/**
 * Which of the library's alphabets the tool uses is not documented: the one that differs fits where its characters stand, and only JSON of the right form is
 * taken for the record.
 */
function decompress(packed: string): string {
  if (packed.length > LONGEST_PACKED) return '';
  const isPlain = /[/=]/.test(packed);
  try {
    const text = isPlain ? LZString.decompressFromBase64(packed) : LZString.decompressFromEncodedURIComponent(packed);
    return text ?? '';
  } catch {
    return ''; // not made by this library
  }
}

/** Lists with a comma before and after: `,,` is an empty one. Without the list of all vendors, only what is on is known. */
function readLists(authorized: ConsentRecord | undefined, all: ConsentRecord | undefined): SignalReading | undefined {
  if (!authorized) return undefined;
  const on = readList(authorized);
  const offered = all ? readList(all) : on;
  if (!on || !offered) return unreadable(authorized);
  const vendors = offered.map((name) => nameService(name, on.includes(name) ? 'granted' : 'denied'));
  if (!all) return on.length > 0 ? recordedChoice(authorized, vendors) : choiceNotReadable(authorized);
  return offered.length === 0 ? unanswered(authorized) : judge(authorized, vendors, [], {});
}

function readList({ value }: ConsentRecord): string[] | undefined {
  const text = decodeText(value ?? '');
  if (!text.startsWith(',') || !text.endsWith(',') || text.length < 2) return undefined;
  return text
    .split(',')
    .filter((name) => name !== '')
    .slice(0, 300);
}

function judge(
  record: ConsentRecord,
  vendors: readonly PurposeChoice[],
  mode: readonly PurposeChoice[],
  more: Partial<SignalReading>,
): SignalReading {
  const judged = judgePurposes([...mode, ...vendors]);
  const all = (state: string) => vendors.length > 0 && [...mode, ...vendors].every((one) => one.state === state);
  const rest = all('granted') ? 'granted' : all('denied') ? 'denied' : undefined;
  const states = rest ? fillUnknown(judged.states, rest) : judged.states;
  const isTold = (['functional', 'analytics', 'marketing'] as const).some((category) => states[category] !== 'unknown');
  const on = vendors.filter(({ state }) => state === 'granted').length;
  return {
    where: record.where,
    name: record.name,
    ...judged,
    states,
    basis: 'explicit',
    reason: isTold ? 'recordedChoice' : 'choiceNotReadable',
    evidence: [
      ['vendors on', `${on} of ${vendors.length}`],
      ...mode.map(({ name, state }): [string, string] => [name, state]),
    ],
    ...more,
  };
}
