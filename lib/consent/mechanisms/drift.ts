import { findSilent } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Drift (its documents advise to delay `drift.load()`): no consent interface is documented; a site loads it or does not. That it is there is all a page tells. */
export const drift: Mechanism = {
  id: 'drift',
  name: 'Drift',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  scripts: ['js.driftt.com/'],
  read: findSilent,
};
