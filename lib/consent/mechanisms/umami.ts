import { preferTold, readOptOut } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Umami (umami.is/docs/exclude-my-own-visits): the entry `umami.disabled`, whatever its value. */
export const umami: Mechanism = {
  id: 'umami',
  name: 'Umami',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['umami.disabled'] },
  scripts: ['cloud.umami.is/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readOptOut(record, ['analytics'], (value) => value !== '')),
      input,
    ),
};
