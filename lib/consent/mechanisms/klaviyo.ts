import { preferTold, readOptOut } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Klaviyo (help.klaviyo.com 360034666712): the cookie `__kla_off=true` switches its tracking of the site off. */
export const klaviyo: Mechanism = {
  id: 'klaviyo',
  name: 'Klaviyo',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['__kla_off'] },
  scripts: ['static.klaviyo.com/onsite/', 'static-tracking.klaviyo.com/onsite/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readOptOut(record, ['marketing'], (value) => value === 'true')),
      input,
    ),
};
