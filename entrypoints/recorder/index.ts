import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { installRecorder } from '../../lib/watch/recorder/install-recorder.ts';

// Registered for the sites that are watched, in the page's world, at `document_start`.
export default defineUnlistedScript(() => installRecorder(window));
