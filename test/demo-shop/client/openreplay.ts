import Tracker from '@openreplay/tracker';
import { OPENREPLAY_PATH } from '../tool-paths.ts';

/** OpenReplay's recorder, with the shop as the server that takes its recordings. */
export async function start(): Promise<void> {
  const tracker = new Tracker({
    projectKey: 'breadcrumb-bakery',
    ingestPoint: location.origin + OPENREPLAY_PATH,
    // The shop is served over http, on this machine only.
    __DISABLE_SECURE_MODE: true,
    network: {
      disabled: true,
      capturePayload: false,
      failuresOnly: false,
      sessionTokenHeader: false,
      ignoreHeaders: true,
      captureInIframes: false,
    },
  });
  await tracker.start();
}
