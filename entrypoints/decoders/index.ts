import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { decoders } from '../../lib/consent/decoders.ts';
import type { DecodersWorld } from '../../lib/load-decoders.ts';

// The background's, and large: put in when a page has a string to decode, see `load-decoders.ts`.
export default defineUnlistedScript(() => {
  (globalThis as DecodersWorld).crumbscopeDecoders = decoders; // the background's own globals
});
