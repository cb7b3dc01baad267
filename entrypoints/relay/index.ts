import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { putInRelay } from '../../lib/watch/relay/put-in-relay.ts';

// Registered for the sites that are watched, in the isolated world, at `document_start`. It may be put in twice: the second time nothing happens.
export default defineUnlistedScript(() => putInRelay());
