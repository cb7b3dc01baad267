import type { Signal } from '../consent-types.ts';
import type { GpcComparison, GpcKey, GpcSide, GpcSignal, GpcVendor } from '../gpc-types.ts';
import { consentCategories, type Report } from '../types.ts';

/** One of the two visits. */
export interface ComparedVisit {
  /** Of a watched visit. */
  report: Report;
  /** Hosts of other sites that were asked for something. */
  hosts: readonly string[];
}

/** Most keys and hosts of one comparison; the rest is counted. */
const MOST_KEYS = 500;
const MOST_HOSTS = 200;

/** In the order in which they are shown: what one visit alone has comes first. */
const SIDES: readonly GpcSide[] = ['without', 'with', 'both'];

/**
 * What differs between a visit without Global Privacy Control and one with it: what was written, not what was there. Names that differ in numbers
 * alone, or meet the same key of the catalogue, are paired: many names are made anew at each load. Pure.
 */
export function compareVisits(without: ComparedVisit, withGpc: ComparedVisit): GpcComparison {
  const keys = joinKeys(findKeys(without.report), findKeys(withGpc.report));
  const hosts = joinSides(without.hosts, withGpc.hosts).filter(([, side]) => side !== 'both');
  const kept = keys.slice(0, MOST_KEYS);
  return {
    vendors: groupVendors(kept, joinSides(listScripts(without.report), listScripts(withGpc.report))),
    consent: consentCategories.flatMap((category) => {
      const [one, other] = [without, withGpc].map(({ report }) => report.consent.categories[category]);
      return one && other && one !== other ? [{ category, without: one, with: other }] : [];
    }),
    signals: compareSignals(without.report.consent.signals, withGpc.report.consent.signals),
    hosts: hosts.slice(0, MOST_HOSTS).map(([host, side]) => ({ host, side: side === 'with' ? side : 'without' })),
    leftOut: keys.length - kept.length + Math.max(0, hosts.length - MOST_HOSTS),
  };
}

interface WrittenKey extends Omit<GpcKey, 'side' | 'otherName'> {
  vendorName: string | undefined;
  /** The same for names that stand for the same thing. */
  kind: string;
}

/** The keys written in a visit, each once. What other tabs wrote is none of it. */
function findKeys({ items, watch }: Report): Map<string, WrittenKey> {
  const byId = new Map(items.map((item) => [item.id, item]));
  const keys = new Map<string, WrittenKey>();
  for (const { store, name, operation, via, itemId, categories, vendorName } of watch?.marks ?? []) {
    if ((operation !== 'set' && operation !== 'open') || via === 'otherDocument') continue;
    const match = byId.get(itemId ?? '')?.matches[0];
    const alike = match ? `${match.layer} ${match.vendorId} ${match.keyIndex}` : findSkeleton(name);
    const kind = JSON.stringify([store, vendorName ?? '', alike]);
    const key = JSON.stringify([kind, name]);
    if (!keys.has(key)) keys.set(key, { store, name, categories, vendorName, kind });
  }
  return keys;
}

/** A name without what is likely made anew at each load: UUIDs, numbers, and long hexadecimal ones. */
function findSkeleton(name: string): string {
  return name.replace(/[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}|[\da-f]{8,}|\d+/gi, '#');
}

type ComparedKey = GpcKey & Pick<WrittenKey, 'vendorName'>;

/** Pairs the same names first, then names of one kind, one to one. What has no partner was written in one visit alone. */
function joinKeys(without: ReadonlyMap<string, WrittenKey>, withGpc: ReadonlyMap<string, WrittenKey>): ComparedKey[] {
  const others = Map.groupBy(
    [...withGpc].filter(([key]) => !without.has(key)).map(([, one]) => one),
    ({ kind }) => kind,
  );
  const joined: ComparedKey[] = [...without].map(([key, { kind, ...one }]) => {
    if (withGpc.has(key)) return { ...one, side: 'both' };
    const other = others.get(kind)?.shift();
    return other ? { ...one, side: 'both', otherName: other.name } : { ...one, side: 'without' };
  });
  for (const { kind: _kind, ...one } of [...others.values()].flat()) joined.push({ ...one, side: 'with' });
  return joined.sort((one, two) => SIDES.indexOf(one.side) - SIDES.indexOf(two.side));
}

/** Everything in either list once, in order, with where it was. */
function joinSides(without: readonly string[], withGpc: readonly string[]): [string, GpcSide][] {
  const [first, second] = [new Set(without), new Set(withGpc)];
  const all = [...first, ...[...second].filter((one) => !first.has(one))];
  return all.map((one) => [one, !second.has(one) ? 'without' : first.has(one) ? 'both' : 'with']);
}

function listScripts({ presences }: Report): string[] {
  return presences.map(({ vendorName }) => vendorName);
}

function groupVendors(keys: readonly ComparedKey[], scripts: readonly (readonly [string, GpcSide])[]): GpcVendor[] {
  const vendors = new Map<string | undefined, GpcVendor>();
  const find = (vendorName: string | undefined) => {
    const vendor = vendors.get(vendorName) ?? { ...(vendorName === undefined ? {} : { vendorName }), keys: [] };
    vendors.set(vendorName, vendor);
    return vendor;
  };
  for (const { vendorName, ...key } of keys) find(vendorName).keys.push(key);
  for (const [vendorName, side] of scripts) find(vendorName).script = side;
  const rank = ({ vendorName, script, keys: own }: GpcVendor) => {
    const differs = own.some(({ side }) => side !== 'both') || (script !== undefined && script !== 'both');
    return (differs ? 0 : 2) + (vendorName === undefined ? 1 : 0);
  };
  return [...vendors.values()].sort((one, two) => rank(one) - rank(two));
}

/** Records that say something else, or are there in one visit alone. What the browser itself asks for is what was switched: it is left out. */
function compareSignals(without: readonly Signal[], withGpc: readonly Signal[]): GpcSignal[] {
  const place = ({ mechanism, where, name }: Signal) => JSON.stringify([mechanism, where, name]);
  const [first, second] = [without, withGpc].map(
    (signals) => new Map(signals.filter(({ scope }) => scope !== 'browser').map((signal) => [place(signal), signal])),
  );
  return joinSides([...(first?.keys() ?? [])], [...(second?.keys() ?? [])]).flatMap(([key]) => {
    const [one, other] = [first?.get(key), second?.get(key)];
    const isSame = consentCategories.every((category) => one?.states[category] === other?.states[category]);
    const signal = one ?? other;
    if (!signal || isSame) return [];
    return [
      {
        mechanismName: signal.mechanismName,
        ...(one ? { without: one.states } : {}),
        ...(other ? { with: other.states } : {}),
      },
    ];
  });
}
