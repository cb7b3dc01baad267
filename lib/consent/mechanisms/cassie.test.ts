import { testTool } from '../../../test/tool-table.ts';
import { cassie } from './cassie.ts';

testTool(cassie, {
  says: [
    [
      {
        SyrenisCookieFormConsent_a1: [
          { FieldID: 's1_c1', IsChecked: 0 },
          { FieldID: 's2_c2', IsChecked: 0 },
        ],
      },
      'gddd',
    ],
    [
      {
        SyrenisCookieFormConsent_a1: [
          { FieldID: 's1_c1', IsChecked: 1 },
          { FieldID: 's2_c2', IsChecked: 1 },
        ],
      },
      'gggg',
    ],
    [
      {
        SyrenisCookieFormConsent_a1: [
          { FieldID: 's1_c1', IsChecked: 1 },
          { FieldID: 's2_c2', IsChecked: 0 },
        ],
      },
      'g???',
      'choiceNotReadable',
    ],
    [{ SyrenisCookieFormConsent_a1: 's9087c9067-1.s9105c9085-1' }, 'gggg'],
    [{ CassieCookieFormConsent_a1: 's9087c9067-0.s9105c9085-0' }, 'gddd'],
  ],
  broken: ['SyrenisCookieFormConsent_a1', ['', '[]', [1], [{ FieldID: 's1' }], 's1c1-1.s2', '{"tokens":1}']],
  absent: 'SyrenisCookieFormConsent_a1',
});
