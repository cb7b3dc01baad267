import type { PageReader } from './page-reader.ts';
import { c15t } from './page-readers/c15t.ts';
import { clarity } from './page-readers/clarity.ts';
import { commandersAct } from './page-readers/commanders-act.ts';
import { consentModeEntries } from './page-readers/consent-mode-entries.ts';
import { consentmanager } from './page-readers/consentmanager.ts';
import { contentsquare } from './page-readers/contentsquare.ts';
import { cookieInformation } from './page-readers/cookie-information.ts';
import { cookiebot } from './page-readers/cookiebot.ts';
import { cookiefirst } from './page-readers/cookiefirst.ts';
import { cookieyes } from './page-readers/cookieyes.ts';
import { dataLayer } from './page-readers/data-layer.ts';
import { datadogRum } from './page-readers/datadog-rum.ts';
import { didomi } from './page-readers/didomi.ts';
import { gaDisable, yandexMetrica } from './page-readers/disabled-counters.ts';
import { evidonDataLayer } from './page-readers/evidon-data-layer.ts';
import { fides } from './page-readers/fides.ts';
import { fullstory } from './page-readers/fullstory.ts';
import { hubspot } from './page-readers/hubspot.ts';
import { intercom } from './page-readers/intercom.ts';
import { iubenda } from './page-readers/iubenda.ts';
import { ketch } from './page-readers/ketch.ts';
import { klaro } from './page-readers/klaro.ts';
import { matomo, matomoTrackers } from './page-readers/matomo.ts';
import { metaPixel } from './page-readers/meta-pixel.ts';
import { microsoftUet, microsoftUetState } from './page-readers/microsoft-uet.ts';
import { mixpanel } from './page-readers/mixpanel.ts';
import { omnisend } from './page-readers/omnisend.ts';
import { onetrust } from './page-readers/onetrust.ts';
import { orejime } from './page-readers/orejime.ts';
import { orestbidaCookieconsent } from './page-readers/orestbida-cookieconsent.ts';
import { osano } from './page-readers/osano.ts';
import { pinterestTag } from './page-readers/pinterest-tag.ts';
import { porscheCookieConsentBanner } from './page-readers/porsche-cookie-consent-banner.ts';
import { posthog } from './page-readers/posthog.ts';
import { securePrivacy } from './page-readers/secure-privacy.ts';
import { shopify } from './page-readers/shopify.ts';
import { smartlook } from './page-readers/smartlook.ts';
import { smartsupp } from './page-readers/smartsupp.ts';
import { tarteaucitron } from './page-readers/tarteaucitron.ts';
import { tealium } from './page-readers/tealium.ts';
import { termly } from './page-readers/termly.ts';
import { tiktokPixel } from './page-readers/tiktok-pixel.ts';
import { transcend } from './page-readers/transcend.ts';
import { trustarc } from './page-readers/trustarc.ts';
import { usercentricsV2 } from './page-readers/usercentrics-v2.ts';
import { usercentricsV3 } from './page-readers/usercentrics-v3.ts';
import { wix } from './page-readers/wix.ts';
import { wpConsent } from './page-readers/wp-consent.ts';
import { zaraz } from './page-readers/zaraz.ts';
import { zendesk } from './page-readers/zendesk.ts';

/** All consent interfaces of pages that are read. A new one is one file and one line here. IAB TCF is asked by `ask-tcf.ts`, GPP by `ask-gpp.ts`. */
export const pageReaders: readonly PageReader[] = [
  c15t,
  commandersAct,
  consentModeEntries,
  consentmanager,
  cookiebot,
  cookiefirst,
  dataLayer,
  evidonDataLayer,
  fides,
  klaro,
  onetrust,
  orejime,
  orestbidaCookieconsent,
  porscheCookieConsentBanner,
  securePrivacy,
  tarteaucitron,
  shopify,
  tealium,
  wix,
  wpConsent,
  zaraz,
  clarity,
  contentsquare,
  datadogRum,
  gaDisable,
  yandexMetrica,
  fullstory,
  hubspot,
  intercom,
  matomo,
  matomoTrackers,
  metaPixel,
  microsoftUet,
  microsoftUetState,
  mixpanel,
  omnisend,
  pinterestTag,
  posthog,
  smartlook,
  smartsupp,
  tiktokPixel,
  zendesk,
  cookieInformation,
  cookieyes,
  didomi,
  iubenda,
  ketch,
  osano,
  termly,
  transcend,
  trustarc,
  usercentricsV2,
  usercentricsV3,
];
