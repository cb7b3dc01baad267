import { testTool } from '../../../test/tool-table.ts';
import { nhsUk } from './nhs-uk.ts';

const written = (preferences: boolean, statistics: boolean, marketing: boolean, consented: boolean | undefined) => ({
  'nhsuk-cookie-consent': { necessary: true, preferences, statistics, marketing, consented, version: 4 },
});

testTool(nhsUk, {
  says: [
    [written(true, true, true, true), 'gggg'],
    [written(false, false, false, true), 'gddd'],
    [written(true, false, false, true), 'ggdd'],
    [written(true, false, false, undefined), 'ggdd'],
    [written(true, false, false, false), 'g---', 'bannerNoChoice'],
  ],
  broken: ['nhsuk-cookie-consent', ['', 'accepted', '{}', { necessary: true, statistics: 'x' }, '{"necessary":true']],
  absent: 'nhsuk-cookie-consent',
});
