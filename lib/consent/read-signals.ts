import type { ConsentRecord, Signal } from '../consent-types.ts';
import type { Decoders } from './decoded-types.ts';
import { type Mechanism, type MechanismInput, type SignalReading, unreadable } from './mechanism.ts';

/** All that mechanisms can read of a page. */
export interface SignalSources {
  records: readonly ConsentRecord[];
  /** Selectors found on the page. */
  elements: readonly string[];
  /** Addresses of scripts on the page. */
  scripts: readonly string[];
  decoders: Decoders;
}

/** Longest piece of evidence, and most single choices; all of it comes from the page. */
const EVIDENCE_LIMIT = 500;
const MOST_PURPOSES = 200;

/**
 * Lets every mechanism read what is its own. Pure; order: as the mechanisms are listed.
 * @param read how one is read; tests see by it what is thrown
 */
export function readSignals(
  mechanisms: readonly Mechanism[],
  sources: SignalSources,
  read: (mechanism: Mechanism, own: MechanismInput) => SignalReading[] = readSafely,
): Signal[] {
  const signals = mechanisms.flatMap((mechanism): Signal[] => {
    const own = findOwn(mechanism, sources);
    if (own.records.length + own.elements.length + own.scripts.length === 0) return [];
    return read(mechanism, own).map((reading) => ({
      mechanism: mechanism.id,
      mechanismName: mechanism.name,
      kind: mechanism.kind,
      scope: mechanism.scope,
      ...reading,
      evidence: reading.evidence.map(([label, value]): [string, string] => [
        label.slice(0, EVIDENCE_LIMIT),
        value.slice(0, EVIDENCE_LIMIT),
      ]),
      ...(reading.purposes ? { purposes: reading.purposes.slice(0, MOST_PURPOSES).map(cutName) } : {}),
    }));
  });
  return dropGuesses(signals);
}

/** None throws, as far as we know; if one does all the same, its records are not readable, and the rest still shows. */
function readSafely(mechanism: Mechanism, own: MechanismInput): SignalReading[] {
  try {
    return mechanism.read(own);
  } catch {
    return own.records.map(unreadable);
  }
}

/** Without guesses that nobody needs: see `isWorthwhile`. For who reads mechanism by mechanism. */
export function dropGuesses(signals: readonly Signal[]): Signal[] {
  return signals.filter((signal) => signal.kind !== 'guess' || isWorthwhile(signal, signals));
}

/** A guess counts where no known mechanism reads that very record; one that says nothing only where none speaks at all. */
function isWorthwhile(guess: Signal, signals: readonly Signal[]): boolean {
  const known = signals.filter(({ kind }) => kind !== 'guess' && kind !== 'browser');
  if (known.some(({ where, name }) => where === guess.where && name === guess.name)) return false;
  const isSilent = Object.values(guess.states).every((state) => state === 'unknown');
  return !isSilent || !known.some(({ scope }) => scope === 'site');
}

function cutName<T extends { name: string }>(one: T): T {
  return one.name.length > EVIDENCE_LIMIT ? { ...one, name: one.name.slice(0, EVIDENCE_LIMIT) } : one;
}

/** What of a page one mechanism may read. */
export function findOwn(mechanism: Mechanism, { records, elements, scripts, decoders }: SignalSources): MechanismInput {
  const { elements: selectors = [], scripts: starts = [] } = mechanism;
  return {
    records: records.filter((record) => isOwn(mechanism, record)),
    elements: elements.filter((selector) => selectors.includes(selector)),
    scripts: starts.length === 0 ? [] : scripts.filter((address) => starts.some((start) => isAt(address, start))),
    decoders,
  };
}

/** A TC string, alone or with segments, as a whole value: `findShape` says `tc-string` of it. */
const TC_STRING = /^"?C[A-Za-z0-9_-]{33,}(\.[A-Za-z0-9_-]*)*"?$/;

function isOwn({ records, api = [] }: Mechanism, { where, name, value }: ConsentRecord): boolean {
  if (where === 'api') return api.includes(name);
  return (
    records.names?.includes(name) ||
    records.prefixes?.some((prefix) => name.startsWith(prefix)) ||
    records.patterns?.some((pattern) => new RegExp(pattern, 'i').test(name)) ||
    records.markers?.some((marker) => value?.includes(marker)) ||
    (records.shapes?.includes('tc-string') && TC_STRING.test(value ?? '')) ||
    false
  );
}

/** Whether an address begins so, its scheme left out. Thousands of comparisons for each page: nothing is taken apart that need not be. */
function isAt(address: string, start: string): boolean {
  const scheme = address.indexOf('://');
  const from = scheme < 0 ? 0 : scheme + 3;
  if (!start.startsWith('*.')) return address.startsWith(start, from);
  const slash = address.indexOf('/', from);
  const hostEnd = slash < 0 ? address.length : slash;
  const suffixEnd = start.indexOf('/');
  const suffix = start.slice(1, suffixEnd < 0 ? undefined : suffixEnd);
  if (hostEnd - from < suffix.length || !address.endsWith(suffix, hostEnd)) return false;
  return suffixEnd < 0 || address.startsWith(start.slice(suffixEnd + 1), hostEnd + 1);
}

/** What must be taken from a page so that all mechanisms can read. */
export function buildWanted(mechanisms: readonly Mechanism[]) {
  return {
    records: {
      names: mechanisms.flatMap(({ records }) => records.names ?? []),
      prefixes: mechanisms.flatMap(({ records }) => records.prefixes ?? []),
      patterns: mechanisms.flatMap(({ records }) => records.patterns ?? []),
      markers: mechanisms.flatMap(({ records }) => records.markers ?? []),
      shapes: mechanisms.flatMap(({ records }) => records.shapes ?? []),
    },
    elements: mechanisms.flatMap(({ elements }) => elements ?? []),
  };
}
