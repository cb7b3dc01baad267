import { UnleashClient } from 'unleash-proxy-client';

const client = new UnleashClient({
  url: `${location.origin}/api/frontend`,
  clientKey: 'default:development.made-up-witness',
  appName: 'witness',
});
await client.start();
