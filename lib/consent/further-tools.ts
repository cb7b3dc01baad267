import type { Mechanism } from './mechanism.ts';
import { acrisCookieConsent } from './mechanisms/acris-cookie-consent.ts';
import { amastyGdprCookie } from './mechanisms/amasty-gdpr-cookie.ts';
import { automattic } from './mechanisms/automattic.ts';
import { avadaCookieBar } from './mechanisms/avada-cookie-bar.ts';
import { awsCookieConsent } from './mechanisms/aws-cookie-consent.ts';
import { beyonkGdpr } from './mechanisms/beyonk-gdpr.ts';
import { bigcommerce } from './mechanisms/bigcommerce.ts';
import { blocksy } from './mechanisms/blocksy.ts';
import { canonicalCookiePolicy } from './mechanisms/canonical-cookie-policy.ts';
import { cassie } from './mechanisms/cassie.ts';
import { ccm19 } from './mechanisms/ccm19.ts';
import { chCookieConsent } from './mechanisms/ch-cookie-consent.ts';
import { consentModeRecord } from './mechanisms/consent-mode-record.ts';
import { consentStudio } from './mechanisms/consent-studio.ts';
import { consentik } from './mechanisms/consentik.ts';
import { contaoCookiebar } from './mechanisms/contao-cookiebar.ts';
import { cookieLawNotice } from './mechanisms/cookie-law-notice.ts';
import { cookieThough } from './mechanisms/cookie-though.ts';
import { cookieadmin } from './mechanisms/cookieadmin.ts';
import { cookieman } from './mechanisms/cookieman.ts';
import { cookiez } from './mechanisms/cookiez.ts';
import { ctUltimateGdpr } from './mechanisms/ct-ultimate-gdpr.ts';
import { datagrail } from './mechanisms/datagrail.ts';
import { djangoCookieConsent } from './mechanisms/django-cookie-consent.ts';
import { dpCookieconsent } from './mechanisms/dp-cookieconsent.ts';
import { enzuzo } from './mechanisms/enzuzo.ts';
import { euCookieConsentKit } from './mechanisms/eu-cookie-consent-kit.ts';
import { gatsbyGdprCookies } from './mechanisms/gatsby-gdpr-cookies.ts';
import { gdprCookieNotice } from './mechanisms/gdpr-cookie-notice.ts';
import { githubCookieConsent } from './mechanisms/github-cookie-consent.ts';
import { googleSites } from './mechanisms/google-sites.ts';
import { govUk } from './mechanisms/gov-uk.ts';
import { hmrcTrackingConsent } from './mechanisms/hmrc-tracking-consent.ts';
import { ihavecookies } from './mechanisms/ihavecookies.ts';
import { illow } from './mechanisms/illow.ts';
import { jimdoCkies } from './mechanisms/jimdo-ckies.ts';
import { jqueryCookiebar } from './mechanisms/jquery-cookiebar.ts';
import { jtlShop } from './mechanisms/jtl-shop.ts';
import { kentico } from './mechanisms/kentico.ts';
import { legalweb } from './mechanisms/legalweb.ts';
import { liferay } from './mechanisms/liferay.ts';
import { magento } from './mechanisms/magento.ts';
import { mandatly } from './mechanisms/mandatly.ts';
import { microsoftCookieConsent } from './mechanisms/microsoft-cookie-consent.ts';
import { mozilla } from './mechanisms/mozilla.ts';
import { myAgilePrivacy } from './mechanisms/my-agile-privacy.ts';
import { nhsUk } from './mechanisms/nhs-uk.ts';
import { nuxtCookieControl } from './mechanisms/nuxt-cookie-control.ts';
import { odoo } from './mechanisms/odoo.ts';
import { oil } from './mechanisms/oil.ts';
import { omCookie } from './mechanisms/om-cookie.ts';
import { openaiConsent } from './mechanisms/openai-consent.ts';
import { plentymarkets } from './mechanisms/plentymarkets.ts';
import { reactCookieConsent } from './mechanisms/react-cookie-consent.ts';
import { reactDsfr } from './mechanisms/react-dsfr.ts';
import { reddit } from './mechanisms/reddit.ts';
import { salesforceCommerce } from './mechanisms/salesforce-commerce.ts';
import { segmentConsent } from './mechanisms/segment-consent.ts';
import { sgCookieOptin } from './mechanisms/sg-cookie-optin.ts';
import { shopware } from './mechanisms/shopware.ts';
import { shopware5 } from './mechanisms/shopware5.ts';
import { silktide } from './mechanisms/silktide.ts';
import { squarespace } from './mechanisms/squarespace.ts';
import { steam } from './mechanisms/steam.ts';
import { tcfTools } from './mechanisms/tcf-tools.ts';
import { truendo } from './mechanisms/truendo.ts';
import { unreadTools } from './mechanisms/unread-tools.ts';
import { vueCookieAcceptDecline } from './mechanisms/vue-cookie-accept-decline.ts';
import { wordTools } from './mechanisms/word-tools.ts';
import { wpconsent } from './mechanisms/wpconsent.ts';
import { wplpCookieConsent } from './mechanisms/wplp-cookie-consent.ts';

/** Consent tools beyond those that the list of mechanisms names one by one; each says in its own file what it rests on. */
export const furtherTools: readonly Mechanism[] = [
  acrisCookieConsent,
  amastyGdprCookie,
  automattic,
  avadaCookieBar,
  awsCookieConsent,
  beyonkGdpr,
  bigcommerce,
  blocksy,
  canonicalCookiePolicy,
  cassie,
  ccm19,
  chCookieConsent,
  consentModeRecord,
  consentStudio,
  consentik,
  contaoCookiebar,
  cookieLawNotice,
  cookieThough,
  cookieadmin,
  cookieman,
  cookiez,
  ctUltimateGdpr,
  datagrail,
  djangoCookieConsent,
  dpCookieconsent,
  enzuzo,
  euCookieConsentKit,
  gatsbyGdprCookies,
  gdprCookieNotice,
  githubCookieConsent,
  googleSites,
  govUk,
  hmrcTrackingConsent,
  ihavecookies,
  illow,
  jimdoCkies,
  jqueryCookiebar,
  jtlShop,
  kentico,
  legalweb,
  liferay,
  magento,
  mandatly,
  microsoftCookieConsent,
  mozilla,
  myAgilePrivacy,
  nhsUk,
  nuxtCookieControl,
  odoo,
  oil,
  omCookie,
  openaiConsent,
  plentymarkets,
  reactCookieConsent,
  reactDsfr,
  reddit,
  salesforceCommerce,
  segmentConsent,
  sgCookieOptin,
  shopware,
  shopware5,
  silktide,
  squarespace,
  steam,
  ...tcfTools,
  truendo,
  ...unreadTools,
  vueCookieAcceptDecline,
  ...wordTools,
  wpconsent,
  wplpCookieConsent,
];
