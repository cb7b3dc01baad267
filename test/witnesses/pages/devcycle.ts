import { initializeDevCycle } from '@devcycle/js-client-sdk';

const client = initializeDevCycle(
  'dvc_client_made_up_witness',
  { isAnonymous: true },
  { apiProxyURL: location.origin, disableRealtimeUpdates: true },
);
await client.onClientInitialized();
await client.identifyUser({ user_id: 'visitor-1' });
