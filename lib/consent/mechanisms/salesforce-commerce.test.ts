import { testTool } from '../../../test/tool-table.ts';
import { salesforceCommerce } from './salesforce-commerce.ts';

testTool(salesforceCommerce, {
  says: [
    [{ dw_dnt: '0' }, 'g?g?', 'recordedChoiceUnknownBasis'],
    [{ dw_dnt: '1' }, 'g?d?', 'recordedChoiceUnknownBasis'],
  ],
  broken: ['dw_dnt', ['', 'true', '2', '{}']],
  absent: 'dw_dnt',
});
