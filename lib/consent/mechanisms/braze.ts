import { preferTold, readOptOut } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Braze (braze-web-sdk, `disableSDK`): the record `ab.optOut` is there until `enableSDK` is called. */
export const braze: Mechanism = {
  id: 'braze',
  name: 'Braze',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['ab.optOut'] },
  scripts: ['js.appboycdn.com/'],
  read: (input) =>
    preferTold(
      input.records.flatMap((record) => readOptOut(record, ['marketing'])),
      input,
    ),
};
