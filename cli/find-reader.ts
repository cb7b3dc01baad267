import type { Mechanism } from '../lib/consent/mechanism.ts';
import { findOwn, readSignals, type SignalSources } from '../lib/consent/read-signals.ts';
import { type ConsentRecord, mechanismKinds, type Signal } from '../lib/consent-types.ts';

/** A mechanism that says something of a record, with what it says. */
interface Reader {
  mechanism: Mechanism;
  signals: Signal[];
}

/**
 * The mechanism whose record it is: one of those that claim it and say something, given the other records of the page. Guesses come last; what could be
 * read goes before what could not; a mechanism whose signal is about this very record before one that only looks at it; the name in full before its
 * beginning, and either before the form of the value. Undefined when nobody claims it.
 */
export function findReader(
  mechanisms: readonly Mechanism[],
  record: ConsentRecord,
  sources: SignalSources,
): Mechanism | undefined {
  const readers = mechanisms
    .filter((mechanism) => isClaimed(mechanism, record, sources))
    .map((mechanism): Reader => ({ mechanism, signals: readSignals([mechanism], sources) }))
    .filter(({ signals }) => signals.length > 0);
  const orders: ((reader: Reader) => number)[] = [
    ({ mechanism }) => Number(mechanism.kind === 'guess'),
    ({ signals }) => Number(signals.every(isUnread)),
    ({ signals }) => Number(!signals.some(({ where, name }) => where === record.where && name === record.name)),
    ({ mechanism }) => findDistance(mechanism, record),
    ({ mechanism }) => mechanismKinds.indexOf(mechanism.kind),
  ];
  const compare = (one: Reader, two: Reader) =>
    orders.map((order) => order(one) - order(two)).find((difference) => difference !== 0) ?? 0;
  return readers.toSorted(compare)[0]?.mechanism;
}

function isClaimed(mechanism: Mechanism, { where, name, value }: ConsentRecord, { decoders }: SignalSources): boolean {
  const isThere = value !== null;
  const own = findOwn(mechanism, {
    records: where === 'element' || where === 'script' ? [] : [{ where, name, value }],
    elements: where === 'element' && isThere ? [name] : [],
    scripts: where === 'script' && isThere ? [name] : [],
    decoders,
  });
  return own.records.length + own.elements.length + own.scripts.length > 0;
}

function isUnread({ reason }: Signal): boolean {
  return reason === 'unreadable' || reason === 'unknownForm';
}

/** How closely a mechanism names a record: lower is closer. */
function findDistance({ records }: Mechanism, { where, name, value }: ConsentRecord): number {
  if (where !== 'cookie' && where !== 'localStorage' && where !== 'sessionStorage') return 0;
  if (records.names?.includes(name)) return 0;
  const prefix = Math.max(
    0,
    ...(records.prefixes ?? []).filter((one) => name.startsWith(one)).map(({ length }) => length),
  );
  if (prefix > 0) return 1 / (1 + prefix);
  if (records.patterns?.some((pattern) => new RegExp(pattern, 'i').test(name))) return 1;
  return records.markers?.some((marker) => value?.includes(marker)) ? 2 : 3;
}
