import { preferTold, readOptOut } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Hotjar (help.hotjar.com, cookie information): no consent call of its own; a cookie of its opt-out page. `_hjOptOut=false` takes it back. */
export const hotjar: Mechanism = {
  id: 'hotjar',
  name: 'Hotjar',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['_hjOptOut', '_hjOptedOut'] },
  scripts: ['static.hotjar.com/', 'script.hotjar.com/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readOptOut(record, ['analytics'])),
      input,
    ),
};
