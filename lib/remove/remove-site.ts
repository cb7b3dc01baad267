import { browser } from '../browser.ts';
import { buildOrigins } from '../capture/build-origins.ts';
import { findSite } from '../capture/find-access.ts';
import { hostOf } from '../capture/host-of.ts';
import type { RemovalReason } from '../removal-types.ts';
import type { Report } from '../types.ts';
import { emptyFrames } from './call-remover.ts';
import type { Emptied } from './frame-removal.ts';
import { holdStill, letGo } from './hold-still.ts';
import { addFrames, loadAgain, readDocument } from './load-page.ts';
import type { RemovalPlan } from './plan-removal.ts';
import { RemovalError } from './removal-error.ts';
import { removeCookiesOfHosts } from './remove-cookies.ts';

/** Most times that everything is emptied; it ends as soon as nothing was found. */
const MOST_ROUNDS = 6;
/** Between two times, ms: what a document that went, or a service worker, still had under way. */
const PAUSE_MS = 250;

/** What emptying reached. */
export interface EmptiedSite {
  /** Origins of the frames that were emptied; those below other frames begin with `below `. */
  reached: ReadonlySet<string>;
  /** By item id. */
  reasons: Map<string, RemovalReason | null>;
}

/**
 * Empties all that a plan names. The open page goes first, together with whatever it does when it goes, and a load of it that runs no scripts takes its
 * place: from there storage is emptied, again and again until nothing comes back. `read` reads again while the page stands still.
 * @throws RemovalError
 */
export async function removeSite(
  tabId: number,
  report: Report,
  plan: RemovalPlan,
  read: (emptied: EmptiedSite) => Promise<void>,
): Promise<void> {
  const { site, cookieStore } = report.page;
  // Frames below frames of other sites are there only now: nothing can be read of them afterwards.
  await emptyFrames(tabId, plan.origins).catch((error: unknown) => console.warn('Emptying the open page:', error));
  await holdStill(tabId, site);
  try {
    await loadAgain(tabId);
    const { origin } = await readDocument(tabId);
    if (origin !== plan.origins[0]) throw new RemovalError('otherPage', origin);
    const frames = await addFrames(tabId, plan.frameUrls);
    const foreign = frames.find((frame) => frame.frameId !== 0 && findSite(hostOf(frame.origin)) !== site);
    if (foreign) await addFrames(tabId, plan.nestedUrls, foreign.frameId);
    const sites = await findAllowed(plan.hosts);
    const shared = new Set(
      plan.items.flatMap(({ store, party, domain }) => (store === 'cookie' && party === 'third' ? [domain] : [])),
    );
    const emptied: Emptied[][] = [];
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const found = await emptyFrames(tabId, plan.origins);
      const cookies = await removeCookiesOfHosts(
        { tabId, storeId: cookieStore?.id, sites },
        {
          hosts: plan.hosts,
          site,
          // What other sites use elsewhere too goes only by name: where the plan has it.
          isKept: ({ domain, partitionKey }) =>
            !partitionKey?.topLevelSite && findSite(domain.replace(/^\./, '')) !== site && !shared.has(domain),
        },
      );
      emptied.push(found);
      const isBlockedOnly = found.every((frame) => frame.found === frame.faults.length);
      if (cookies === 0 && isBlockedOnly) break;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    await read(explainEmptied(plan, emptied.at(-1) ?? []));
  } finally {
    await letGo();
  }
}

/** Sites among the hosts whose cookies the browser shows us. */
async function findAllowed(hosts: readonly string[]): Promise<string[]> {
  const allowed: string[] = [];
  for (const site of new Set(hosts.map(findSite)))
    if (await browser.permissions.contains({ origins: buildOrigins(site) }).catch(() => false)) allowed.push(site); // a name that no pattern can hold is not allowed
  return allowed;
}

function explainEmptied({ items }: RemovalPlan, emptied: readonly Emptied[]): EmptiedSite {
  const reasons = new Map<string, RemovalReason | null>();
  for (const { origin, faults } of emptied)
    for (const fault of faults)
      for (const item of items)
        if (item.store === fault.store && item.origin === origin && fault.name.startsWith(item.name))
          reasons.set(item.id, fault.reason);
  return { reached: new Set(emptied.map(({ origin, isDeep }) => (isDeep ? `below ${origin}` : origin))), reasons };
}

/** Other tabs of the same cookie store that show this site: they can write again. */
export async function countOtherTabs(tabId: number, { page }: Report): Promise<number> {
  const own = await browser.tabs.get(tabId);
  const tabs = await browser.tabs.query({ url: buildOrigins(page.site) });
  return tabs.filter(
    (tab) =>
      tab.id !== tabId &&
      !tab.discarded &&
      tab.incognito === own.incognito &&
      tab.cookieStoreId === own.cookieStoreId &&
      findSite(hostOf(tab.url ?? '')) === page.site,
  ).length;
}
