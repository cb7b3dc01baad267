import { testTool } from '../../../test/tool-table.ts';
import { microsoftCookieConsent } from './microsoft-cookie-consent.ts';

testTool(microsoftCookieConsent, {
  says: [
    [{ MSCC: 'cid=abc123-c1=2-c2=2-c3=2' }, 'gggg'],
    [{ MSCC: 'cid=abc123-c1=1-c2=1-c3=1' }, 'gddd'],
    [{ MSCC: 'cid=abc123-c1=2-c2=1-c3=1' }, 'g???', 'choiceNotReadable'],
    [{ BCP: 'AD=1&AL=1&SM=1' }, 'g?gg'],
    [{ BCP: 'AD=0&AL=0&SM=0' }, 'g?dd'],
    [{ CMCCP: 'AD=0&AL=1&SM=0' }, 'g?gd'],
  ],
  broken: ['MSCC', ['', 'NR', '1', 'cid=abc-c1=7', '{"c1":2}']],
  absent: 'MSCC',
});
