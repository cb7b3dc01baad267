import { preferTold, readOptOut } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Countly (countly-sdk-web, `opt_out`): `<app key>/cly_ignore`. Consent to single features is kept in the page alone, without a getter that is silent. */
export const countly: Mechanism = {
  id: 'countly',
  name: 'Countly',
  kind: 'vendor',
  scope: 'vendor',
  records: { patterns: ['^[^/]{1,100}/cly_ignore$', '^[^/]{1,100}/[^/]{1,100}/cly_ignore$'] },
  scripts: [],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readOptOut(record, ['analytics'], (value) => value === 'true')),
      input,
    ),
};
