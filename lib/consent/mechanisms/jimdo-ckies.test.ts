import { testTool } from '../../../test/tool-table.ts';
import { jimdoCkies } from './jimdo-ckies.ts';

testTool(jimdoCkies, {
  says: [
    [{ ckies_functional: 'allow', ckies_performance: 'allow', ckies_marketing: 'allow' }, 'gggg'],
    [{ ckies_functional: 'deny', ckies_performance: 'deny', ckies_marketing: 'deny' }, 'gddd'],
    [{ ckies_performance: 'allow', ckies_marketing: 'deny' }, 'g?gd'],
    [{ ckies_cookielaw: 'true' }, 'g???', 'choiceNotReadable'],
  ],
  broken: ['ckies_marketing', ['', 'perhaps', '2']],
  absent: 'ckies_marketing',
});
