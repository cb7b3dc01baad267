import {
  browserTracingIntegration,
  init,
  makeBrowserOfflineTransport,
  makeFetchTransport,
  replayIntegration,
} from '@sentry/browser';
import { SENTRY_PATH } from '../../demo-shop/tool-paths.ts';

init({
  dsn: `${location.protocol}//5b1d7e0c4f2a49869d3c8e7a6b0f1d25@${location.host}${SENTRY_PATH}/1`,
  tracesSampleRate: 1,
  replaysSessionSampleRate: 1,
  transport: makeBrowserOfflineTransport(makeFetchTransport),
  integrations: [
    browserTracingIntegration({ linkPreviousTrace: 'session-storage' }),
    replayIntegration({ useCompression: false }),
  ],
});
