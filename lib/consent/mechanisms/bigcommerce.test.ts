import { testTool } from '../../../test/tool-table.ts';
import { bigcommerce } from './bigcommerce.ts';

testTool(bigcommerce, {
  says: [
    [{ bc_consent: { allow: [3, 4, 2], deny: [] } }, 'gggg'],
    [{ bc_consent: { allow: [], deny: [2, 3, 4] } }, 'gddd'],
    [{ bc_consent: { allow: [3], deny: [2, 4] } }, 'gdgd'],
    [{ bc_consent: { allow: [3, 9], deny: [2] } }, 'gdg?'],
  ],
  broken: ['bc_consent', [{ allow: [2] }, { allow: 'all', deny: [] }, { deny: [] }]],
  foreign: ['bc_consent', ['granted', 'denied', '1', '', '[2,3]']],
});
