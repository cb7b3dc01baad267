const REFUSE = 'const refuse = () => Promise.reject(new Error("Crumbscope loads nothing over the network")); ';
const METHODS = 'static absCall = refuse; static post = refuse; static fetch = refuse;';

/** Files that download vendor lists, and the class each of them gives. */
const DOWNLOADERS: [file: RegExp, name: string][] = [
  [/@iabtechlabtcf[\\/]core[\\/]lib[\\/]\w+[\\/]Json\.js$/, 'Json'],
  [/@iabgpp[\\/]cmpapi[\\/]lib[\\/]\w+[\\/]gvl[\\/]client[\\/]JsonHttpClient\.js$/, 'JsonHttpClient'],
];

/**
 * Build plugin: takes the downloaders out of @iabtechlabtcf/core 1.5.21 and @iabgpp/cmpapi 3.2.0, which can load vendor lists over the network. Crumbscope
 * never does (promise 1), so the code is not shipped either. The decoders themselves do not use it.
 */
export function withoutNetwork() {
  return {
    name: 'crumbscope-without-network',
    enforce: 'pre' as const,
    load(id: string) {
      const name = DOWNLOADERS.find(([file]) => file.test(id))?.[1];
      return name ? `${REFUSE}export class ${name} { ${METHODS} }` : undefined;
    },
  };
}
