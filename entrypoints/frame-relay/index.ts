import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { putInRelay } from '../../lib/watch/relay/put-in-relay.ts';

// Registered for other hosts while a watched page is open: what is loaded from them into frames is watched, their own pages are not.
export default defineUnlistedScript(() => {
  if (window !== window.top) putInRelay();
});
