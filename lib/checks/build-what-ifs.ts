import type { CatalogueDetails } from '../catalogue/vendor-details.ts';
import { isOptional } from '../clock/count-without-consent.ts';
import { type Sentence, type WhatIf, whatIfCodes } from '../finding-types.ts';
import type { ClassifiedItem, Report } from '../types.ts';
import type { Phase } from '../watch-types.ts';
import { isAsking, refusable } from './find-consent-facts.ts';
import { findOwner } from './group-by-owner.ts';
import { weighItem } from './weigh-item.ts';

type Parts = Omit<WhatIf, 'code'>;

/**
 * What turning cookies off, private browsing, Global Privacy Control or refusing would have changed in this visit: from what was observed, and "cannot
 * tell" where that does not say. One entry for each, in the order of `whatIfCodes`. Pure.
 */
export function buildWhatIfs(report: Report, details: CatalogueDetails): WhatIf[] {
  const parts: Record<WhatIf['code'], Parts> = {
    cookiesOff: turnCookiesOff(report),
    privateBrowsing: browsePrivately(report),
    gpc: askForPrivacy(report),
    refusing: refuse(report, details),
  };
  return whatIfCodes.map((code) => ({ code, ...parts[code] }));
}

/** Browsers that block cookies refuse the other kinds of storage as well. */
function turnCookiesOff({ items }: Report): Parts {
  const cookies = items.filter(({ store }) => store === 'cookie');
  const third = items.filter(({ party }) => party === 'third');
  const first = items.filter(({ party }) => party === 'first');
  return {
    changes: [
      ...countNames('whatIf_cookiesRefused', cookies),
      ...countNames(
        'whatIf_storageRefused',
        items.filter(({ store }) => store !== 'cookie'),
      ),
      ...countNames('whatIf_thirdPartyRefused', third),
    ],
    stays: third.length > 0 ? countNames('whatIf_firstPartyStays', first) : [],
    unknown: items.length > 0 ? [{ key: 'whatIf_mayNotWork' }] : [],
  };
}

/** What is kept in a private window is gone when its last one closes; until then pages find it as ever. */
function browsePrivately({ items, page }: Report): Parts {
  if (page.cookieStore?.kind === 'private')
    return { changes: [], stays: [{ key: 'whatIf_alreadyPrivate' }], unknown: [] };
  const lasting = items.filter((item) => isLasting(item) === true);
  const before = items.filter(({ clock }) => clock?.wasThere === true);
  const third = items.filter(({ party, store }) => party === 'third' && store === 'cookie');
  return {
    changes: [...countNames('whatIf_goneAtClose', lasting), ...countNames('whatIf_notThereAtStart', before)],
    stays: countNames(
      'whatIf_writtenUntilClose',
      items.filter(({ clock }) => (clock?.writes ?? 0) > 0),
    ),
    unknown: [
      ...countNames(
        'whatIf_lifetimeUnseen',
        items.filter((item) => isLasting(item) === undefined),
      ),
      ...countNames('whatIf_thirdPartyInPrivate', third),
    ],
  };
}

/** Whether it outlives the browser session; undefined: that was not seen. */
function isLasting({ store, session }: ClassifiedItem): boolean | undefined {
  if (store === 'sessionStorage') return false;
  return store === 'cookie' ? (session === undefined ? undefined : !session) : true;
}

/** What a site does with the wish is its own affair; only two visits side by side tell. */
function askForPrivacy({ consent, watch }: Report): Parts {
  const wish = consent.signals.find(({ mechanism, reason }) => mechanism === 'gpc' && reason === 'browserRequest');
  if (!wish && !watch?.hasGpc) return { changes: [], stays: [], unknown: [{ key: 'whatIf_gpcTwoVisits' }] };
  const granting = consent.contradictions
    .filter(({ code, signals }) => code === 'wishAgainstGranted' && signals.some((at) => consent.signals[at] === wish))
    .flatMap(({ signals: [first] }) => (first === undefined ? [] : (consent.signals[first]?.mechanismName ?? [])));
  return {
    changes: [],
    stays: [
      { key: 'whatIf_gpcOnAlready' },
      ...(granting.length > 0 ? [{ key: 'whatIf_gpcNotFollowed', values: [{ names: [...new Set(granting)] }] }] : []),
    ],
    unknown: [{ key: 'whatIf_gpcTwoVisits' }],
  };
}

/** Only what was seen written after a yes is known to have waited for it. */
function refuse({ items, consent, watch }: Report, details: CatalogueDetails): Parts {
  const optional = items.filter(({ categories }) => isOptional(categories));
  if (optional.length === 0) return { changes: [], stays: [], unknown: [] };
  if (!isAsking(consent)) return { changes: [], stays: [], unknown: [{ key: 'whatIf_nothingToRefuse' }] };
  const isExempt = (item: ClassifiedItem) => weighItem(item, details)?.weight === 'exempt';
  const ways = Map.groupBy(optional, (item) => (isExempt(item) ? 'exempt' : findWay(item)));
  const of = (way: ReturnType<typeof findWay> | 'exempt') => ways.get(way) ?? [];
  const isRefusedAlready = refusable.every((category) => consent.categories[category] === 'denied');
  return {
    changes: countOwners('whatIf_waitedForYes', of('afterGrant')),
    stays: [
      ...(isRefusedAlready ? [{ key: 'whatIf_refusedAlready' }] : []),
      ...countOwners('whatIf_writtenTooEarly', of('beforeChoice')),
      ...countOwners('whatIf_writtenInSpite', of('afterRefusal')),
      ...countOwners('whatIf_leftUntilRemoved', of('leftOver')),
      ...countOwners('whatIf_vendorNeedsNone', of('exempt')),
    ],
    unknown: countOwners(watch ? 'whatIf_writeUnseen' : 'whatIf_notWatched', of('unknown')),
  };
}

/** How a key stands to a refusal; what was ever written without a yes did not wait for one. */
function findWay({ clock }: ClassifiedItem): Phase {
  if (clock?.phases.afterRefusal) return 'afterRefusal';
  return clock?.phases.beforeChoice ? 'beforeChoice' : (clock?.phase ?? 'unknown');
}

/** `$1`: how many keys, `$2`: their names. */
function countNames(key: string, items: readonly ClassifiedItem[]): Sentence[] {
  return items.length > 0
    ? [{ key, count: items.length, values: [{ names: distinct(items.map(({ name }) => name)) }] }]
    : [];
}

/** `$1`: how many keys, `$2`: whose. */
function countOwners(key: string, items: readonly ClassifiedItem[]): Sentence[] {
  const names = distinct(items.map((item) => findOwner(item).name));
  return items.length > 0 ? [{ key, count: items.length, values: [{ names }] }] : [];
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
