import { createTool } from '../create-tool.ts';
import { choiceNotReadable } from '../mechanism.ts';

/**
 * Notices that can only be closed, and remember that: UK Cookie Consent (`catAccCookies`), EU Cookie Law (`euCookie`), the widget of Jetpack
 * (`eucookielaw`), IPS Community (`ips4_cookie_consent`), vue-cookie-law (`cookie:accepted`), spatie/laravel-cookie-consent, jquery.cookieBar
 * (`cookies-state`). What closing means is the
 * site's own. Confidence: high for the names; their open code and rules of autoconsent.
 */
export const cookieLawNotice = createTool({
  id: 'cookie-law-notice',
  name: 'Cookie notice',
  records: {
    names: [
      'catAccCookies',
      'euCookie',
      'eucookielaw',
      'ips4_cookie_consent',
      'cookie:accepted',
      'laravel_cookie_consent',
      'cookies-state',
    ],
  },
  elements: ['#catapult-cookie-bar', '.pea_cook_wrapper', '#eu-cookie-law'],
  read: (record) =>
    /^"?(1|set|true|yes|accepted|\d{10}(\d{3})?)"?$/i.test(record.value)
      ? choiceNotReadable(record, { reason: 'noticeDismissed', basis: 'unknown' })
      : undefined,
});
