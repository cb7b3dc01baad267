import { expect, it } from 'vitest';
import type { Consent } from '../lib/consent-types.ts';
import { consent, madeNow, signal } from '../test/made-reports/make-report.ts';
import { translate } from '../test/preview/made-actions.ts';
import { groupReasons, sayConsent } from './consent-summary.ts';
import { buildText } from './text.tsx';

const text = buildText(translate, 'en-GB', madeNow);
const states = 'granted granted denied denied';
const bot = (more = {}) => signal('cookiebot', 'Cookiebot', states, more);

function withOtherReason(base: Consent): Consent {
  base.reasons.marketing = { code: 'notCovered', mechanisms: ['cookiebot'] };
  return base;
}

it.each<[string, Consent, string]>([
  [
    'a dated choice',
    consent(states, 'siteChoice', [bot({ decidedAt: Date.UTC(2026, 10, 3, 12) })]),
    'Your choice was recorded by Cookiebot on 3\u00a0November\u00a02026.',
  ],
  ['a choice without date', consent(states, 'siteChoice', [bot()]), 'Your choice is recorded by Cookiebot.'],
  [
    'an implied choice',
    consent(states, 'tcf', [bot({ reason: 'recordedChoiceImplied' })]),
    'Cookiebot recorded consent without a choice of yours.',
  ],
  [
    'a date where no choice was made',
    consent(states, 'siteChoice', [bot({ reason: 'regionalDefault', decidedAt: madeNow })]),
    'Cookiebot uses the default of your region; nobody was asked.',
  ],
  [
    'some categories not covered',
    withOtherReason(consent(states, 'siteChoice', [bot()])),
    'Your choice is recorded by Cookiebot.',
  ],
  ['no choice yet', consent(states, 'noChoiceYet', [bot()]), 'A banner is there; nothing has been chosen yet.'],
  ['no mechanism', consent(states, 'noMechanism'), 'No consent mechanism we know was found, so we cannot tell.'],
  [
    'a silent mechanism',
    consent(states, 'mechanismSilent', [bot()]),
    'Found, but silent about your choice: Cookiebot.',
  ],
  [
    'disagreement',
    consent(states, 'disagreement', [bot(), signal('iab-tcf', 'IAB TCF', states)]),
    'These say different things: Cookiebot and IAB TCF.',
  ],
  ['a choice of nobody known', consent(states, 'siteChoice'), "From the site's own record: A consent mechanism."],
])('%s', (_, made, sentence) => {
  expect(sayConsent(made, text)).toBe(sentence);
});

it('groupReasons puts categories with the same reason together', () => {
  expect(groupReasons(withOtherReason(consent(states, 'siteChoice', [bot()])))).toEqual([
    { code: 'siteChoice', mechanisms: ['cookiebot'], categories: ['necessary', 'functional', 'analytics'] },
    { code: 'notCovered', mechanisms: ['cookiebot'], categories: ['marketing'] },
  ]);
});
