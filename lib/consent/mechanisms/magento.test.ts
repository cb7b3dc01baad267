import { testTool } from '../../../test/tool-table.ts';
import { magento } from './magento.ts';

testTool(magento, {
  says: [
    [{ user_allowed_save_cookie: { 1: 1 } }, 'gggg'],
    [{ user_allowed_save_cookie: { 2: 0 } }, 'gddd'],
  ],
  broken: ['user_allowed_save_cookie', ['', '1', '{}', '[1]', { 1: 'perhaps' }]],
  absent: 'user_allowed_save_cookie',
});
