import { testTool } from '../../../test/tool-table.ts';
import { odoo } from './odoo.ts';

testTool(odoo, {
  says: [
    [{ website_cookies_bar: { required: true, optional: true } }, 'gggg'],
    [{ website_cookies_bar: { required: true, optional: false } }, 'gddd'],
    [{ website_cookies_bar: 'true' }, 'g???', 'noticeDismissed'],
  ],
  broken: ['website_cookies_bar', ['', '1', '{}', { required: true }, { optional: 'true' }]],
  absent: 'website_cookies_bar',
});
