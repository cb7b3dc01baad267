import { testTool } from '../../../test/tool-table.ts';
import { wplpCookieConsent } from './wplp-cookie-consent.ts';

const written = (preferences: string, analytics: string, marketing: string) => ({
  necessary: 'yes',
  marketing,
  analytics,
  preferences,
  unclassified: 'no',
});

testTool(wplpCookieConsent, {
  says: [
    [{ wpl_user_preference: written('yes', 'yes', 'yes'), wpl_viewed_cookie: 'yes' }, 'gggg'],
    [{ wpl_user_preference: written('no', 'no', 'no'), wpl_viewed_cookie: 'yes' }, 'gddd'],
    [{ wpl_user_preference: written('yes', 'yes', 'yes'), wpl_viewed_cookie: 'no' }, 'gddd'],
    [{ wpl_user_preference: written('no', 'yes', 'no') }, 'gdgd'],
    [{ wpl_user_preference: written('no', 'no', 'no'), wpl_viewed_cookie: null }, 'g---', 'bannerNoChoice'],
    [{ wpl_viewed_cookie: 'no' }, 'gddd'],
    [{ wpl_viewed_cookie: 'yes' }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['wpl_user_preference', ['', 'yes', '{}', { analytics: 'maybe' }]],
  absent: 'wpl_user_preference',
});
