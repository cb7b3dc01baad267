import { findSilent } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** tawk.to: no consent interface is documented; a site loads it or does not. That it is there is all a page tells. */
export const tawk: Mechanism = {
  id: 'tawk',
  name: 'tawk.to',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  scripts: ['embed.tawk.to/'],
  read: findSilent,
};
