import { StatsigClient } from '@statsig/js-client';

const client = new StatsigClient(
  'client-MadeUpWitnessKey00000000001',
  { userID: 'visitor-1' },
  { networkConfig: { api: `${location.origin}/v1` } },
);
await client.initializeAsync();
