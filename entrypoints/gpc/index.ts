import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { turnOnGpc } from '../../lib/gpc/turn-on-gpc.ts';

// In the page's world at `document_start`, registered only while the visit with Global Privacy Control is loading.
export default defineUnlistedScript(() => turnOnGpc(window));
