import { find, type PageReader } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

const LEVELS = ['functional', 'preferences', 'statistics', 'statistics-anonymous', 'marketing'];

/**
 * WP Consent API (WordPress/wp-consent-level-api): the kind of consent that is asked for, the level cookies under the site's own prefix, and what
 * `wp_has_consent` makes of both; it reads and nothing else.
 */
export const wpConsent: PageReader = {
  name: PAGE_RECORDS.wpConsent,
  read(page) {
    const { wp_has_consent: hasConsent } = page;
    if (typeof hasConsent !== 'function') return undefined;
    const given = find(page, 'consent_api', 'cookie_prefix');
    const prefix = typeof given === 'string' ? given : 'wp_consent';
    const cookies = new Map(
      document.cookie.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
    const type = page.wp_consent_type ?? page.wp_fallback_consent_type;
    return {
      wp_consent_type: typeof type === 'string' ? type : '',
      cookies: Object.fromEntries(
        LEVELS.flatMap((level) => {
          const value = cookies.get(`${prefix}_${level}`);
          return value === undefined ? [] : [[level, value.slice(0, 20)]];
        }),
      ),
      allowed: LEVELS.filter((level) => hasConsent(level) === true),
    };
  },
};
