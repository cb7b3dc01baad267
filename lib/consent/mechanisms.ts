import { furtherTools } from './further-tools.ts';
import type { Mechanism } from './mechanism.ts';
import { adobeWebSdk } from './mechanisms/adobe-web-sdk.ts';
import { amplitude } from './mechanisms/amplitude.ts';
import { axeptio } from './mechanisms/axeptio.ts';
import { bootstrapCookieConsentSettings } from './mechanisms/bootstrap-cookie-consent-settings.ts';
import { borlabs } from './mechanisms/borlabs.ts';
import { braze } from './mechanisms/braze.ts';
import { c15t } from './mechanisms/c15t.ts';
import { civicCookieControl } from './mechanisms/civic-cookie-control.ts';
import { cloudflareZaraz } from './mechanisms/cloudflare-zaraz.ts';
import { commandersAct } from './mechanisms/commanders-act.ts';
import { complianz } from './mechanisms/complianz.ts';
import { consentmanager } from './mechanisms/consentmanager.ts';
import { consentmo } from './mechanisms/consentmo.ts';
import { contentsquare } from './mechanisms/contentsquare.ts';
import { cookieConsentJs } from './mechanisms/cookie-consent-js.ts';
import { cookieInformation } from './mechanisms/cookie-information.ts';
import { cookieNotice } from './mechanisms/cookie-notice.ts';
import { cookieScript } from './mechanisms/cookie-script.ts';
import { cookiebot } from './mechanisms/cookiebot.ts';
import { cookiefirst } from './mechanisms/cookiefirst.ts';
import { cookiehub } from './mechanisms/cookiehub.ts';
import { cookiesEuBanner } from './mechanisms/cookies-eu-banner.ts';
import { cookieyes } from './mechanisms/cookieyes.ts';
import { countly } from './mechanisms/countly.ts';
import { crisp } from './mechanisms/crisp.ts';
import { datadogRum } from './mechanisms/datadog-rum.ts';
import { didomi } from './mechanisms/didomi.ts';
import { doNotTrack } from './mechanisms/do-not-track.ts';
import { drift } from './mechanisms/drift.ts';
import { drupalCookiesjsr } from './mechanisms/drupal-cookiesjsr.ts';
import { drupalEuCookieCompliance } from './mechanisms/drupal-eu-cookie-compliance.ts';
import { ensighten } from './mechanisms/ensighten.ts';
import { etracker } from './mechanisms/etracker.ts';
import { evidon } from './mechanisms/evidon.ts';
import { fathom } from './mechanisms/fathom.ts';
import { fides } from './mechanisms/fides.ts';
import { finsweet } from './mechanisms/finsweet.ts';
import { fullstory } from './mechanisms/fullstory.ts';
import { generic } from './mechanisms/generic.ts';
import { globalPrivacyControl } from './mechanisms/global-privacy-control.ts';
import { goatcounter } from './mechanisms/goatcounter.ts';
import { googleAc } from './mechanisms/google-ac.ts';
import { googleAnalytics } from './mechanisms/google-analytics.ts';
import { googleConsentMode } from './mechanisms/google-consent-mode.ts';
import { googleFundingChoices } from './mechanisms/google-funding-choices.ts';
import { grrrCookieConsent } from './mechanisms/grrr-cookie-consent.ts';
import { hotjar } from './mechanisms/hotjar.ts';
import { hubspot } from './mechanisms/hubspot.ts';
import { hubspotBanner } from './mechanisms/hubspot-banner.ts';
import { iabGpp } from './mechanisms/iab-gpp.ts';
import { iabTcf } from './mechanisms/iab-tcf.ts';
import { iabUsp } from './mechanisms/iab-usp.ts';
import { intercom } from './mechanisms/intercom.ts';
import { iubenda } from './mechanisms/iubenda.ts';
import { ketch } from './mechanisms/ketch.ts';
import { klaro } from './mechanisms/klaro.ts';
import { klaviyo } from './mechanisms/klaviyo.ts';
import { livechat } from './mechanisms/livechat.ts';
import { matomo } from './mechanisms/matomo.ts';
import { metaPixel } from './mechanisms/meta-pixel.ts';
import { microsoftClarity } from './mechanisms/microsoft-clarity.ts';
import { microsoftUet } from './mechanisms/microsoft-uet.ts';
import { mixpanel } from './mechanisms/mixpanel.ts';
import { mooveGdpr } from './mechanisms/moove-gdpr.ts';
import { olark } from './mechanisms/olark.ts';
import { omnisend } from './mechanisms/omnisend.ts';
import { onetrust } from './mechanisms/onetrust.ts';
import { orejime } from './mechanisms/orejime.ts';
import { orestbidaCookieconsent } from './mechanisms/orestbida-cookieconsent.ts';
import { osano } from './mechanisms/osano.ts';
import { osanoOssCookieconsent } from './mechanisms/osano-oss-cookieconsent.ts';
import { pandectes } from './mechanisms/pandectes.ts';
import { pianoAnalytics } from './mechanisms/piano-analytics.ts';
import { pinterestTag } from './mechanisms/pinterest-tag.ts';
import { piwikPro } from './mechanisms/piwik-pro.ts';
import { plausible } from './mechanisms/plausible.ts';
import { porscheCookieConsentBanner } from './mechanisms/porsche-cookie-consent-banner.ts';
import { posthog } from './mechanisms/posthog.ts';
import { pubtech } from './mechanisms/pubtech.ts';
import { realCookieBanner } from './mechanisms/real-cookie-banner.ts';
import { securePrivacy } from './mechanisms/secure-privacy.ts';
import { securiti } from './mechanisms/securiti.ts';
import { shopify } from './mechanisms/shopify.ts';
import { smartlook } from './mechanisms/smartlook.ts';
import { smartsupp } from './mechanisms/smartsupp.ts';
import { sourcepoint } from './mechanisms/sourcepoint.ts';
import { tarteaucitron } from './mechanisms/tarteaucitron.ts';
import { tawk } from './mechanisms/tawk.ts';
import { tealium } from './mechanisms/tealium.ts';
import { termly } from './mechanisms/termly.ts';
import { termsfeed } from './mechanisms/termsfeed.ts';
import { tidio } from './mechanisms/tidio.ts';
import { tiktokPixel } from './mechanisms/tiktok-pixel.ts';
import { transcend } from './mechanisms/transcend.ts';
import { trustarc } from './mechanisms/trustarc.ts';
import { umami } from './mechanisms/umami.ts';
import { usercentrics } from './mechanisms/usercentrics.ts';
import { webtoffeeGdpr } from './mechanisms/webtoffee-gdpr.ts';
import { wix } from './mechanisms/wix.ts';
import { wpConsentApi } from './mechanisms/wp-consent-api.ts';
import { yandexMetrica } from './mechanisms/yandex-metrica.ts';
import { zendesk } from './mechanisms/zendesk.ts';
import { zohoSalesiq } from './mechanisms/zoho-salesiq.ts';

/** All mechanisms that are read. A new one is one file, its test, and one line here. */
export const mechanisms: readonly Mechanism[] = [
  axeptio,
  bootstrapCookieConsentSettings,
  borlabs,
  c15t,
  civicCookieControl,
  cloudflareZaraz,
  commandersAct,
  complianz,
  consentmanager,
  consentmo,
  cookiebot,
  cookieConsentJs,
  cookiefirst,
  cookiehub,
  cookieInformation,
  cookieNotice,
  cookieScript,
  cookiesEuBanner,
  cookieyes,
  didomi,
  drupalCookiesjsr,
  drupalEuCookieCompliance,
  ensighten,
  evidon,
  fides,
  finsweet,
  googleFundingChoices,
  grrrCookieConsent,
  hubspotBanner,
  iubenda,
  ketch,
  klaro,
  mooveGdpr,
  onetrust,
  orejime,
  orestbidaCookieconsent,
  osano,
  osanoOssCookieconsent,
  pandectes,
  piwikPro,
  porscheCookieConsentBanner,
  pubtech,
  realCookieBanner,
  securePrivacy,
  securiti,
  sourcepoint,
  tarteaucitron,
  tealium,
  termly,
  termsfeed,
  transcend,
  trustarc,
  usercentrics,
  webtoffeeGdpr,
  ...furtherTools,
  iabTcf,
  shopify,
  wix,
  wpConsentApi,
  googleConsentMode,
  iabGpp,
  iabUsp,
  generic,
  adobeWebSdk,
  amplitude,
  braze,
  contentsquare,
  countly,
  crisp,
  datadogRum,
  drift,
  etracker,
  fathom,
  fullstory,
  goatcounter,
  googleAc,
  googleAnalytics,
  hotjar,
  hubspot,
  intercom,
  klaviyo,
  livechat,
  matomo,
  metaPixel,
  microsoftClarity,
  microsoftUet,
  mixpanel,
  olark,
  omnisend,
  pianoAnalytics,
  pinterestTag,
  plausible,
  posthog,
  smartlook,
  smartsupp,
  tawk,
  tidio,
  tiktokPixel,
  umami,
  yandexMetrica,
  zendesk,
  zohoSalesiq,
  doNotTrack,
  globalPrivacyControl,
];
