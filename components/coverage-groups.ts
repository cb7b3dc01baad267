import type { CoverageCode, CoverageEntry, Grant } from '../lib/types.ts';

/** Gaps of one code: said in one sentence, with the list of what it is about. */
export interface CoverageGroup {
  code: CoverageCode;
  entries: CoverageEntry[];
  /** Whether something the user can allow would close it. */
  isClosable: boolean;
}

/** Groups the ledger by code, in its own order; what access would close comes first. */
export function groupCoverage(coverage: readonly CoverageEntry[]): CoverageGroup[] {
  const groups = new Map<string, CoverageGroup>();
  for (const entry of coverage) {
    const isClosable = entry.closedBy !== undefined;
    const id = `${entry.code} ${isClosable}`;
    const group = groups.get(id) ?? { code: entry.code, entries: [], isClosable };
    group.entries.push(entry);
    groups.set(id, group);
  }
  return [...groups.values()].sort((a, b) => Number(b.isClosable) - Number(a.isClosable));
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
