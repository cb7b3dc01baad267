import type { CoverageCode, CoverageEntry, Grant } from '../lib/types.ts';

/** Gaps of one code: said in one sentence, with the list of what it is about. */
export interface CoverageGroup {
  code: CoverageCode;
  entries: CoverageEntry[];
  /** What would close it, if anything. */
  closedBy: Closing | undefined;
}

/** What closes gaps, in the order in which they are shown. */
export const allClosings = ['access', 'watch', 'reload'] as const;
export type Closing = (typeof allClosings)[number];

/** Groups the ledger by code and by what would close it, in its own order. */
export function groupCoverage(coverage: readonly CoverageEntry[]): CoverageGroup[] {
  const groups = new Map<string, CoverageGroup>();
  for (const entry of coverage) {
    const { code } = entry;
    const closedBy = findClosing(entry);
    const id = `${code} ${closedBy}`;
    const group = groups.get(id) ?? { code, entries: [], closedBy };
    group.entries.push(entry);
    groups.set(id, group);
  }
  return [...groups.values()];
}

function findClosing({ closedBy }: CoverageEntry): Closing | undefined {
  return closedBy === undefined || closedBy === 'watch' || closedBy === 'reload' ? closedBy : 'access';
}

/** The hosts a grant's match patterns name, each once; the pattern of every site gives `*`. */
export function findHosts(grant: Grant): string[] {
  return [...new Set(grant.origins.map(hostOf))];
}

/** The hosts of a grant that are not the page's own site: what the label of the third rung counts. */
export function findOtherHosts(grant: Grant, site: string): string[] {
  const others = findHosts(grant).map((host) => host.replace(/^\*\./, ''));
  return [...new Set(others)].filter((host) => host !== site && !host.endsWith(`.${site}`));
}

function hostOf(pattern: string): string {
  if (pattern === '<all_urls>') return '*';
  return /^[^:]*:\/\/([^/]*)/.exec(pattern)?.[1] ?? pattern;
}
