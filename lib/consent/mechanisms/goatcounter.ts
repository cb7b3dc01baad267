import { preferTold, readOptOut } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** GoatCounter (goatcounter.com/help/skip-dev): the entry `skipgc` with the text "t". */
export const goatcounter: Mechanism = {
  id: 'goatcounter',
  name: 'GoatCounter',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['skipgc'] },
  scripts: ['gc.zgo.at/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readOptOut(record, ['analytics'], (value) => value === 't')),
      input,
    ),
};
