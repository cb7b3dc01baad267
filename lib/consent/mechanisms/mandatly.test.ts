import { testTool } from '../../../test/tool-table.ts';
import { mandatly } from './mandatly.ts';

testTool(mandatly, {
  says: [
    [
      {
        Mdt_Consent: {
          googleconsent: { ad_storage: 'granted', analytics_storage: 'granted', functionality_storage: 'granted' },
        },
      },
      'gggg',
    ],
    [{ Mdt_Consent: { googleconsent: { ad_storage: 'denied', analytics_storage: 'denied' } } }, 'g?dd'],
  ],
  broken: ['Mdt_Consent', ['', '{}', 'true', { googleconsent: { ad_storage: 'x' } }, { googleconsent: 'granted' }]],
  absent: 'Mdt_Consent',
});
