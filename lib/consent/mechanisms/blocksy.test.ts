import { testTool } from '../../../test/tool-table.ts';
import { blocksy } from './blocksy.ts';

testTool(blocksy, {
  says: [
    [{ blocksy_cookies_consent_accepted: 'true' }, 'gggg'],
    [{ blocksy_cookies_consent_accepted: 'no' }, 'gddd'],
  ],
  broken: ['blocksy_cookies_consent_accepted', ['', '1', 'yes', 'TRUE', '{"a":true}']],
  absent: 'blocksy_cookies_consent_accepted',
});
