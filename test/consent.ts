import { decoders } from '../lib/consent/decoders.ts';
import type { Mechanism, SignalReading } from '../lib/consent/mechanism.ts';
import { findOwn, type SignalSources } from '../lib/consent/read-signals.ts';
import type { ConsentRecord } from '../lib/consent-types.ts';
import { consentCategories } from '../lib/types.ts';

/** Lets one mechanism read these records, as far as they are its own. */
export function read(
  mechanism: Mechanism,
  records: ConsentRecord[],
  more: Partial<SignalSources> = {},
): SignalReading[] {
  return mechanism.read(findOwn(mechanism, makeSources(records, more)));
}

/** What mechanisms read, of a page with these records and nothing else. */
export function makeSources(records: ConsentRecord[], more: Partial<SignalSources> = {}): SignalSources {
  return { records, elements: [], scripts: [], decoders, ...more };
}

export function cookie(name: string, value: string | null): ConsentRecord {
  return { where: 'cookie', name, value };
}

export function stored(name: string, value: string | null): ConsentRecord {
  return { where: 'localStorage', name, value };
}

/** What an interface of the page answered, as JSON text. */
export function api(name: string, answer: unknown): ConsentRecord {
  return { where: 'api', name, value: typeof answer === 'string' ? answer : JSON.stringify(answer) };
}

/** The four states as letters: `g`ranted, `d`enied, `-` nothing chosen, `?` unknown; of several readings with a space between. */
export function sayStates(readings: readonly Pick<SignalReading, 'states'>[]): string {
  const letters = { granted: 'g', denied: 'd', unset: '-', unknown: '?' };
  return readings
    .map(({ states }) => consentCategories.map((category) => letters[states[category]]).join(''))
    .join(' ');
}
