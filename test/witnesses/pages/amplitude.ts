import { add, init, track } from '@amplitude/analytics-browser';
import { sessionReplayPlugin } from '@amplitude/plugin-session-replay-browser';

const { origin } = location;
add(
  sessionReplayPlugin({
    sampleRate: 1,
    storeType: 'idb',
    configServerUrl: `${origin}/config`,
    trackServerUrl: `${origin}/replay`,
  }),
);
init('0123456789abcdef0123456789abcdef', {
  serverUrl: `${origin}/2/httpapi`,
  remoteConfig: { serverUrl: `${origin}/config` },
  autocapture: true,
});
track('opened');
