/**
 * Names of the records that the page's own consent interfaces give, the same for who asks (page world) and who reads (background). A call list holds the
 * calls as they were made: `[["consent","revoke"],["init","0"]]`.
 */
export const PAGE_RECORDS = {
  // Standards
  tcData: '__tcfapi addEventListener tcData',
  tcPing: '__tcfapi ping',
  gppPing: '__gpp ping',
  uspData: '__uspapi getUSPData',
  dataLayer: 'dataLayer',
  consentModeEntries: 'google_tag_data.ics.entries',
  consentModeRequest: 'request parameter gcs',
  wpConsent: 'window.wp_consent_type + wp_has_consent()',
  shopify: 'Shopify.customerPrivacy.currentVisitorConsent()',
  wix: 'consentPolicyManager.getCurrentConsentPolicy()',
  // Consent tools
  cookiebot: 'window.Cookiebot',
  onetrust: 'window.OnetrustActiveGroups + OneTrust.IsAlertBoxClosed()',
  onetrustEvent: 'event OneTrustGroupsUpdated detail',
  orestbida: 'window.CookieConsent.getUserPreferences()',
  usercentricsV2: 'UC_UI.getServicesBaseInfo()',
  usercentricsV3: '__ucCmp.getConsentDetails()',
  didomi: 'Didomi.getCurrentUserStatus()',
  trustarc: 'PrivacyManagerAPI.callApi(getGDPRConsentDecision)',
  osano: 'Osano.cm.getConsent()',
  osanoOpen: 'Osano.cm.getConsent() while Osano.cm.dialogOpen',
  iubenda: '_iub.cs.api.getPreferences()',
  cookieyes: 'getCkyConsent()',
  termly: 'Termly.getConsentState()',
  cookieInformation: 'CookieInformation.getConsentGivenFor()',
  consentmanager: "__cmp('getCMPData')",
  ketch: 'window.ketchConsent',
  transcend: 'airgap.getConsent()',
  cookiefirst: 'CookieFirst.consent',
  piwikPro: "ppms.cm.api('getComplianceSettings')",
  evidon: 'window.evidon.priorConsentCallback arguments',
  evidonDataLayer: 'dataLayer evidonConsentGiven',
  tealium: 'utag.gdpr.getConsentState()',
  commandersAct: "cact('consent.get')",
  fides: 'window.Fides.consent',
  zaraz: 'zaraz.consent.getAll()',
  klaro: 'klaro.getManager()',
  tarteaucitron: 'tarteaucitron.state + services[].type',
  securePrivacy: 'sp.allGivenConsents',
  orejime: 'orejime.manager.getAllConsents()',
  c15t: 'c15tStore.getState()',
  porscheBanner: 'cookie-consent-banner element',
  // Inside tools
  smartsupp: 'smartsupp._ queue',
  smartlook: 'smartlook.consent',
  clarity: 'clarity queue',
  matomo: '_paq queue',
  datadog: 'DD_RUM setTrackingConsent / init',
  fullstory: 'FS call log',
  zendesk: 'zE call log',
  zohoSalesiq: '$zoho.salesiq.privacy.updateCookieConsent',
  intercom: 'window.intercomSettings',
  metaPixel: 'fbq call log',
  microsoftUet: 'uetq',
  tiktok: 'ttq call log',
  pinterest: 'pintrk call log',
  yandexMetrica: 'window.disableYaCounter<id>',
  gaDisable: 'window.ga-disable-<id>',
  microsoftUetState: 'uetq.uetConfig.consent',
  omnisend: '__omnisendCookieConsent.getConsentAPI()',
  hubspot: '_hsq queue',
  matomoTrackers: 'Matomo.getAsyncTrackers()',
  mixpanel: 'mixpanel.config + its opt-in record',
  posthog: 'posthog.config + its opt-in record',
  contentsquare: '_uxa queue',
} as const;

/** Read in the isolated world, where the page cannot change it. */
export const BROWSER_RECORDS = {
  globalPrivacyControl: 'navigator.globalPrivacyControl',
  doNotTrack: 'navigator.doNotTrack',
} as const;

/** The interface of IAB TCF, as it is named when it is there and gives no answer. */
export const TCF_API = '__tcfapi';
/** The same for IAB GPP and US Privacy. */
export const GPP_API = '__gpp';
export const USP_API = '__uspapi';
