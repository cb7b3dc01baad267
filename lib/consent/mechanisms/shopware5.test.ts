import { testTool } from '../../../test/tool-table.ts';
import { shopware5 } from './shopware5.ts';

const group = (name: string, active: boolean) => ({ name, cookies: { [name]: { name, active } } });
const written = (comfort: boolean, personalization: boolean, statistics: boolean) => ({
  cookiePreferences: {
    groups: {
      technical: group('technical', true),
      comfort: group('comfort', comfort),
      personalization: group('personalization', personalization),
      statistics: group('statistics', statistics),
    },
    hash: 'W10=',
  },
});

testTool(shopware5, {
  says: [
    [written(true, true, true), 'ggg?'],
    [written(false, false, false), 'gdd?'],
    [written(true, false, false), 'ggd?'],
  ],
  foreign: ['cookiePreferences', ['', '["ad"]', '{"marketing":true}', { groups: {} }, { groups: [], hash: 'W10=' }]],
});
