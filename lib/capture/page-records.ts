/** Names of the records that the page's own consent interfaces give, the same for who asks (page world) and who reads (background). */
export const PAGE_RECORDS = {
  tcData: '__tcfapi addEventListener tcData',
  tcPing: '__tcfapi ping',
  cookiebot: 'window.Cookiebot',
  onetrust: 'window.OnetrustActiveGroups + OneTrust.IsAlertBoxClosed()',
  orestbida: 'window.CookieConsent.getUserPreferences()',
} as const;

/** The interface of IAB TCF, as it is named when it is there and gives no answer. */
export const TCF_API = '__tcfapi';
