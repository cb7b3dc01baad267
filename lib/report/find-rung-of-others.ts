import type { Capture } from '../capture/capture-tab.ts';
import type { Rung } from '../types.ts';

/** The rung that would let us into other sites: every site, where their names cannot be asked for one by one. */
export function findRungOfOthers({ grants }: Pick<Capture['access'], 'grants'>): Rung {
  return grants.some((grant) => grant.rung === 'hosts') ? 'hosts' : 'all';
}
