import { testTool } from '../../../test/tool-table.ts';
import { reddit } from './reddit.ts';

testTool(reddit, {
  says: [
    [{ eu_cookie: { opted: true, nonessential: true } }, 'gggg'],
    [{ eu_cookie: { opted: true, nonessential: false } }, 'gddd'],
    [{ eu_cookie: { opted: false } }, 'g---', 'bannerNoChoice'],
  ],
  broken: ['eu_cookie', [{ opted: true }, { opted: true, nonessential: 'x' }]],
  foreign: ['eu_cookie', ['', '1', 'true', '{}', '{"opted":true']],
});
