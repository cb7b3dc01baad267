import { testTool } from '../../../test/tool-table.ts';
import { wpconsent } from './wpconsent.ts';

testTool(wpconsent, {
  says: [
    [{ wpconsent_preferences: { essential: true, statistics: true, marketing: true } }, 'g?gg'],
    [{ wpconsent_preferences: { essential: true, statistics: false, marketing: false } }, 'g?dd'],
    [
      { wpconsent_preferences: { essential: true, statistics: true, marketing: false, 'google-analytics-4': true } },
      'g?gd',
    ],
  ],
  broken: ['wpconsent_preferences', ['', 'true', '{}', { essential: 'x' }, '{"essential":true,"statistics":tr']],
  absent: 'wpconsent_preferences',
});
