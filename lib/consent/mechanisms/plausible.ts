import { preferTold, readOptOut } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Plausible (plausible.io/docs/excluding-localstorage): the entry `plausible_ignore` with the text "true". */
export const plausible: Mechanism = {
  id: 'plausible',
  name: 'Plausible',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['plausible_ignore'] },
  scripts: ['plausible.io/js/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readOptOut(record, ['analytics'], (value) => value === 'true')),
      input,
    ),
};
