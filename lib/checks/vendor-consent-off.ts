import { detailsKey } from '../catalogue/vendor-details.ts';
import type { Signal } from '../consent-types.ts';
import type { Sentence } from '../finding-types.ts';
import type { Report } from '../types.ts';
import type { Check, CheckInput, CheckResult } from './check.ts';
import { isOutsideGdpr, isRefused, refusable } from './find-consent-facts.ts';
import { findConsentStatements } from './find-consent-statements.ts';
import { findVendorSources, joinSources } from './find-vendor-sources.ts';
import { sources } from './sources.ts';
import { weighItem } from './weigh-item.ts';

/**
 * Tools on the page that can be told what the visitor chose, and never were. A choice was made and the tool, whose calls are seen, has none; or its own
 * documents speak of a consent mode that the website has to switch on, no call was seen, and keys are there that it would hold back.
 */
export const vendorConsentOff: Check = {
  id: 'vendor-consent-off',
  find(input) {
    const { consent } = input.report;
    if (isOutsideGdpr(consent)) return [];
    const untold = new Set(
      consent.contradictions.flatMap(({ code, signals }) => (code === 'vendorNeverTold' ? (signals.at(-1) ?? []) : [])),
    );
    const seen = new Set<string>();
    return consent.signals.flatMap((signal, place): CheckResult[] => {
      const { kind, reason, mechanism } = signal;
      if (kind !== 'vendor' || (reason !== 'vendorNotTold' && reason !== 'vendorNotAsked') || seen.has(mechanism))
        return [];
      const found = judge(signal, untold.has(place), input);
      if (!found) return [];
      seen.add(mechanism);
      const isListed = input.details[detailsKey('vendor', mechanism)] !== undefined;
      const whose = { ...(isListed ? { vendorId: mechanism } : {}), vendorName: signal.mechanismName };
      return [{ ...found, ...whose, id: mechanism, signals: [place] }];
    });
  },
};

type Judged = Omit<CheckResult, 'id' | 'signals' | 'vendorId' | 'vendorName'>;

function judge(signal: Signal, isUntold: boolean, { report, details }: CheckInput): Judged | undefined {
  const { mechanism, mechanismName, where, reason } = signal;
  const vendor = details[detailsKey('vendor', mechanism)];
  const items = report.items.flatMap(({ matches, categories, ...rest }, place) => {
    const isOwn = matches[0]?.vendorId === mechanism && matches[0].layer === 'vendor';
    const isTracking = isOwn && weighItem({ matches, categories, ...rest }, details)?.weight === 'tracking';
    return isTracking && categories.every((category) => isHeldBack(report, category)) ? [place] : [];
  });
  const { mode: modes, notNeeded } = findConsentStatements(vendor ?? {});
  const names = items.flatMap((place) => report.items[place]?.name ?? []);
  // What needs no consent for its basic use and keeps nothing else may do without an answer.
  const isRefusal = notNeeded.length === 0 && refusable.some((category) => isRefused(report.consent, category));
  const documented = vendor ? findVendorSources(vendor, modes) : [];
  const more = { items, sources: joinSources(documented, [sources.gdprConsent]) };
  // What waits for an answer is told apart from what runs: only keys beside it are worth a word.
  if (reason === 'vendorNotAsked')
    return items.length === 0
      ? undefined
      : { ...more, ...say('finding_vendorWaits', items.length, [mechanismName, { names }], 'look', 'likely') };
  if (items.length > 0 && modes.length > 0)
    return {
      ...more,
      ...say(
        'finding_vendorModeOff',
        items.length,
        [mechanismName, { names }],
        'look',
        where === 'api' ? 'likely' : 'possible',
      ),
    };
  if (!isUntold) return undefined;
  return {
    ...more,
    ...say('finding_vendorNeverTold', undefined, [mechanismName], isRefusal ? 'look' : 'note', 'likely'),
  };
}

function isHeldBack({ consent }: Report, category: string): boolean {
  return refusable.some((one) => one === category && ['denied', 'unset'].includes(consent.categories[one]));
}

function say(
  key: string,
  count: number | undefined,
  values: NonNullable<Sentence['values']>,
  severity: Judged['severity'],
  sureness: Judged['sureness'],
): Omit<Judged, 'items' | 'sources'> {
  return {
    severity,
    sureness,
    observation: { key, ...(count === undefined ? {} : { count }), values },
    explanations: [{ key: 'explain_toldElsewhere' }, { key: 'explain_loadedOnlyAfterwards' }],
  };
}
