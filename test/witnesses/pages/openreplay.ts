import Tracker from '@openreplay/tracker';
import { OPENREPLAY_PATH } from '../../demo-shop/tool-paths.ts';

const tracker = new Tracker({
  projectKey: 'made-up-witness',
  ingestPoint: location.origin + OPENREPLAY_PATH,
  // The local server is http.
  __DISABLE_SECURE_MODE: true,
});
await tracker.start();
