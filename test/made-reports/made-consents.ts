import {
  type Consent,
  contradictionCodes,
  type Signal,
  type SignalChange,
  type UnknownBanner,
} from '../../lib/consent-types.ts';
import type { ClassifiedItem, Report, Visit } from '../../lib/types.ts';
import { manySignals, richSignals } from './made-signals.ts';
import { consent, items, makeReport, signal } from './make-report.ts';
import { watch } from './make-watch.ts';

const changes: SignalChange[] = [
  change(0, 'cookiebot', 'Cookiebot', 'earlier', 'granted denied denied denied'),
  change(140, 'google-consent-mode', 'Google Consent Mode', 'default', 'granted denied denied denied'),
  change(3240, 'cookiebot', 'Cookiebot', 'choice', 'granted granted granted denied'),
  change(3260, 'google-consent-mode', 'Google Consent Mode', 'update', 'granted granted granted denied'),
  change(65_000, 'cookiebot', 'Cookiebot', 'withdrawal', 'granted granted denied denied'),
  change(66_000, 'cookiebot', 'Cookiebot', 'removed'),
];

function change(
  at: number,
  mechanism: string,
  mechanismName: string,
  kind: SignalChange['kind'],
  states?: string,
): SignalChange {
  const said = states === undefined ? {} : { states: signal('', '', states).states };
  return { at, mechanism, mechanismName, where: 'cookie', name: `${mechanism}-record`, kind, ...said };
}

export const madeBanner: UnknownBanner = {
  role: 'dialog',
  selector: '#own-banner.cookie-bar',
  language: 'de',
  buttons: ['Alle akzeptieren', 'Ablehnen'],
  frameUrl: 'https://banner.example/frame',
};

const bannerItems: ClassifiedItem[] = items(`
  cookie own_cookie_choice shop.example 180d - - shape=json size=58
  localStorage privacy-settings shop.example - - - shape=json size=120
  cookie session shop.example session - - shape=hex size=64
  cookie cookie_of_others chat.support.example 10d - -
`);

/** Rich signals, every contradiction there is, and a history. */
const rich: Consent = {
  ...consent('granted granted denied denied', 'siteChoice', richSignals.slice(0, 1)),
  signals: richSignals,
  contradictions: [
    { code: 'modeGrantsDenied', categories: ['analytics', 'marketing'], signals: [0, 4] },
    { code: 'wishAgainstGranted', categories: ['marketing'], signals: [1, 7] },
    { code: 'choiceInFuture', categories: [], signals: [0] },
  ],
};

/** Every state of the consent panel, by name. */
export function makeConsentVisits(): Record<string, Visit> {
  const done = (parts: Parameters<typeof makeReport>[0], more: Partial<Report> = {}): Visit => ({
    phase: 'done',
    report: { ...makeReport(parts), ...more },
  });
  const own = (signals: Signal[], states: string, code: Parameters<typeof consent>[1]) =>
    done({ consent: consent(states, code, signals), items: bannerItems });
  const [tool] = richSignals;
  return {
    consentRich: done({ consent: rich, items: bannerItems }, { watch: { ...watch({}), signals: changes } }),
    consentCalm: done({ consent: consent('granted granted denied denied', 'siteChoice', tool ? [tool] : []) }),
    consentWatchedCalm: done(
      { consent: consent('granted granted granted granted', 'siteChoice', tool ? [tool] : []) },
      { watch: { ...watch({}), signals: [] } },
    ),
    consentImplied: own(
      [
        signal('cookiebot', 'Cookiebot', 'granted granted granted denied', {
          basis: 'implied',
          reason: 'recordedChoiceImplied',
          partial: ['analytics'],
        }),
      ],
      'granted granted granted denied',
      'siteChoice',
    ),
    consentMeanwhile: own(
      [
        signal('onetrust', 'OneTrust', 'granted unset unset unset', {
          basis: 'default',
          reason: 'regionalDefault',
          allowedMeanwhile: ['functional', 'analytics'],
        }),
      ],
      'granted unset unset unset',
      'noChoiceYet',
    ),
    consentUnknownBasis: own(
      [
        signal('plain', 'Plain banner', 'granted granted granted denied', {
          basis: 'unknown',
          reason: 'recordedChoiceUnknownBasis',
          partial: ['analytics'],
        }),
      ],
      'granted granted granted denied',
      'siteChoice',
    ),
    consentEvery: done({
      consent: {
        ...rich,
        contradictions: contradictionCodes.map((code, index) => ({
          code,
          categories: index % 2 ? ['marketing'] : [],
          signals: index % 3 === 2 ? [0] : [0, 4],
        })),
      },
    }),
    consentMany: done(
      { consent: { ...consent('granted denied denied denied', 'disagreement'), signals: manySignals(200) } },
      {
        watch: {
          ...watch({}),
          signals: Array.from({ length: 200 }, (_, index) =>
            change(
              index * 700,
              `tool-${index % 7}`,
              `Consent tool ${index % 7}`,
              'update',
              index % 2 ? 'granted denied denied denied' : 'granted granted denied denied',
            ),
          ),
        },
      },
    ),
    consentStrings: own(
      ['euconsent-v2', 'old-string', 'many-vendors', 'usprivacy', 'nothing-there'].map((name) =>
        signal('iab-tcf', 'IAB TCF', 'granted granted denied denied', {
          kind: 'tcf',
          name,
          strings: name === 'usprivacy' ? ['usp'] : ['tcf'],
        }),
      ),
      'granted granted denied denied',
      'tcf',
    ),
    consentUnknownBanner: done({
      consent: { ...consent('unknown unknown unknown unknown', 'noMechanism'), unknownBanner: madeBanner },
      items: bannerItems,
    }),
  };
}
