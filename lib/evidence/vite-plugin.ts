import { buildOfflineVerifier } from './build-offline-verifier.ts';

const MODULE = 'virtual:offline-verifier';

/** Gives the build the page that checks sealed files without the extension, as text: the page in the extension hands it out. */
export function offlineVerifier() {
  return {
    name: 'crumbscope-offline-verifier',
    resolveId: (id: string) => (id === MODULE ? `\0${id}` : undefined),
    load: async (id: string) =>
      id === `\0${MODULE}` ? `export default ${JSON.stringify(await buildOfflineVerifier())}` : undefined,
  };
}
