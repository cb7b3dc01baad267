import { testTool } from '../../../test/tool-table.ts';
import { kentico } from './kentico.ts';

testTool(kentico, {
  says: [
    [{ CMSCookieLevel: '1000' }, 'gggg', 'recordedChoiceUnknownBasis'],
    [{ CMSCookieLevel: '200' }, 'gdgd', 'recordedChoiceUnknownBasis'],
    [{ CMSCookieLevel: '100' }, 'gddd', 'recordedChoiceUnknownBasis'],
    [{ CMSCookieLevel: '-1000' }, 'gddd', 'recordedChoiceUnknownBasis'],
  ],
  broken: ['CMSCookieLevel', ['', 'all', '1e3', '9999999', '{}']],
  absent: 'CMSCookieLevel',
});
