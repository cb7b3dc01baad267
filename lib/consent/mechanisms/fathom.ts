import { preferTold, readOptOut } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Fathom (usefathom.com/docs, `fathom.blockTrackingForMe`): the entry `blockFathomTracking`, whatever its value. */
export const fathom: Mechanism = {
  id: 'fathom',
  name: 'Fathom',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['blockFathomTracking'] },
  scripts: ['cdn.usefathom.com/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readOptOut(record, ['analytics'], (value) => value !== '')),
      input,
    ),
};
