import { expect, it } from 'vitest';
import { consent, madeNow, signal } from '../../test/made-reports/make-report.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText } from '../text.tsx';
import { groupReasons } from './group-reasons.ts';

const text = buildText(translate, 'en-GB', madeNow);
const states = 'granted granted denied denied';

it('puts categories with the same reason together', () => {
  const made = consent(states, 'siteChoice', [signal('cookiebot', 'Cookiebot', states)]);
  made.reasons.marketing = { code: 'notCovered', mechanisms: ['cookiebot'] };
  expect(groupReasons(made, text)).toEqual([
    ["From the site's consent tool: Cookiebot.", ['necessary', 'functional', 'analytics']],
    ['Found, but silent about this: Cookiebot.', ['marketing']],
  ]);
});

it('keeps apart what has the same code of other mechanisms', () => {
  const made = consent(states, 'siteChoice', [signal('a', 'A', states)]);
  made.reasons.functional = { code: 'siteChoice', mechanisms: ['b'] };
  expect(groupReasons(made, text).map(([, categories]) => categories.join())).toEqual([
    'necessary,analytics,marketing',
    'functional',
  ]);
});

it('says who counts where others say something else, category by category', () => {
  const made = consent(states, 'disagreement', [
    signal('a', 'A', states),
    signal('b', 'B', 'granted denied denied granted'),
    signal('c', 'C', 'granted denied unknown unset'),
  ]);
  expect(groupReasons(made, text)).toEqual([
    ['These say different things: A, B and C.', ['necessary', 'analytics']],
    ['From A. B and C say something else.', ['functional', 'marketing']],
  ]);
});
