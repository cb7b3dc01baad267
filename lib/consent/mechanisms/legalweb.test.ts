import { testTool } from '../../../test/tool-table.ts';
import { legalweb } from './legalweb.ts';

const written = (integrations: string[]) => ({
  guid: 'a5dd9b1f-4f8a-4df5-a46a-50f467828655',
  version: 1708611751,
  lifeTime: 94608000,
  integrations,
});

testTool(legalweb, {
  says: [
    [{ legalweb_cookie_settings: written(['matomo', 'embeddings_youtube']) }, 'ggg?'],
    [{ legalweb_cookie_settings: written([]) }, 'gddd'],
    [{ sp_dsgvo_cookie_settings: written(['something']) }, 'g???'],
  ],
  broken: ['legalweb_cookie_settings', ['', 'true', '{}', { integrations: 'all' }, '{"integrations":["matomo"']],
  absent: 'legalweb_cookie_settings',
});
