import { testTool } from '../../../test/tool-table.ts';
import { cookieadmin } from './cookieadmin.ts';

testTool(cookieadmin, {
  says: [
    [{ cookieadmin_consent: { accept: 'true' } }, 'gggg'],
    [{ cookieadmin_consent: { accept: true, consent: 'abcdefgh12' } }, 'gggg'],
    [{ cookieadmin_consent: { reject: 'true' } }, 'gddd'],
    [{ cookieadmin_consent: { reject: 'true', analytics: 'true' } }, 'gddd'],
    [{ cookieadmin_consent: { analytics: 'true' } }, 'gdgd'],
    [{ cookieadmin_consent: { functional: 'true', marketing: 'true' } }, 'ggdg'],
  ],
  broken: ['cookieadmin_consent', ['', 'legacy', '{}', '[]', 'true', { consent: 'legacy' }, { accept: 'false' }]],
  absent: 'cookieadmin_consent',
});
