/** Characters that make a name one's own. */
const ENOUGH_CHARACTERS = 4;
/** A name of small letters alone, such as `auid` or `lang`, needs more. */
const ENOUGH_SMALL_LETTERS = 5;
/** Shorter, and yet known to all to be one tool's. */
const KNOWN_TO_ALL: ReadonlySet<string> = new Set(['_ga', 'mbox']);

/** Words that any site may name a cookie with. A name that is made of them alone says nothing without its domain. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  `accept accepted access account act action active activity ad admin ads age agent alert analytics api app auth auto autocomplete banner bar
  basket blur browser bucket button campaign cap cart category channel chat check checkout city click client close closed code collapsed color
  comments compat component config consent contact content cookie cookies count country coupon criteria csrf css currency current customer dark data
  date day debug default demo device disco display domain email enabled end error europe event events exp expanded experiment feature file
  files first flag focus font form frontend functional geo global group guest has hash height hidden hide history home host html id image index info
  init inst ip is item items job js key keyval lang language lantern last lastlist layout level link list lists load loaded local locale localization
  location logged login logout mark menu message messages mobile modal mode name nav new news no notice notification off offer on opout opt optin optout
  option options order out pack page pages panel param params partner password path phone pinned pixel play player poll pop popup position post preference
  preferences preferred prefs preview privacy product products profile promo push put query quote random rate ratio read recent recs redirect
  redirection ref referer referrer region register remember render request rule rules save screen script scroll search secure seen select
  server session sessions set setting settings share sharing shop show sid sidebar signin signup site size skin slide social sort source start
  stat state stats status step storage store string style subscribe survey tab tag target temp template term terms test text theme ticket time
  timeout timestamp timezone title token top track tracker tracking traits trial type ui uid unique update url user username utm valid uuid value variant ver
  verified version video view viewed views visit visited visitor visits voucher warning web webact welcome widget width window wires wishlist
  xsrf year your zip zone`.split(/\s+/),
);

/** Whether a name, or the beginning of one, is too short or too usual to say by itself whose it is. */
export function isUsualName(name: string): boolean {
  if (KNOWN_TO_ALL.has(name)) return false;
  if (name.length < (/^[a-z]*$/.test(name) ? ENOUGH_SMALL_LETTERS : ENOUGH_CHARACTERS)) return true;
  return isMadeOfCommonWords(name);
}

/** Whether a name says nothing but words that any site may use: `visitorId`, `sort_order`. */
export function isMadeOfCommonWords(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
  return words.length > 0 && words.every((word) => COMMON_WORDS.has(word) || COMMON_WORDS.has(`${word}s`));
}
