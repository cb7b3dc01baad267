import { createClient } from '@launchdarkly/js-client-sdk';

const { origin } = location;
const client = createClient(
  '0123456789abcdef01234567',
  { kind: 'user', anonymous: true },
  { baseUri: origin, eventsUri: origin, streamUri: origin },
);
await client.start();
