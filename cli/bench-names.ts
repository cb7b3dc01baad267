import fc from 'fast-check';
import { type CatalogueTable, compileCatalogue, type TableKey } from '../lib/catalogue/compile-catalogue.ts';
import { packCatalogue } from '../lib/catalogue/pack-catalogue.ts';
import { readVendors } from '../lib/catalogue/read-vendors.ts';
import { findMatches, prepareLookup } from '../lib/classify/find-match.ts';
import type { Store } from '../lib/types.ts';

/** What the lookup is asked for. */
export interface AskedName {
  name: string;
  store: Store;
  domain: string;
}

/** One name in so many is known to the catalogue. */
export const KNOWN_ONE_IN = 5;
const HOST = 'www.shop.example';
const STORES = ['cookie', 'localStorage', 'sessionStorage'] as const satisfies readonly Store[];

/** Characters that a cookie's name may have (RFC 9110, token). */
const COOKIE_NAME = /^[\w!#$%&'*+.^`|~-]+$/;

/** Kinds of names that sites and their tools use; `#` becomes digits, `$` hexadecimal digits that differ from name to name. */
const UNKNOWN_KINDS = [
  ...['PHPSESSID', 'JSESSIONID', 'csrftoken', 'XSRF-TOKEN', 'lang', 'theme', 'cart_$', 'session-id-####', 'i18next#'],
  ...['_ga_$', '_gid_#', '_gcl_au_#', '_fbp.#', '__cf_bm_$', 'AWSALB#', 'AWSALBCORS#', 'wp-settings-time-####'],
  ...['woocommerce_cart_hash_$', 'wordpress_logged_in_$', 'mp_$_mixpanel', 'amplitude_id_$', 'optimizely_data$$####'],
  ...['product-view-####', 'cache:/api/items/####?lang=en', 'recently_viewed_####', 'ab_test_####', 'visit.$$'],
  ...['firebase:authUser:$$:[DEFAULT]', 'persist:root#', 'apollo-cache-persist-$', 'draft/####', 'device-$-$', '$$$$'],
];

/** The catalogue as the background holds it, made from the vendor files as they are now. */
export function readTable(): CatalogueTable {
  const { files, version } = readVendors();
  return compileCatalogue(files, version);
}

/**
 * Names as a page might keep them, the same on every run: one in five is met by a key (all keys take turns), the others by none.
 * The same name comes several times, as it does on the web.
 */
export function makeNames(table: CatalogueTable, count: number): AskedName[] {
  const known = knownNames(table);
  const unknown = unknownNames(table);
  return Array.from({ length: count }, (_, at) => (at % KNOWN_ONE_IN === 0 ? known : unknown).next().value);
}

/** 150 cookies and 150 storage entries for one page: one in five known, each name once in its store. */
export function makePageItems(table: CatalogueTable): AskedName[] {
  const wanted = { cookie: 150, localStorage: 120, sessionStorage: 30 };
  return STORES.flatMap((store) => {
    const fits = (one: AskedName) => one.store === store && (store !== 'cookie' || COOKIE_NAME.test(one.name));
    const known = findDifferent(knownNames(table), fits, wanted[store] / KNOWN_ONE_IN);
    return [...known, ...findDifferent(unknownNames(table), fits, wanted[store] - known.length)];
  });
}

/** The first names that fit, each once; fewer when there are not enough. */
function findDifferent(names: Iterator<AskedName>, fits: (one: AskedName) => boolean, count: number): AskedName[] {
  const found = new Map<string, AskedName>();
  for (const one of Iterator.from(names).take(5000)) {
    if (found.size >= count) break;
    if (fits(one)) found.set(one.name, one);
  }
  return [...found.values()];
}

/** Without end: names that keys of the catalogue meet. */
function* knownNames(table: CatalogueTable): Generator<AskedName, never> {
  for (let turn = 0; ; turn += 1) {
    const key = table.keys[turn % table.keys.length];
    if (!key) throw new Error('The catalogue has no keys.');
    yield makeKnown(key, turn);
  }
}

/** Without end: names that no key of the catalogue meets. */
function* unknownNames(table: CatalogueTable): Generator<AskedName, never> {
  const lookup = prepareLookup(packCatalogue(table));
  for (let turn = 0; ; turn += 1) {
    const name = makeUnknown(turn);
    if (findMatches(lookup, name).length === 0) yield name;
  }
}

/** A name that the key describes. */
function makeKnown(key: TableKey, seed: number): AskedName {
  const { store, domains, pattern, kind, prefix = '', expression = '' } = key;
  const domain = domains?.[0] ?? HOST;
  if (kind === 'exact') return { name: pattern, store, domain };
  // A pattern that is open at its end has no end in its expression either: some letters are given.
  const open = kind === 'prefix' ? `^${RegExp.escape(prefix)}[^]` : expression;
  const closed = new RegExp(open.replace(/\[\^\]$/, '[a-z]{6}$$'));
  const [name = pattern] = fc.sample(fc.stringMatching(closed), { numRuns: 1, seed });
  return { name, store, domain };
}

function makeUnknown(turn: number): AskedName {
  const kind = UNKNOWN_KINDS[turn % UNKNOWN_KINDS.length] ?? '';
  const number = Math.imul(turn + 1, 2654435761) >>> 0; // spreads neighbours; the same on every run
  const name = kind.replaceAll('$', number.toString(16).padStart(8, '0')).replaceAll(/#+/g, String(number % 100_000));
  return { name, store: STORES[turn % STORES.length] ?? 'cookie', domain: HOST };
}
