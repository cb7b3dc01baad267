import { testTool } from '../../../test/tool-table.ts';
import { euCookieConsentKit } from './eu-cookie-consent-kit.ts';

testTool(euCookieConsentKit, {
  says: [
    [{ cck1: { cm: true, all1st: true, closed: false } }, 'gggg'],
    [{ cck1: { cm: true, all1st: false, closed: false } }, 'gddd'],
  ],
  broken: ['cck1', ['', '1', '{}', { cm: true }, { all1st: 'some' }]],
  absent: 'cck1',
});
