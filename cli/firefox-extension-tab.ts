import { setTimeout as sleep } from 'node:timers/promises';
import { type Bidi, evaluateIn } from './firefox-bidi.ts';
import type { FirefoxWindow } from './firefox-window.ts';

const LOAD_MS = 15_000;

/** Opens a page of the extension in a tab of its own for as long as `work` takes; it gets what evaluates expressions there. */
export async function withExtensionTab<R>(
  bidi: Bidi,
  window: FirefoxWindow,
  url: string,
  work: (evaluate: <T>(expression: string) => Promise<T>) => Promise<R>,
): Promise<R> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  try {
    await window.loadInFront(url);
    const deadline = Date.now() + LOAD_MS;
    const isThere = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
    while (!(await evaluateIn<boolean>(bidi, context, isThere))) {
      if (Date.now() > deadline) throw new Error(`${url} did not open within ${LOAD_MS / 1000} s.`);
      await sleep(50);
    }
    return await work((expression) => evaluateIn(bidi, context, expression));
  } finally {
    await bidi.send('browsingContext.close', { context });
  }
}
