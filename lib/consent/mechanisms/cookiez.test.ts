import { testTool } from '../../../test/tool-table.ts';
import { cookiez } from './cookiez.ts';

const written = (functional: boolean, analytics: boolean, advertising: boolean) => ({
  data: {
    consentId: '0123456789',
    consent: { necessary: true, functional, analytics, advertising, unclassified: false },
  },
  meta: { cookiesHash: 'abc', timestamp: 1767950100 },
});

testTool(cookiez, {
  says: [
    [{ 'cookiez-user-consent': written(true, true, true) }, 'gggg'],
    [{ 'cookiez-user-consent': written(false, false, false) }, 'gddd'],
    [{ 'cookiez-user-consent': written(true, false, true) }, 'ggdg'],
  ],
  broken: [
    'cookiez-user-consent',
    ['', 'true', '{}', { data: {} }, { data: { consent: { analytics: 'x' } } }, { consent: { analytics: true } }],
  ],
  absent: 'cookiez-user-consent',
});
