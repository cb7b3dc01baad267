import { expect, it } from 'vitest';
import { type Contradiction, contradictionCodes } from '../../lib/consent-types.ts';
import { richSignals } from '../../test/made-reports/made-signals.ts';
import { madeNow } from '../../test/made-reports/make-report.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText } from '../text.tsx';
import { sayContradiction } from './say-contradiction.ts';

const text = buildText(translate, 'en-GB', madeNow);

it.each<[Contradiction, string]>([
  [
    { code: 'modeGrantsDenied', categories: ['analytics', 'marketing'], signals: [0, 4] },
    'Cookiebot says no to Analytics and Marketing, but Google Consent Mode was told yes.',
  ],
  [
    { code: 'wishAgainstGranted', categories: ['marketing'], signals: [0, 7] },
    'Your browser asks this site to hold back (Global Privacy Control), but Cookiebot allows Marketing.',
  ],
  [
    { code: 'vendorNeverTold', categories: [], signals: [0, 6] },
    'Cookiebot recorded a choice, but Smartlook was never told of it.',
  ],
  [
    { code: 'recordsDiffer', categories: ['functional'], signals: [0, 0] },
    'Cookiebot says two different things about Functional.',
  ],
  [
    { code: 'toolsDisagree', categories: [], signals: [0, 1, 2] },
    'Two consent tools do not say the same about what is allowed: Cookiebot and IAB TCF, IAB GPP.',
  ],
  [
    { code: 'modeGrantsDenied', categories: ['marketing'], signals: [99] },
    'A record says no to Marketing, but another record was told yes.',
  ],
])('%o', (contradiction, sentence) => {
  expect(sayContradiction(contradiction, richSignals, text)).toBe(sentence);
});

it.each(contradictionCodes)('%s is a whole sentence', (code) => {
  const sentence = sayContradiction({ code, categories: ['marketing'], signals: [0, 4] }, richSignals, text);
  expect(sentence).toMatch(/^[A-Z].+\.$/);
  expect(sentence).toMatch(/Cookiebot|Google Consent Mode/);
  expect(sentence).not.toContain('$');
});
