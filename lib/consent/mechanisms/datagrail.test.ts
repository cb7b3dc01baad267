import { testTool } from '../../../test/tool-table.ts';
import { datagrail } from './datagrail.ts';

const written = (functional: number, marketing: number, performance: number) =>
  `dg-category-essential:1|dg-category-functional:${functional}|dg-category-marketing:${marketing}|dg-category-performance:${performance}`;

testTool(datagrail, {
  says: [
    [{ datagrail_consent_preferences: written(1, 1, 1) }, 'gggg'],
    [{ datagrail_consent_preferences_s: written(0, 0, 0) }, 'gddd'],
    [{ datagrail_consent_preferences: written(1, 0, 1) }, 'gggd'],
  ],
  broken: ['datagrail_consent_preferences', ['', '{"a":1}', 'dg-category-marketing', 'dg-category-marketing:2', 'x:1']],
  absent: 'datagrail_consent_preferences',
});
