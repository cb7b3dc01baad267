import { testTool } from '../../../test/tool-table.ts';
import { beyonkGdpr } from './beyonk-gdpr.ts';

testTool(beyonkGdpr, {
  says: [
    [
      {
        beyonk_gdpr: btoa(
          '{"choices":{"necessary":true,"tracking":true,"analytics":true,"marketing":true},"fp":"abc"}',
        ),
      },
      'g?gg',
    ],
    [
      { beyonk_gdpr: btoa('{"choices":{"necessary":true,"tracking":false,"analytics":false,"marketing":false}}') },
      'g?dd',
    ],
    [
      { beyonk_gdpr: btoa('{"choices":{"necessary":true,"tracking":false,"analytics":true,"marketing":false}}') },
      'g?gd',
    ],
  ],
  broken: [
    'beyonk_gdpr',
    ['', 'true', btoa('{}'), btoa('{"choices":{"analytics":"yes please"}}'), btoa('{"choices":[]}')],
  ],
  absent: 'beyonk_gdpr',
});
