import { expect, it } from 'vitest';
import { consent, signal } from '../../test/made-reports/make-report.ts';
import { groupReasons } from './group-reasons.ts';

const states = 'granted granted denied denied';

it('puts categories with the same reason together', () => {
  const made = consent(states, 'siteChoice', [signal('cookiebot', 'Cookiebot', states)]);
  made.reasons.marketing = { code: 'notCovered', mechanisms: ['cookiebot'] };
  expect(groupReasons(made)).toEqual([
    { code: 'siteChoice', mechanisms: ['cookiebot'], categories: ['necessary', 'functional', 'analytics'] },
    { code: 'notCovered', mechanisms: ['cookiebot'], categories: ['marketing'] },
  ]);
});

it('keeps apart what has the same code of other mechanisms', () => {
  const made = consent(states, 'siteChoice', [signal('a', 'A', states)]);
  made.reasons.functional = { code: 'siteChoice', mechanisms: ['b'] };
  expect(groupReasons(made).map(({ categories }) => categories.join())).toEqual([
    'necessary,analytics,marketing',
    'functional',
  ]);
});
