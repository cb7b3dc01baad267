import { AwsRum } from 'aws-rum-web';

new AwsRum('0b6f4a52-7d1e-4c3a-9f80-2a6d5c1e7b94', '1.0.0', 'eu-west-1', {
  endpoint: location.origin,
  allowCookies: true,
  // A name of its own for each monitor: `cwr_s_` and the monitor's id.
  cookieAttributes: { unique: true, domain: location.hostname, path: '/', sameSite: 'Strict', secure: false },
  telemetries: ['performance', 'errors', 'http'],
  // Signed requests need credentials from Amazon's own host.
  signing: false,
});
