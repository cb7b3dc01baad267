import { AnalyticsBrowser } from '@segment/analytics-next';

const analytics = AnalyticsBrowser.load(
  { writeKey: 'MadeUpWitnessWriteKey00000000001', cdnURL: location.origin },
  { integrations: { 'Segment.io': { apiHost: `${location.host}/v1`, protocol: 'http' } } },
);
await analytics.page();
await analytics.identify('visitor-1', { plan: 'free' });
await analytics.group('group-1', { size: 3 });
