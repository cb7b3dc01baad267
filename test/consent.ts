import type { Mechanism, MechanismInput, SignalReading } from '../lib/consent/mechanism.ts';
import type { ConsentRecord } from '../lib/consent-types.ts';
import { consentCategories } from '../lib/types.ts';

/** Lets one mechanism read these records. */
export function read(
  mechanism: Mechanism,
  records: ConsentRecord[],
  more: Partial<MechanismInput> = {},
): SignalReading[] {
  return mechanism.read({ records, elements: [], globalPrivacyControl: null, ...more });
}

export function cookie(name: string, value: string | null): ConsentRecord {
  return { where: 'cookie', name, value };
}

/** What an interface of the page answered, as JSON text. */
export function api(name: string, answer: unknown): ConsentRecord {
  return { where: 'api', name, value: typeof answer === 'string' ? answer : JSON.stringify(answer) };
}

/** The four states as letters: `g`ranted, `d`enied, `-` nothing chosen, `?` unknown; of several readings with a space between. */
export function sayStates(readings: readonly SignalReading[]): string {
  const letters = { granted: 'g', denied: 'd', unset: '-', unknown: '?' };
  return readings
    .map(({ states }) => consentCategories.map((category) => letters[states[category]]).join(''))
    .join(' ');
}
