import { datadogRum } from '@datadog/browser-rum';

datadogRum.init({
  applicationId: '0b6f4a52-7d1e-4c3a-9f80-2a6d5c1e7b94',
  clientToken: 'pub0123456789abcdef0123456789abcdef',
  site: 'datadoghq.com',
  proxy: `${location.origin}/proxy`,
  service: 'witness',
  sessionSampleRate: 100,
  sessionReplaySampleRate: 100,
});
