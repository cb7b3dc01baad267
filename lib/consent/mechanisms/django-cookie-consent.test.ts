import { testTool } from '../../../test/tool-table.ts';
import { djangoCookieConsent } from './django-cookie-consent.ts';

testTool(djangoCookieConsent, {
  says: [
    [
      { cookie_consent: 'analytics=2026-01-02T10:00:00|advertising=2026-01-02T10:00:00|required=2026-01-02T10:00:00' },
      'g?gg',
    ],
    [{ cookie_consent: 'analytics=-1|advertising=-1' }, 'g?dd'],
    [{ cookie_consent: 'analytics=2026-01-02T10:00:00|social=-1' }, 'gdg?'],
  ],
  foreign: ['cookie_consent', ['', 'true', 'accepted', '{"analytics":true}', 'analytics=1|marketing=0']],
});
