import type { ConsentCategory, Store } from '../../types.ts';
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
/** Letters and digits that make a name one's own; a leading underscore is the habit of tools that write to the visited site. */
const ENOUGH_CHARACTERS = 5;
const ENOUGH_AFTER_UNDERSCORE = 3;
/** Shorter, and yet known to all to be one tool's. */
const KNOWN_TO_ALL: ReadonlySet<string> = new Set(['_ga']);

const HOST = /[a-z0-9-]+(?:\.[a-z0-9-]+)+/g;

/** Words that any site may name a cookie with. A name that is made of them alone says nothing without its domain. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  `accept accepted access account act action active activity ad admin ads age agent alert analytics api app auth auto autocomplete banner basket
  bar blur browser bucket button campaign cap cart category channel check checkout city click client close closed code color comments compat
  config consent content cookie cookies count country coupon css csrf currency current customer dark data date day debug default demo device
  disco display domain email enabled end error europe event events exp experiment feature first flag focus font form frontend geo group
  guest has hash height hidden history home host html id image index info init inst ip item items job js key lang language last layout level link list
  lists load loaded local locale localization location logged login logout mark menu message messages mobile mode modal name nav new news no
  notice notification off offer on opt option options order out page pages panel partner password path phone play player poll pop popup
  position post prefs preference preferences preview privacy product products profile promo push put query quote random rate read recent recs redirect ref
  referer referrer region register remember render request rule rules save screen script scroll search secure seen select server session sessions
  set setting settings share sharing shop show sid signin signup site size skin slide social sort source start state stat stats status step
  storage store string style subscribe survey tab tag target temp template term terms test text theme ticket time timeout timestamp timezone title token top
  collapsed component contact device expanded file files functional hide lantern lastlist opout pinned pixel preferred ratio redirection
  sidebar track tracker tracking trial type ui uid unique update url user username uuid value variant ver verified version video view viewed views visit visited
  visitor visits voucher warning web webact welcome widget width window wires wishlist xsrf year your zip zone`.split(
    /\s+/,
  ),
);

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
  if (domains.length === 0 && isCommon(beginning))
    return { leftOut: 'others use the name too, and no domain is given' };
  const isBound = domains.length > 0 && (isCommon(beginning) || !beginning.startsWith('_'));
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

/** Whether a name is too short or too usual to say whose it is. */
function isCommon(name: string): boolean {
  if (KNOWN_TO_ALL.has(name)) return false;
  const length = name.replace(/[^A-Za-z0-9]/g, '').length;
  if (length < (name.startsWith('_') ? ENOUGH_AFTER_UNDERSCORE : ENOUGH_CHARACTERS)) return true;
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
  return words.length > 0 && words.every((word) => COMMON_WORDS.has(word) || COMMON_WORDS.has(`${word}s`));
}
