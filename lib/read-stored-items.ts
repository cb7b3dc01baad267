import { browser, type Cookies } from './browser.ts';
import { readPartitionKey } from './capture/build-items.ts';
import { createDeadline } from './capture/deadline.ts';
import { createDescriber } from './capture/describe-value.ts';
import { findSite } from './capture/find-access.ts';
import { isSameName } from './capture/is-same-name.ts';
import { parseCookieText } from './capture/parse-cookie-text.ts';
import { readCookies } from './capture/read-cookies.ts';
import { readFrameValues } from './capture/read-frame-values.ts';
import { findReport, readSalt, readVisit } from './store/visits.ts';
import type { Item, PartitionKey, Report } from './types.ts';

/** How long all frames may take together, in ms. */
const FRAMES_MS = 8000;
/** Longest reply, in UTF-16 units of JSON: browsers refuse messages of more than 64 MB. */
const REPLY_LIMIT = 48 * 1024 * 1024;

/**
 * Reads the values of all items of a stored report again, because a person asked for a file with them: one call per frame, one per site of cookies.
 * They are handed over and not kept.
 * @param capturedAt the look the person's report is of: another one is refused
 * @returns by place in the report's items: JSON text of the value (messages spoil lone surrogates), or null where it is gone, out of reach, or no one value
 * @throws Error whose message is a key of `_locales`
 */
export async function readStoredItems(tabId: number, capturedAt: number): Promise<(string | null)[]> {
  const report = findReport(await readVisit(tabId));
  if (report?.page.capturedAt !== capturedAt) throw new Error('exportValues_otherLook');
  const values = new Map<Item, string>();
  await Promise.all([readFromFrames(tabId, report, values), readFromApi(tabId, report, values)]);
  const texts = report.items.map((item) => {
    const value = values.get(item);
    return value === undefined ? null : JSON.stringify(value);
  });
  if (texts.reduce((sum, text) => sum + (text?.length ?? 0), 0) > REPLY_LIMIT) throw new Error('exportValues_tooLarge');
  return texts;
}

/** Storage entries, and cookies that only scripts showed. A frame that is gone, hangs, or shows another origin by now gives nothing. */
async function readFromFrames(tabId: number, { items }: Report, values: Map<Item, string>): Promise<void> {
  const wanted = items.filter(({ store, hostOnly }) =>
    store === 'cookie' ? hostOnly === undefined : store === 'localStorage' || store === 'sessionStorage',
  );
  const deadline = createDeadline(FRAMES_MS);
  const describe = createDescriber(await readSalt());
  const frames = [...Map.groupBy(wanted, ({ frameId }) => frameId)].map(async ([frameId, own]) => {
    const stored = own.filter(({ store }) => store !== 'cookie');
    const places = stored.map(({ store, name, nameLength }) => ({ store, name, nameLength }));
    const read = await deadline.wait(readFrameValues(tabId, frameId, places));
    const isSameOrigin = ({ origin }: Item) => origin === read.origin;
    stored.forEach((item, at) => {
      const value = read.values[at];
      if (isSameOrigin(item) && typeof value === 'string') values.set(item, value);
    });
    const visible = parseCookieText(read.cookies);
    for (const item of own.filter((one) => one.store === 'cookie' && isSameOrigin(one))) {
      const named = visible.filter(({ name }) => isSameName(name, item)).map(({ value }) => value);
      // Several of one name: the one that was seen; what has changed since cannot be told from its twins.
      const value = named.length > 1 ? named.find((one) => describe(one).hash === item.valueHash) : named[0];
      if (value !== undefined) values.set(item, value);
    }
  });
  await Promise.allSettled(frames);
}

/** Cookies of the cookies API. Without access it answers an empty list: then they count as out of reach. */
async function readFromApi(tabId: number, { items }: Report, values: Map<Item, string>): Promise<void> {
  const wanted = items.filter(({ store, hostOnly }) => store === 'cookie' && hostOnly !== undefined);
  if (wanted.length === 0) return;
  const { cookieStoreId } = await browser.tabs.get(tabId).catch(() => {
    throw new Error('exportValues_tabGone');
  });
  const sites = new Set(wanted.map(({ domain = '' }) => findSite(domain.replace(/^\./, ''))));
  const found = new Map<string, string>();
  const read = async (site: string) => {
    for (const cookie of await readCookies({ tabId, cookieStoreId, sites: [site] }))
      found.set(findKey(cookie, readPartitionKey(cookie)), cookie.value);
  };
  await Promise.allSettled([...sites].map(read));
  for (const item of wanted) {
    const value = found.get(findKey(item, item.partitionKey));
    if (value !== undefined) values.set(item, value);
  }
}

function findKey(
  { name, domain, path }: Pick<Item, 'name' | 'domain' | 'path'> | Cookies.Cookie,
  partition?: PartitionKey,
) {
  return JSON.stringify([name, domain, path, partition?.topLevelSite, partition?.hasCrossSiteAncestor]);
}
