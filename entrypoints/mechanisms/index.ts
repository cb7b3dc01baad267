import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mechanisms } from '../../lib/consent/mechanisms.ts';
import type { ReadersWorld } from '../../lib/load-readers.ts';

// The background's, and large: put in when something is read, see `load-readers.ts`.
export default defineUnlistedScript(() => {
  (globalThis as ReadersWorld).crumbscopeMechanisms = mechanisms; // the background's own globals
});
