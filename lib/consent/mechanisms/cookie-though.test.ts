import { testTool } from '../../../test/tool-table.ts';
import { cookieThough } from './cookie-though.ts';

testTool(cookieThough, {
  says: [
    [{ 'cookie-preferences': 'essential:1|functional:1|statistical:1|marketing:1' }, 'gggg'],
    [{ 'cookie-preferences': 'essential:1|functional:0|statistical:0|marketing:0' }, 'gddd'],
    [{ 'cookie-preferences': 'essential:1|functional:0|statistical:1' }, 'gdg?'],
  ],
  foreign: ['cookie-preferences', ['', 'accepted', '{"analytics":true}', 'essential:yes', 'a:1|b:0']],
});
