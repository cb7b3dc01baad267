import { initialize } from 'launchdarkly-js-client-sdk';

const { origin } = location;
initialize(
  '0123456789abcdef01234567',
  { kind: 'user', anonymous: true },
  { baseUrl: origin, eventsUrl: origin, streamUrl: origin, bootstrap: 'localStorage' },
);
