import {
  createBatchEventProcessor,
  createInstance,
  createPollingProjectConfigManager,
  createVuidManager,
} from '@optimizely/optimizely-sdk';

const client = createInstance({
  projectConfigManager: createPollingProjectConfigManager({
    sdkKey: 'MadeUpWitnessKey000001',
    urlTemplate: `${location.origin}/datafiles/%s.json`,
  }),
  vuidManager: createVuidManager({ enableVuid: true }),
  eventProcessor: createBatchEventProcessor({
    // Long, so that what waits to be sent is still there when it is looked for.
    flushInterval: 60_000,
    eventDispatcher: {
      dispatchEvent: async ({ params }) => {
        const { status } = await fetch('/events', { method: 'POST', body: JSON.stringify(params), keepalive: true });
        return { statusCode: status };
      },
    },
  }),
});
await client.onReady();
client.createUserContext('visitor-1').trackEvent('opened');
