import { testTool } from '../../../test/tool-table.ts';
import { gdprCookieNotice } from './gdpr-cookie-notice.ts';

testTool(gdprCookieNotice, {
  says: [
    [
      {
        gdprcookienotice: {
          date: '2026-01-10T09:00:00.000Z',
          necessary: true,
          performance: true,
          analytics: true,
          marketing: true,
        },
      },
      'g?gg',
    ],
    [
      {
        gdprcookienotice: {
          date: '2026-01-10T09:00:00.000Z',
          necessary: true,
          performance: false,
          analytics: false,
          marketing: false,
        },
      },
      'g?dd',
    ],
    [
      { gdprcookienotice: { date: '1', necessary: true, performance: false, analytics: true, marketing: false } },
      'g?gd',
    ],
  ],
  broken: ['gdprcookienotice', ['', 'true', '{}', { necessary: 'x' }, [1]]],
  absent: 'gdprcookienotice',
});
