import { expect, it } from 'vitest';
import { madeNow } from '../../test/made-reports/make-report.ts';
import { choice } from '../../test/made-reports/make-watch.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText } from '../text.tsx';
import { sayChoice, sayChoiceSaid } from './say-mark.ts';

const text = buildText(translate, 'en-GB', madeNow);

it.each([
  ['granted granted granted granted', 'agreed on an earlier visit'],
  ['granted denied denied denied', 'refused on an earlier visit'],
  ['granted granted denied denied', 'agreed in part on an earlier visit'],
])('an earlier choice of %s is "%s"', (states, words) => {
  expect(sayChoice(choice(0, 'earlier', states), text)).toBe(words);
});

it.each([
  [['Cookiebot'], 'consent withdrawn: Cookiebot'],
  [['Cookiebot', 'IAB TCF'], 'consent withdrawn: Cookiebot and IAB TCF'],
  [[], 'consent withdrawn'],
  [['safe\u202e'], 'consent withdrawn: safe\\u{202e}'],
])('a choice that %j say is "%s"', (mechanisms, words) => {
  expect(sayChoiceSaid(choice(5, 'withdrawal', 'granted denied denied denied', mechanisms), text)).toBe(words);
});
