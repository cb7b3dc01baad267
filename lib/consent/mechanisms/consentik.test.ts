import { testTool } from '../../../test/tool-table.ts';
import { consentik } from './consentik.ts';

testTool(consentik, {
  says: [
    [{ _consentik_cookie: { consent: ['necessary', 'functional', 'analytics', 'advertising'] } }, 'gggg'],
    [{ _consentik_cookie: { consent: ['necessary'] } }, 'gddd'],
    [{ _consentik_cookie: { consent: [] } }, 'gddd'],
    [{ _consentik_cookie: { consent: ['necessary', 'group 7'] } }, 'g???'],
  ],
  broken: ['_consentik_cookie', ['', [{ k: 'v' }], { consent: 'all' }, '{"consent":["analytics"']],
  absent: '_consentik_cookie',
});
