import type { ConsentCategory, Store } from '../../types.ts';
import { isUsualName } from './is-usual-name.ts';
import { parseRetention } from './parse-retention.ts';

/** A row of the Open Cookie Database, by the names of its columns. */
export interface GeneralRow {
  platform: string;
  category: string;
  name: string;
  domain: string;
  retention: string;
  wildcard: string;
}

/** What a row says, as far as it can be relied on. */
export interface GeneralKey {
  platform: string;
  /** The whole name, or its beginning with a final `*`. */
  pattern: string;
  store: Store;
  category: ConsentCategory;
  lifetime: string;
  domains?: string[];
}

const CATEGORIES: Record<string, ConsentCategory> = {
  Necessary: 'necessary',
  Security: 'necessary',
  Functional: 'functional',
  Personalization: 'functional',
  Analytics: 'analytics',
  Marketing: 'marketing',
};

/** Fewer characters before the wildcard would meet half the web. */
const SHORTEST_BEGINNING = 4;
const HOST = /[a-z0-9-]+(?:\.[a-z0-9-]+)+/g;

/** Judges one row: what it says, or why it is left out. */
export function judgeRow(row: GeneralRow): { key: GeneralKey } | { leftOut: string } {
  const category = CATEGORIES[row.category];
  if (!category) return { leftOut: `its category "${row.category}" is none of ours` };
  const name = row.name.trim();
  const isBeginning = row.wildcard === '1' || name.endsWith('*');
  const beginning = name.replace(/\*$/, '');
  if (beginning === '' || /[\0-\x20*<>]/.test(beginning)) return { leftOut: 'it is no name that a key can have' };
  if (isBeginning && beginning.length < SHORTEST_BEGINNING)
    return { leftOut: `a beginning has at least ${SHORTEST_BEGINNING} characters` };
  const domains = findDomains(row.domain);
  if (domains.length === 0 && isUsualName(beginning))
    return { leftOut: 'others use the name too, and no domain is given' };
  // A name of its own that begins with _ is set for the visited site by a tool's script: the domain says whose tool, not where the cookie is.
  const isBound = domains.length > 0 && (isUsualName(beginning) || !beginning.startsWith('_'));
  return {
    key: {
      platform: row.platform.trim(),
      pattern: isBeginning ? `${beginning}*` : beginning,
      store: row.retention === 'Local Storage' ? 'localStorage' : 'cookie',
      category,
      lifetime: parseRetention(row.retention),
      ...(isBound ? { domains } : {}),
    },
  };
}

/** The domains in a cell; none when the visited site is one of them: "google-analytics.com (3rd party) or " names it by silence. */
function findDomains(cell: string): string[] {
  const isAlsoOwn = /^\s*or | or\s*$/.test(cell);
  return isAlsoOwn ? [] : (cell.toLowerCase().match(HOST) ?? []);
}
