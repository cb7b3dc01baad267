import { setTimeout as sleep } from 'node:timers/promises';
import { describeUnreachable } from './describe-unreachable.ts';
import { PageUnreachableError } from './driver.ts';
import type { Bidi } from './firefox-bidi.ts';

const LOAD_MS = 15_000;
const SETTLE_MS = 10_000;
/** Longer than this a request is a stream or a long poll, which never ends. */
const STREAM_MS = 3_000;
const NETWORK_EVENTS = ['network.beforeRequestSent', 'network.responseCompleted', 'network.fetchError'];

/**
 * Opens an address in a browsing context and waits until it has loaded and been quiet for a moment (`waitMs`: that long instead). A page that
 * goes on loading is taken as it stands. @throws PageUnreachableError
 */
export async function openAddress(
  bidi: Bidi,
  context: string,
  url: string,
  { waitMs, quietMs }: { waitMs: number | undefined; quietMs: number },
): Promise<void> {
  // Firefox runs it in the page there is, and the navigation never ends.
  if (/^\s*javascript:/i.test(url))
    throw new PageUnreachableError(`${url} could not be opened: it is a script, no page.`);
  if (waitMs !== undefined) {
    await navigate(bidi, context, url, 'interactive');
    await sleep(waitMs);
    return;
  }
  const network = await watchNetwork(bidi, context, quietMs);
  try {
    await navigate(bidi, context, url, 'complete');
    await network.settled();
  } finally {
    await network.stop();
  }
}

async function navigate(bidi: Bidi, context: string, url: string, wait: 'complete' | 'interactive'): Promise<void> {
  let isOver = false;
  const loaded = bidi
    .send('browsingContext.navigate', { context, url, wait }, LOAD_MS * 10)
    .then(() => 'loaded' as const)
    .catch((error: Error) => {
      if (isOver) return 'loaded' as const; // too late to matter: the page was taken as it stood
      throw new PageUnreachableError(describeUnreachable(url, error.message));
    });
  const outcome = await Promise.race([loaded, sleep(LOAD_MS, 'slow' as const, { ref: false })]);
  isOver = true;
  if (/^about:blank/i.test(url) || (await hasArrived(bidi, context))) return;
  const reason = outcome === 'slow' ? `there was no answer within ${LOAD_MS / 1000} s` : 'it is no page but a download';
  throw new PageUnreachableError(`${url} could not be opened: ${reason}.`);
}

/** Whether a page stands there, finished or not. */
async function hasArrived(bidi: Bidi, context: string): Promise<boolean> {
  type Tree = { contexts: { url: string }[] };
  const { contexts } = await bidi.send<Tree>('browsingContext.getTree', { root: context, maxDepth: 0 });
  return contexts[0] !== undefined && contexts[0].url !== 'about:blank';
}

/** Watches the requests of one browsing context and of the frames in it. */
async function watchNetwork(bidi: Bidi, context: string, quietMs: number) {
  const startedAt = new Map<string, number>();
  let lastEventAt = Date.now();
  const listen = (event: string) =>
    bidi.on(event, (params) => {
      const { request } = params as { request: { request: string } }; // every network event has it: an id
      lastEventAt = Date.now();
      if (event === 'network.beforeRequestSent') startedAt.set(request.request, lastEventAt);
      else startedAt.delete(request.request);
    });
  const unlisten = NETWORK_EVENTS.map(listen);
  const { subscription } = await bidi.send<{ subscription: string }>('session.subscribe', {
    events: NETWORK_EVENTS,
    contexts: [context],
  });
  const isQuiet = () => {
    const now = Date.now();
    return now - lastEventAt >= quietMs && [...startedAt.values()].every((at) => now - at > STREAM_MS);
  };
  return {
    /** Nothing asked for, nothing on its way, for a moment; a page that never rests is taken as it stands. */
    async settled(): Promise<void> {
      lastEventAt = Date.now();
      const deadline = Date.now() + SETTLE_MS;
      while (!isQuiet() && Date.now() < deadline) await sleep(50);
    },
    async stop(): Promise<void> {
      for (const end of unlisten) end();
      await bidi.send('session.unsubscribe', { subscriptions: [subscription] });
    },
  };
}
