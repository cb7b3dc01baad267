import { testTool } from '../../../test/tool-table.ts';
import { jtlShop } from './jtl-shop.ts';

testTool(jtlShop, {
  where: 'localStorage',
  says: [
    [{ consent: { settings: { matomo: true, youtube: true } } }, 'ggg?'],
    [{ consent: { settings: { matomo: false, youtube: false } } }, 'gdd?'],
    [{ consent: { settings: { plugin_x: true } } }, 'g???'],
  ],
  foreign: [
    'consent',
    [
      '',
      'granted',
      'true',
      '{}',
      { settings: {} },
      { settings: { a: 1 } },
      { version: 1, consent: { essential: '1' } },
    ],
  ],
});
