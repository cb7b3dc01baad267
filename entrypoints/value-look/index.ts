import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookInside } from '../../lib/capture/look-inside.ts';

// Injected before the observer, which calls it: apart from it so that neither grows too large for a page.
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { crumbscopeLookInside: lookInside });
});
