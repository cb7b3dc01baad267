import { browser, type Cookies, type Tabs, type WebRequest } from '../browser.ts';
import { abandonNext, noteInterruption } from '../store/visit-log.ts';
import { type BrowserEvent, collectNetwork, collectRequest, type IsRecord, pairCookieChange } from './collect.ts';
import { findSetCookies } from './parse-set-cookie.ts';

/** Marks in `storage.session` that something is under way: who starts and finds it knows that its predecessor was stopped. */
const BUSY = 'watchBusy';

/** Not heard, but waited for: what came before has been worked off. */
interface Settled {
  kind: 'settled';
  resolve(): void;
}

type NetworkEvent = Extract<BrowserEvent, { kind: 'response' | 'cookie' }>;

function isNetwork(event: BrowserEvent | Settled): event is NetworkEvent {
  return event.kind === 'response' || event.kind === 'cookie';
}

/** What is done with what was heard. */
interface WatchEvents {
  isRecord: IsRecord;
  /** The log of a tab has grown. */
  onChange(tabId: number): void;
  /** A tab has finished loading something, perhaps of another site. */
  onLoaded(tabId: number): void;
}

/**
 * Listens to what the browser tells of responses and cookies, as long as some site is watched: the permission `webRequest` is there only then,
 * so that nothing wakes the background otherwise. Events are worked off in their order, many at once when they come in bursts.
 */
export function createBrowserListener({ isRecord, onChange, onLoaded }: WatchEvents) {
  const waiting: (BrowserEvent | Settled)[] = [];
  const overwritten = new Map<string, Cookies.Cookie>();
  let isWorking = false;
  let noted: Promise<void> | undefined;

  async function work(): Promise<void> {
    isWorking = true;
    await noted; // the mark of a predecessor that was stopped is not ours
    await attempt(() => browser.storage.session.set({ [BUSY]: Date.now() }));
    while (waiting.length > 0) {
      const events = waiting.splice(0);
      // A page that is asked for divides what came before it from what comes after.
      while (events.length > 0) {
        const cut = events.findIndex((event) => !isNetwork(event));
        const network = events.splice(0, cut < 0 ? events.length : cut).filter(isNetwork);
        if (network.length > 0)
          await attempt(async () => {
            for (const tabId of await collectNetwork(network, isRecord)) onChange(tabId);
          });
        const page = events.shift();
        if (page?.kind === 'request')
          await attempt(() =>
            collectRequest(page, isRecord, () => [...events, ...waiting].filter((event) => event.kind === 'cookie')),
          );
        if (page?.kind === 'abandoned') await attempt(() => abandonNext(page.tabId, page.requestId));
        if (page?.kind === 'settled') page.resolve();
      }
    }
    await attempt(() => browser.storage.session.remove(BUSY));
    isWorking = false;
    if (waiting.length > 0) void work(); // came during the last step
  }

  /** What fails is missing in the logs, and they say so. */
  async function attempt(step: () => Promise<unknown>): Promise<void> {
    try {
      await step();
    } catch (error) {
      console.error('Watching:', error);
      await noteInterruption().catch((again: unknown) => console.error('Watching:', again));
    }
  }

  const push = (event: BrowserEvent | Settled) => {
    waiting.push(event);
    if (!isWorking) void work();
  };
  const onRequest = (details: WebRequest.OnBeforeRequestDetailsType) => {
    const { tabId, requestId, url, timeStamp: at } = details;
    // A page that is prerendered does not take the place of the one that is there; many are never shown.
    if (tabId >= 0 && !isPrerendered(details))
      push({ kind: 'request', tabId, requestId, url, at, cookieStoreId: readStoreId(details) });
    return undefined;
  };
  const onHeaders = (details: WebRequest.OnHeadersReceivedDetailsType) => {
    const { tabId, frameId, requestId, url, timeStamp: at, responseHeaders = [] } = details;
    if (tabId < 0) return undefined;
    const setCookies = findSetCookies(responseHeaders);
    if (setCookies.length > 0) push({ kind: 'response', tabId, frameId, url, at, setCookies });
    if (isNoPage(details)) push({ kind: 'abandoned', tabId, requestId });
    return undefined;
  };
  const onError = ({ tabId, requestId }: WebRequest.OnErrorOccurredDetailsType) => {
    if (tabId >= 0) push({ kind: 'abandoned', tabId, requestId });
  };
  const onCookie = (change: Cookies.OnChangedChangeInfoType) => {
    const event = pairCookieChange(change, overwritten, Date.now());
    if (event) push(event);
  };
  const onUpdated = (tabId: number, { status }: Tabs.OnUpdatedChangeInfoType) => {
    if (status === 'complete') onLoaded(tabId);
  };

  return {
    /** Must be called when the background starts, at once; and when the permission was given. Twice is once. */
    start(): void {
      if (!browser.webRequest || browser.webRequest.onBeforeRequest.hasListener(onRequest)) return;
      const urls = ['<all_urls>'];
      browser.webRequest.onBeforeRequest.addListener(onRequest, { urls, types: ['main_frame'] });
      browser.webRequest.onHeadersReceived.addListener(onHeaders, { urls }, findHeaderOptions());
      browser.webRequest.onErrorOccurred.addListener(onError, { urls, types: ['main_frame'] });
      browser.cookies.onChanged.addListener(onCookie);
      browser.tabs.onUpdated.addListener(onUpdated);
    },
    /** When the permission was taken back. */
    stop(): void {
      browser.webRequest?.onBeforeRequest.removeListener(onRequest);
      browser.webRequest?.onHeadersReceived.removeListener(onHeaders);
      browser.webRequest?.onErrorOccurred.removeListener(onError);
      browser.cookies.onChanged.removeListener(onCookie);
      browser.tabs.onUpdated.removeListener(onUpdated);
    },
    /** Resolves when what was heard so far is in the logs: a page's first word shall not overtake the word of its request. */
    settle(): Promise<void> {
      return isWorking ? new Promise((resolve) => push({ kind: 'settled', resolve })) : Promise.resolve();
    },
    /** Says in the logs that the background was stopped, if it was. Once, when it starts, before anything is heard. */
    noteEarlierStop(): Promise<void> {
      noted ??= attempt(noteStop);
      return noted;
    },
  };
}

async function noteStop(): Promise<void> {
  const { [BUSY]: busy } = await browser.storage.session.get(BUSY);
  if (busy === undefined) return;
  await noteInterruption();
  await browser.storage.session.remove(BUSY);
}

/** Chromium shows `Set-Cookie` only when asked for `extraHeaders`; Firefox refuses the word. */
function findHeaderOptions(): WebRequest.OnHeadersReceivedOptions[] {
  const options = browser.webRequest as unknown as { OnHeadersReceivedOptions?: Record<string, string> }; // Chromium lists what it knows there
  const extra = 'EXTRA_HEADERS' in (options.OnHeadersReceivedOptions ?? {});
  return ['responseHeaders', ...(extra ? ['extraHeaders' as WebRequest.OnHeadersReceivedOptions] : [])]; // not in the polyfill's types
}

/** Answers after which the page that is there stays: nothing to show, or something to save. */
function isNoPage({ type, statusCode, responseHeaders = [] }: WebRequest.OnHeadersReceivedDetailsType): boolean {
  const isSaved = ({ name, value = '' }: { name: string; value?: string }) =>
    name.toLowerCase() === 'content-disposition' && /^\s*attachment/i.test(value);
  return type === 'main_frame' && (statusCode === 204 || statusCode === 205 || responseHeaders.some(isSaved));
}

function isPrerendered(details: object): boolean {
  return 'documentLifecycle' in details && details.documentLifecycle === 'prerender'; // Chromium alone tells
}

/** Firefox names the container of a request. */
function readStoreId(details: object): string | undefined {
  return 'cookieStoreId' in details && typeof details.cookieStoreId === 'string' ? details.cookieStoreId : undefined;
}
