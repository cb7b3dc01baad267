import { browser, type Tabs } from '../browser.ts';
import type { ConsentRecord, UnknownBanner } from '../consent-types.ts';
import type { Item, Page } from '../types.ts';
import { buildItems, type ReadFrame } from './build-items.ts';
import { CaptureError, explainFailure } from './capture-error.ts';
import { collectRecords } from './collect-records.ts';
import { createDescriber } from './describe-value.ts';
import type { Access } from './find-access.ts';
import { findSite, readAccess } from './find-access.ts';
import { hostOf } from './host-of.ts';
import { readBanner, readOtherFrames, readPageAnswers, readTopFrame } from './inject.ts';
import { readCookieStore, readCookies } from './read-cookies.ts';
import type { ReadOptions } from './reading.ts';

/** All that was read of a tab at one moment: the pipeline's input. */
export interface Capture {
  url: string;
  title: string;
  contentType: string;
  visitStartedAt: number;
  capturedAt: number;
  site: string;
  /** Undefined when the browser does not tell. */
  cookieStore: Page['cookieStore'];
  access: Access;
  frames: ReadFrame[];
  /** Set when the other frames could not be read in time. */
  framesFailed: string | undefined;
  /** Sites of frames and of what the page loaded, other than its own. */
  otherSites: string[];
  cookieSites: ReadonlySet<string>;
  items: Item[];
  records: ConsentRecord[];
  /** Banner elements found in the top frame. */
  elements: string[];
  /** Addresses of scripts in the frames of the page's own site. */
  scripts: string[];
  /** What looks like a consent banner, whoever made it. */
  unknownBanner: UnknownBanner | undefined;
  globalPrivacyControl: boolean | null;
  silentApis: string[];
}

/** What is asked of the page; made from the consent mechanisms. */
export type Wanted = Pick<ReadOptions, 'records' | 'elements'>;

/**
 * Captures a tab that holds a web page.
 * @param salt secret of the browser session, for hashes
 * @throws CaptureError with a code and the browser's own words
 */
export async function captureTab(tab: Tabs.Tab & { id: number }, wanted: Wanted, salt: string): Promise<Capture> {
  const first = await captureOnce(tab, wanted, salt);
  if (await isStillThere(tab.id, first)) return first;
  const second = await captureOnce(tab, wanted, salt);
  if (await isStillThere(tab.id, second)) return second;
  throw new CaptureError('pageChanged', second.url);
}

async function captureOnce(tab: Tabs.Tab & { id: number }, wanted: Wanted, salt: string): Promise<Capture> {
  const options: ReadOptions = { ...wanted, salt, skipTop: false };
  const top = await readTopFrame(tab.id, options).catch((error: unknown) => {
    throw explainFailure(error, tab.url);
  });
  const [others, answers, unknownBanner] = await Promise.all([
    settle(readOtherFrames(tab.id, options)),
    settle(readPageAnswers(tab.id)),
    readBanner(tab.id),
  ]);
  const frames = [top, ...(others.ok ? others.value : [])];
  const site = findSite(hostOf(top.reading.url));
  const ownFrames = frames.filter(({ reading }) => findSite(hostOf(reading.url)) === site);
  const hosts = findHosts(frames);
  const otherSites = [...new Set([...hosts.keys()].map(findSite))].filter((other) => other !== site);
  const access = await readAccess(site, otherSites, (origins) => browser.permissions.contains({ origins }));
  const cookieStore = await readCookieStore(tab);
  const cookies = await readCookies({ tabId: tab.id, cookieStoreId: cookieStore?.id, sites: access.allowed });
  const capturedAt = Date.now();
  const describe = createDescriber(salt);
  const items = buildItems({
    frames,
    cookies,
    hosts,
    cookieSites: access.allowed,
    site,
    isFirefox: 'getBrowserInfo' in browser.runtime, // only Firefox has it
    capturedAt,
    findSite,
    describe,
  });
  return {
    url: top.reading.url,
    title: top.reading.title,
    contentType: top.reading.contentType,
    visitStartedAt: top.reading.timeOrigin,
    capturedAt,
    site,
    cookieStore,
    access,
    frames,
    framesFailed: others.ok ? undefined : others.error,
    otherSites,
    cookieSites: access.allowed,
    items,
    records: collectRecords({
      frames: ownFrames,
      cookies,
      site,
      answers: answers.ok ? answers.value : undefined,
      wanted,
    }),
    elements: top.reading.elements,
    scripts: [...new Set(ownFrames.flatMap(({ reading }) => reading.scripts))],
    unknownBanner,
    globalPrivacyControl: top.reading.globalPrivacyControl,
    silentApis: answers.ok ? answers.value.silent : ['window'],
  };
}

type Settled<T> = { ok: true; value: T } | { ok: false; error: string };

/** A part that fails is reported in coverage; the rest still shows. */
async function settle<T>(work: Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Hosts on this page, the page's own first, then frames, then where something was loaded from. */
function findHosts(frames: readonly ReadFrame[]): Map<string, { url: string; frameId: number }> {
  const hosts = new Map<string, { url: string; frameId: number }>();
  const add = (url: string, frame: ReadFrame) => {
    const host = hostOf(url);
    if (host !== '' && !hosts.has(host)) hosts.set(host, { url: frame.reading.url, frameId: frame.frameId });
  };
  for (const frame of frames) add(frame.reading.url, frame);
  for (const frame of frames) for (const url of frame.reading.otherFrames) add(url, frame);
  for (const frame of frames) for (const origin of frame.reading.resourceOrigins) add(origin, frame);
  return hosts;
}

async function isStillThere(tabId: number, capture: Capture): Promise<boolean> {
  try {
    const [now] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      func: () => Math.round(performance.timeOrigin),
    });
    return now?.result === capture.visitStartedAt;
  } catch (error) {
    throw explainFailure(error, capture.url);
  }
}
