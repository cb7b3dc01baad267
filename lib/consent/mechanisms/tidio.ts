import { findSilent } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Tidio: no consent interface is documented; a site loads it or does not. That it is there is all a page tells. */
export const tidio: Mechanism = {
  id: 'tidio',
  name: 'Tidio',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  scripts: ['code.tidio.co/'],
  read: findSilent,
};
