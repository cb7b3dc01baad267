import type { ConsentRecord } from '../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../types.ts';
import { allStates, type MechanismInput, type SignalReading, type States, unreadable } from './mechanism.ts';
import { decodeText, parseData, readSwitch } from './parse-record.ts';

type Place = Pick<SignalReading, 'where' | 'name'>;
type Told = Partial<Omit<States, 'necessary'>>;
type More = Partial<Omit<SignalReading, 'where' | 'name' | 'states'>>;

/** What one tool was told. Everything it was not told about is unknown, the necessary too: the answer binds this tool alone. */
export function tellVendor({ where, name }: Place, told: Told, more: More = {}): SignalReading {
  const states = { ...allStates('unknown'), ...told };
  return { states, basis: 'unknown', reason: 'vendorTold', where, name, evidence: [], ...more };
}

/** The tool is there and nobody told it anything: most of them run meanwhile, so nothing is known. */
export function vendorNotTold(place: Place, evidence: SignalReading['evidence'] = []): SignalReading {
  return tellVendor(place, {}, { reason: 'vendorNotTold', evidence });
}

/** The tool was told to wait for an answer and has none. */
export function vendorNotAsked(place: Place, categories: readonly ConsentCategory[], more: More = {}): SignalReading {
  const waiting = Object.fromEntries(categories.map((category) => [category, 'unset' satisfies ConsentState]));
  return tellVendor(place, waiting, { basis: 'default', reason: 'vendorNotAsked', ...more });
}

/** Of a tool whose script is on the page and of which nothing else is known. */
export function findSilent({ scripts: [script] }: Pick<MechanismInput, 'scripts'>): SignalReading[] {
  return script === undefined ? [] : [vendorNotTold({ where: 'script', name: script })];
}

/** Without "nobody told it" where it was told elsewhere; of several that only say that, the first. With none at all: what its script says. */
export function preferTold(
  readings: readonly SignalReading[],
  input: Pick<MechanismInput, 'scripts'>,
): SignalReading[] {
  if (readings.length === 0) return findSilent(input);
  const told = readings.filter(({ reason }) => reason !== 'vendorNotTold');
  return told.length > 0 ? told : readings.slice(0, 1);
}

/** Calls as a page reader lists them: `[["consent","grant"],["init","0"]]`. Undefined when the record is none. */
function parseCalls({ value }: ConsentRecord): unknown[][] | undefined {
  const data = parseData(value ?? '');
  return Array.isArray(data) && data.every(Array.isArray) ? data : undefined;
}

/** Reads a list of calls; one that is none is unreadable. `null`: the tool is known not to be there. */
export function readCalls(
  record: ConsentRecord,
  judge: (calls: unknown[][], record: ConsentRecord) => SignalReading,
): SignalReading[] {
  if (record.value === null) return [];
  const calls = parseCalls(record);
  return [calls ? judge(calls, record) : unreadable(record)];
}

/** The last call of this name. */
export function findLast(calls: readonly unknown[][], ...names: string[]): unknown[] | undefined {
  return calls.findLast(([name]) => names.includes(name as string)); // anything else is in no list of names
}

/**
 * A cookie or entry that says "do not measure me". There for some tools with a value that takes it back.
 * @param isOut tells whether this value opts out; by default everything but a switch that is off, and emptiness
 */
export function readOptOut(
  record: ConsentRecord,
  categories: readonly (keyof Told)[],
  isOut: (value: string) => boolean = (value) => value !== '' && readSwitch(value) !== false,
): SignalReading[] {
  if (record.value === null) return [];
  const value = decodeText(record.value).trim();
  if (!isOut(value)) return [vendorNotTold(record, [[record.name, readSwitch(value) === false ? 'off' : 'other']])];
  const denied = Object.fromEntries(categories.map((category) => [category, 'denied' satisfies ConsentState]));
  return [tellVendor(record, denied, { reason: 'vendorOptedOut', evidence: [[record.name, 'on']] })];
}
