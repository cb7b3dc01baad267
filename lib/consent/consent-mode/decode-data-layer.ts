import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { parseData, toMap, toText } from '../parse-record.ts';
import { judgeTypes, MODE_TYPES, sayMissing, type TypeState, toModeState } from './mode-types.ts';

/** Most commands that are looked at. */
const MOST = 1000;
/** Fields of a consent command that are no types. */
const OPTIONS = ['region', 'wait_for_update'];
const SETTINGS = ['url_passthrough', 'ads_data_redaction'];

/** The commands of a page, one after the other. */
interface Course {
  /** By type, then by region; '' is everywhere. The last of a region counts. */
  defaults: Map<string, Map<string, ConsentState>>;
  updates: Map<string, ConsentState>;
  /** Weaker than a default: what a container says its tags need. */
  declared: Map<string, ConsentState>;
  /** Commands by verb. */
  counts: Map<string, number>;
  facts: Map<string, string>;
  odd: Set<string>;
  hasTags: boolean;
}

/** A data layer as a list of entries: `arguments` objects and lists of commands, anything else is passed over. No signal without a consent command. */
export function decodeDataLayer(record: ConsentRecord): SignalReading[] {
  const data = parseData(record.value ?? '');
  if (!Array.isArray(data)) return [unreadable(record)];
  const course = follow(data.slice(0, MOST));
  if (course.counts.size === 0) return [];
  const types = new Map<string, TypeState>();
  for (const type of MODE_TYPES.keys()) {
    const initial = resolve(course.defaults.get(type)) ?? course.declared.get(type);
    const update = course.updates.get(type);
    if (initial !== undefined || update !== undefined)
      types.set(type, { ...(initial ? { default: initial } : {}), ...(update ? { update } : {}) });
  }
  const judged = judgeTypes(types);
  // A command that says nothing we know leaves nothing to be unset.
  const states = types.size > 0 ? judged.states : unreadable(record).states;
  return [
    { ...judged, states, where: record.where, name: record.name, evidence: describe(course, new Set(types.keys())) },
  ];
}

function follow(entries: readonly unknown[]): Course {
  const course: Course = {
    defaults: new Map(),
    updates: new Map(),
    declared: new Map(),
    counts: new Map(),
    facts: new Map(),
    odd: new Set(),
    hasTags: false,
  };
  for (const entry of entries) {
    const [command, verb, given, more] = toCall(entry);
    if (command === 'consent' && typeof verb === 'string') followConsent(course, verb, toMap(given), toMap(more));
    else if (command === 'set') followSet(course, typeof verb === 'string' ? new Map([[verb, given]]) : toMap(verb));
    else if (command === 'config' || toMap(entry)?.get('event') === 'gtm.js') course.hasTags = true;
  }
  return course;
}

/** The words of a command: a list, or what `JSON.stringify` makes of an `arguments` object. */
function toCall(entry: unknown): readonly unknown[] {
  if (Array.isArray(entry)) return entry;
  const fields = toMap(entry);
  return fields?.has('0') ? ['0', '1', '2', '3'].map((place) => fields.get(place)) : [];
}

function followConsent(
  course: Course,
  verb: string,
  given: ReadonlyMap<string, unknown> | undefined,
  more: ReadonlyMap<string, unknown> | undefined,
): void {
  if (!given || !['default', 'update', 'declare'].includes(verb)) return;
  if (verb === 'default' && course.updates.size > 0) course.facts.set('default after update', 'yes');
  if (verb === 'default' && course.hasTags) course.facts.set('default after tags had started', 'yes');
  if (more?.get('pushedAs') === 'array') course.facts.set('pushed as a list, which Google’s tags pass over', verb);
  if (given.has('wait_for_update')) course.facts.set('wait_for_update', toText(given.get('wait_for_update')));
  course.counts.set(verb, (course.counts.get(verb) ?? 0) + 1);
  for (const [type, value] of given) {
    if (OPTIONS.includes(type)) continue;
    const state = toModeState(value);
    if (!MODE_TYPES.has(type) || state === 'unknown') course.odd.add(`${type}: ${toText(value)}`.slice(0, 60));
    if (!MODE_TYPES.has(type)) continue;
    if (verb === 'update') course.updates.set(type, state);
    else if (verb === 'declare') course.declared.set(type, state);
    else for (const region of toRegions(given.get('region'))) setDefault(course, type, region, state);
  }
}

function setDefault({ defaults }: Course, type: string, region: string, state: ConsentState): void {
  defaults.set(type, (defaults.get(type) ?? new Map<string, ConsentState>()).set(region, state));
}

function toRegions(region: unknown): string[] {
  const given = (Array.isArray(region) ? region : [region]).filter((one) => typeof one === 'string' && one !== '');
  return given.length > 0 ? given.slice(0, 100).map((one) => String(one).slice(0, 10).toUpperCase()) : [''];
}

function followSet(course: Course, given: ReadonlyMap<string, unknown> | undefined): void {
  for (const name of SETTINGS) if (given?.has(name)) course.facts.set(name, toText(given.get(name)));
}

/** Which of several regions is the visitor's cannot be told from the commands: only what all of them say is known. */
function resolve(byRegion: ReadonlyMap<string, ConsentState> | undefined): ConsentState | undefined {
  if (!byRegion) return undefined;
  const [first, ...others] = new Set(byRegion.values());
  return others.length > 0 ? 'unknown' : first;
}

function describe(course: Course, declared: ReadonlySet<string>): SignalReading['evidence'] {
  const regions = new Set([...course.defaults.values()].flatMap((byRegion) => [...byRegion.keys()]));
  const say = (states: Iterable<readonly [string, ConsentState | undefined]>) =>
    [...states].flatMap(([type, state]) => (state ? [`${type} ${state}`] : [])).join(', ');
  return [
    ...[...regions]
      .slice(0, 10)
      .map((region): [string, string] => [
        region === '' ? 'default' : `default in ${region}`,
        say([...course.defaults].map(([type, byRegion]) => [type, byRegion.get(region)] as const)),
      ]),
    ...(course.updates.size > 0 ? ([['update', say(course.updates)]] satisfies SignalReading['evidence']) : []),
    ...([...course.counts].map(([verb, count]) => [`commands: ${verb}`, String(count)]) satisfies string[][] as [
      string,
      string,
    ][]), // pairs
    ...(regions.size > 1 || (regions.size === 1 && !regions.has(''))
      ? ([['defaults by region', 'which one is in force is not in the commands']] satisfies SignalReading['evidence'])
      : []),
    ...course.facts,
    ...(course.odd.size > 0
      ? ([['not understood', [...course.odd].slice(0, 10).join('; ')]] satisfies SignalReading['evidence'])
      : []),
    ...sayMissing(declared),
  ];
}
