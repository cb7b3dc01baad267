import { BrowserAgent } from '@newrelic/browser-agent/loaders/browser-agent';

const licenseKey = 'NRJS-0123456789abcdef012';
const applicationID = '1234567';
new BrowserAgent({
  info: { beacon: location.host, errorBeacon: location.host, licenseKey, applicationID, sa: 1 },
  loader_config: { accountID: '123456', trustKey: '123456', agentID: applicationID, licenseKey, applicationID },
  // The local server is http.
  init: { ssl: false, proxy: { beacon: location.host }, session_replay: { enabled: true } },
});
