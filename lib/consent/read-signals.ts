import type { Signal } from '../consent-types.ts';
import type { Mechanism, MechanismInput } from './mechanism.ts';

/** Longest piece of evidence; all of it comes from the page. */
const EVIDENCE_LIMIT = 500;

/** Lets every mechanism read its records. Pure; order: as the mechanisms are listed. */
export function readSignals(mechanisms: readonly Mechanism[], input: MechanismInput): Signal[] {
  return mechanisms.flatMap((mechanism) =>
    mechanism.read(input).map((reading) => ({
      mechanism: mechanism.id,
      mechanismName: mechanism.name,
      scope: mechanism.scope,
      ...reading,
      evidence: reading.evidence.map(([label, value]): [string, string] => [label, value.slice(0, EVIDENCE_LIMIT)]),
    })),
  );
}

/** What must be taken from a page so that all mechanisms can read. */
export function buildWanted(mechanisms: readonly Mechanism[]) {
  return {
    records: {
      names: mechanisms.flatMap(({ records }) => records.names ?? []),
      prefixes: mechanisms.flatMap(({ records }) => records.prefixes ?? []),
      markers: mechanisms.flatMap(({ records }) => records.markers ?? []),
      shapes: mechanisms.flatMap(({ records }) => records.shapes ?? []),
    },
    elements: mechanisms.flatMap(({ elements }) => elements ?? []),
  };
}
