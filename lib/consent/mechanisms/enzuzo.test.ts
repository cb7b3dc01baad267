import { testTool } from '../../../test/tool-table.ts';
import { enzuzo } from './enzuzo.ts';

const all = (value: string) => ({
  'cookies-preferences': value,
  'cookies-functional': value,
  'cookies-analytics': value,
  'cookies-marketing': value,
});

testTool(enzuzo, {
  says: [
    [all('true'), 'gggg'],
    [all('false'), 'gddd'],
    [{ 'cookies-analytics': 'true', 'cookies-marketing': 'false' }, 'g?gd'],
  ],
  foreign: ['cookies-marketing', ['', 'perhaps', '{"a":1}']],
});
