import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findBanner } from '../../lib/capture/find-banner.ts';

// Injected into the isolated world of each frame; looks, and leaves nothing behind.
export default defineUnlistedScript(() => {
  const banner = findBanner(document);
  return banner && JSON.stringify({ ...banner, frameUrl: location.origin + location.pathname });
});
