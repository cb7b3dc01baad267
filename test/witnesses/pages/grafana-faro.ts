import { getWebInstrumentations, initializeFaro } from '@grafana/faro-web-sdk';

initializeFaro({
  url: `${location.origin}/collect`,
  app: { name: 'witness', version: '1.0.0' },
  sessionTracking: { enabled: true, persistent: true },
  instrumentations: getWebInstrumentations(),
});
