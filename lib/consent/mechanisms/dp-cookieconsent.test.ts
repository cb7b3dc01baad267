import { testTool } from '../../../test/tool-table.ts';
import { dpCookieconsent } from './dp-cookieconsent.ts';

const status = (word: string, statistics: boolean, marketing: boolean) => ({
  dp_cookieconsent_status: {
    status: word,
    checkboxes: [
      { name: 'required', checked: true },
      { name: 'statistics', checked: statistics },
      { name: 'dp--cookie-marketing', checked: marketing },
    ],
  },
});

testTool(dpCookieconsent, {
  says: [
    [status('approved', true, true), 'g?gg'],
    [status('approved', false, false), 'g?dd'],
    [status('deny', false, false), 'g?dd'],
    [status('approved', true, false), 'g?gd'],
    [status('open', true, true), 'g---', 'bannerNoChoice'],
  ],
  broken: [
    'dp_cookieconsent_status',
    ['', 'allow', '{}', { status: 'approved' }, { status: 'approved', checkboxes: [1, null] }],
  ],
  absent: 'dp_cookieconsent_status',
});
