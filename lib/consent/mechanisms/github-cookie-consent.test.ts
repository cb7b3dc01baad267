import { testTool } from '../../../test/tool-table.ts';
import { githubCookieConsent } from './github-cookie-consent.ts';

testTool(githubCookieConsent, {
  says: [
    [{ GHCC: 'Required:1-Analytics:1-SocialMedia:1-Advertising:1' }, 'g?gg'],
    [{ GHCC: 'Required:1-Analytics:0-SocialMedia:0-Advertising:0' }, 'g?dd'],
    [{ GHCC: 'Required:1-Analytics:1-SocialMedia:0-Advertising:0' }, 'g?gd'],
  ],
  broken: ['GHCC', ['', '1', 'Required', 'Analytics:x', '{"Analytics":']],
  absent: 'GHCC',
});
