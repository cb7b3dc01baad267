import { mechanisms } from './mechanisms.ts';
import { buildWanted } from './read-signals.ts';

const MODULE = 'virtual:consent-wanted';

/**
 * Gives the build what must be taken from pages so that all mechanisms can read, as data: the background needs it at every start, the mechanisms themselves
 * (150 kB) only when something is read.
 */
export function consentWanted() {
  return {
    name: 'crumbscope-consent-wanted',
    resolveId: (id: string) => (id === MODULE ? `\0${id}` : undefined),
    load: (id: string) =>
      id === `\0${MODULE}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(buildWanted(mechanisms)))})`
        : undefined,
  };
}
