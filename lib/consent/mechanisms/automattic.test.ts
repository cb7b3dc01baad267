import { testTool } from '../../../test/tool-table.ts';
import { automattic } from './automattic.ts';

testTool(automattic, {
  says: [
    [
      { sensitive_pixel_options: { ok: true, buckets: { essential: true, analytics: true, advertising: true } } },
      'g?gg',
    ],
    [
      { sensitive_pixel_options: { ok: true, buckets: { essential: true, analytics: false, advertising: false } } },
      'g?dd',
    ],
    [
      { sensitive_pixel_options: { ok: true, buckets: { essential: true, analytics: true, advertising: false } } },
      'g?gd',
    ],
  ],
  broken: ['sensitive_pixel_options', ['', 'yes', '{}', { ok: true }, { buckets: { analytics: 'x' } }]],
  absent: 'sensitive_pixel_options',
});
