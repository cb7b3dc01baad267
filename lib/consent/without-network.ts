/**
 * Build plugin: takes the downloader out of @iabtechlabtcf/core 1.5.21, which can load vendor lists over the network. Crumbscope never
 * does (promise 1), so the code is not shipped either. The TC string decoder itself does not use it.
 */
export function withoutNetwork() {
  return {
    name: 'crumbscope-without-network',
    enforce: 'pre' as const,
    load(id: string) {
      if (!/@iabtechlabtcf[\\/]core[\\/]lib[\\/]\w+[\\/]Json\.js$/.test(id)) return undefined;
      return 'const refuse = () => Promise.reject(new Error("Crumbscope loads nothing over the network")); export class Json { static absCall = refuse; static post = refuse; static fetch = refuse; }';
    },
  };
}
