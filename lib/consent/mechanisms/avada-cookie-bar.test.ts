import { testTool } from '../../../test/tool-table.ts';
import { avadaCookieBar } from './avada-cookie-bar.ts';

testTool(avadaCookieBar, {
  says: [
    [{ avada_cookie_consent: { analytics: true, marketing: true, preferences: true } }, 'gggg'],
    [{ avada_cookie_consent: { analytics: false, marketing: false } }, 'g?dd'],
  ],
  broken: ['avada_cookie_consent', ['true', '{}', { analytics: 'maybe' }, '{"analytics":tr', [true]]],
  absent: 'avada_cookie_consent',
});
