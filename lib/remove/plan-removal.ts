import { hostOf } from '../capture/host-of.ts';
import type { RemovalTarget } from '../removal-types.ts';
import type { ClassifiedItem, Report } from '../types.ts';

/** What emptying a site comes to. */
export interface RemovalPlan {
  items: ClassifiedItem[];
  /** Items of other sites that are left. */
  others: number;
  /** Origins whose storage is emptied, the page's own first. */
  origins: string[];
  /** A document for each of those that is not the page's own: its storage is reached only from within. */
  frameUrls: string[];
  /** Documents of the page's site that have a storage apart below a frame of another site, whose own is among `frameUrls`. */
  nestedUrls: string[];
  /** Hosts whose cookies are removed, the page's own first. */
  hosts: string[];
}

/** Whether another site keeps this for itself and uses it on other pages too: what is kept apart for this page is not. Pure. */
export function isSharedElsewhere({ party, partitionKey }: Pick<ClassifiedItem, 'party' | 'partitionKey'>): boolean {
  return party === 'third' && partitionKey === undefined;
}

/**
 * Whether an item's storage is kept for a frame of the page's site below a frame of another site: no frame that stands right below the page has the
 * same. Pure.
 */
export function isNestedStorage({ store, party, partitionKey }: ClassifiedItem): boolean {
  return store !== 'cookie' && party === 'first' && partitionKey !== undefined;
}

/** What is to go when a site is emptied. Pure. */
export function planRemoval(
  report: Report,
  { withOthers = false }: Extract<RemovalTarget, { kind: 'site' }>,
): RemovalPlan {
  const items = report.items.filter((item) => withOthers || !isSharedElsewhere(item));
  const own = URL.parse(report.page.url)?.origin ?? '';
  const frames = new Map<string, string>();
  for (const item of items) {
    const { store, origin, frameUrl } = item;
    if (store !== 'cookie' && origin !== own && origin !== 'null' && !frames.has(origin) && !isNestedStorage(item))
      frames.set(origin, URL.parse(frameUrl)?.origin === origin ? frameUrl : `${origin}/`);
  }
  const nested = new Map(items.filter(isNestedStorage).map(({ origin, frameUrl }) => [origin, frameUrl]));
  const cookieHosts = items.flatMap(({ store, domain }) =>
    store === 'cookie' && domain !== undefined ? [domain.replace(/^\./, '')] : [],
  );
  return {
    items,
    others: report.items.length - items.length,
    origins: [...new Set([own, ...frames.keys(), ...nested.keys()])],
    frameUrls: [...frames.values()],
    nestedUrls: [...nested.values()],
    hosts: [...new Set([hostOf(report.page.url), ...[...frames.keys()].map(hostOf), ...cookieHosts])],
  };
}
