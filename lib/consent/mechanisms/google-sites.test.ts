import { testTool } from '../../../test/tool-table.ts';
import { googleSites } from './google-sites.ts';

testTool(googleSites, {
  says: [
    [{ CONSENT: 'PENDING+123' }, 'g---', 'bannerNoChoice'],
    [{ CONSENT: 'YES+cb.20210720-07-p0.en+FX+410' }, '????', 'unknownForm'],
    [{ SOCS: 'CAESHAgBEhJnd3NfMjAyMzA4MTAtMF9SQzIaAmRlIAEaBgiAo_CmBg' }, '????', 'unknownForm'],
    [{ SOCS: 'CAI' + 'SHAgB' }, '????', 'unknownForm'],
  ],
  foreign: ['CONSENT', ['', 'true', '{"a":1}', 'granted']],
});
