import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decoders } from '../../lib/consent/decoders.ts';
import type { ReadersWorld } from '../../lib/load-readers.ts';

// The background's, and large: put in when a page has a string to decode, see `load-readers.ts`.
export default defineUnlistedScript(() => {
  (globalThis as ReadersWorld).crumbscopeDecoders = decoders; // the background's own globals
});
