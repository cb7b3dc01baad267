import { findSilent } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** Crisp (docs.crisp.chat): no consent interface is documented; a site loads it or does not. That it is there is all a page tells. */
export const crisp: Mechanism = {
  id: 'crisp',
  name: 'Crisp',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  scripts: ['client.crisp.chat/'],
  read: findSilent,
};
