import { findSilent } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Olark: no consent interface is documented; a site loads it or does not. That it is there is all a page tells. */
export const olark: Mechanism = {
  id: 'olark',
  name: 'Olark',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  scripts: ['static.olark.com/'],
  read: findSilent,
};
