import { testTool } from '../../../test/tool-table.ts';
import { truendo } from './truendo.ts';

testTool(truendo, {
  says: [
    [{ truendo_cmp: { necessary: true, preferences: true, marketing: true, statistics: true } }, 'gggg'],
    [
      {
        truendo_cmp: { necessary: true, preferences: false, marketing: false, statistics: false, add_features: false },
      },
      'gddd',
    ],
    [{ truendo_cmp: { necessary: true, preferences: false, marketing: false, statistics: true } }, 'gdgd'],
  ],
  broken: ['truendo_cmp', ['', 'true', '{}', { marketing: 'x' }, '[true]']],
  absent: 'truendo_cmp',
});
