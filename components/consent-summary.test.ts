import { describe, expect, it } from 'vitest';
import type { Consent, Signal } from '../lib/consent-types.ts';
import { consentCategories } from '../lib/types.ts';
import { madeBanner } from '../test/made-reports/made-consents.ts';
import { consent, madeNow, signal } from '../test/made-reports/make-report.ts';
import { translate } from '../test/preview/made-actions.ts';
import { sayAnswer, sayConsent } from './consent-summary.ts';
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
  [
    'Consent Mode alone',
    consent(states, 'mode', [signal('mode', 'Google Consent Mode', states, { kind: 'mode', reason: 'modeUpdate' })]),
    'The page told Google Consent Mode what is allowed, after its default.',
  ],
  [
    'a banner nobody knows',
    { ...consent('unknown unknown unknown unknown', 'noMechanism'), unknownBanner: madeBanner },
    "A consent banner is shown; this tool's record is not known.",
  ],
  ['a choice of nobody known', consent(states, 'siteChoice'), "From the site's own record: A consent mechanism."],
])('%s', (_, made, sentence) => {
  expect(sayConsent(made, text)).toBe(sentence);
});

it.each<[string, Partial<Signal>, string]>([
  ['a person chose', {}, 'Always allowed, You said yes, You said no, Cannot tell'],
  ['nobody was asked', { basis: 'implied' }, 'Always allowed, Allowed without asking, Off without asking, Cannot tell'],
  ['a default', { basis: 'default' }, 'Always allowed, Allowed without asking, Off without asking, Cannot tell'],
  ['who chose is not known', { basis: 'unknown' }, 'Always allowed, Allowed, Not allowed, Cannot tell'],
  ['a wish is no choice', { basis: 'request' }, 'Always allowed, Allowed, Not allowed, Cannot tell'],
  ['a part', { partial: ['functional'] }, 'Always allowed, You said yes to some, You said no, Cannot tell'],
  [
    'a part without asking',
    { partial: ['functional'], basis: 'default' },
    'Always allowed, Some, without asking, Off without asking, Cannot tell',
  ],
  [
    'a part by nobody known',
    { partial: ['functional'], basis: 'unknown' },
    'Always allowed, Some allowed, Not allowed, Cannot tell',
  ],
  ['a guess', { guessed: ['analytics'] }, 'Always allowed, You said yes, You said no (a guess), Cannot tell'],
])('the four answers: %s', (_, more, words) => {
  const made = consent('granted granted denied unknown', 'siteChoice', [
    signal('cookiebot', 'Cookiebot', 'granted granted denied unknown', more),
  ]);
  expect(consentCategories.map((category) => sayAnswer(made, category, text)).join(', ')).toBe(words);
});

describe('an answer', () => {
  const unset = 'granted unset unset unset';

  it('says when nothing is chosen, and what is on meanwhile', () => {
    const made = consent(unset, 'noChoiceYet', [
      signal('a', 'A', unset, { basis: 'default', allowedMeanwhile: ['analytics'] }),
    ]);
    expect(sayAnswer(made, 'functional', text)).toBe('Not chosen yet');
    expect(sayAnswer(made, 'analytics', text)).toBe('On until you choose');
  });

  it('is of the mechanism that is the reason, not of another that says the same', () => {
    const all = 'granted granted granted granted';
    const made = consent(all, 'siteChoice', [
      signal('a', 'A', all, { basis: 'default' }),
      signal('b', 'B', all, { basis: 'explicit' }),
    ]);
    made.reasons.marketing = { code: 'siteChoice', mechanisms: ['a'] };
    expect(sayAnswer(made, 'marketing', text)).toBe('Allowed without asking');
  });

  it('is of the more specific kind where several are the reason', () => {
    const all = 'granted granted granted granted';
    const made = consent(all, 'siteChoice', [
      signal('mode', 'Mode', all, { kind: 'mode', basis: 'unknown' }),
      signal('tool', 'Tool', all, { kind: 'tool', basis: 'implied' }),
    ]);
    expect(sayAnswer(made, 'marketing', text)).toBe('Allowed without asking');
  });

  it('says no more than the state when nobody is named', () => {
    expect(sayAnswer(consent('denied granted denied unset', 'siteChoice'), 'marketing', text)).toBe('Not chosen yet');
    expect(sayAnswer(consent('denied granted denied unset', 'siteChoice'), 'functional', text)).toBe('Allowed');
    expect(sayAnswer(consent('denied granted denied unset', 'siteChoice'), 'necessary', text)).toBe('Not allowed');
  });
});
