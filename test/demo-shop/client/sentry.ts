import * as Sentry from '@sentry/browser';
import { SENTRY_PATH } from '../tool-paths.ts';

const PUBLIC_KEY = '5b1d7e0c4f2a49869d3c8e7a6b0f1d25';

/** Sentry with session replay of every visit. Its data source name points at the shop. */
export function start(): void {
  Sentry.init({
    dsn: `${location.protocol}//${PUBLIC_KEY}@${location.host}${SENTRY_PATH}/1`,
    sendClientReports: false,
    replaysSessionSampleRate: 1,
    replaysOnErrorSampleRate: 1,
    integrations: [
      Sentry.replayIntegration({
        useCompression: false,
        // Short, so that the page comes to rest soon.
        flushMinDelay: 250,
        flushMaxDelay: 500,
        minReplayDuration: 0,
      }),
    ],
  });
}
