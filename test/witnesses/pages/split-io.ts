import { SplitFactory } from '@splitsoftware/splitio';

const server = `${location.origin}/api`;
const factory = SplitFactory({
  core: { authorizationKey: 'MadeUpWitnessKey000001', key: 'visitor-1' },
  storage: { type: 'LOCALSTORAGE' },
  streamingEnabled: false,
  urls: { sdk: server, events: server, auth: server, telemetry: server },
});
await factory.client().ready();
