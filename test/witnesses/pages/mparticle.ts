import '@mparticle/web-sdk';

/** Its types leave out the global that it makes. */
declare const mParticle: { init(apiKey: string, settings: object): void };

const server = `${location.host}/`;
mParticle.init('us1-0123456789abcdef0123456789abcdef', {
  requestConfig: false,
  workspaceToken: '0A1B2C3D',
  // The local server is http.
  forceHttps: false,
  v1SecureServiceUrl: server,
  v2SecureServiceUrl: server,
  v3SecureServiceUrl: server,
  identityUrl: server,
  aliasUrl: server,
  configUrl: server,
});
