import { newTracker, trackPageView } from '@snowplow/browser-tracker';

newTracker('sp', location.origin, { appId: 'witness', contexts: { session: true, browser: true } });
trackPageView();
