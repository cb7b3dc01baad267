import { findSilent } from '../judge-vendor.ts';
import type { Mechanism } from '../mechanism.ts';

/** LiveChat: no consent interface is documented; a site loads it or does not. That it is there is all a page tells. */
export const livechat: Mechanism = {
  id: 'livechat',
  name: 'LiveChat',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  scripts: ['cdn.livechatinc.com/'],
  read: findSilent,
};
