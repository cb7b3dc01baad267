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
const unset = 'granted unset unset unset';
const unknown = 'unknown unknown unknown unknown';
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
  [
    'no choice yet: a banner only where there is one',
    consent(unset, 'noChoiceYet', [signal('cookiebot', 'Cookiebot', unset, { reason: 'toolNoRecord' })]),
    'Cookiebot is on the page; no choice is recorded.',
  ],
  [
    'no choice yet, by several',
    consent(unset, 'noChoiceYet', [signal('a', 'A', unset), signal('b', 'B', unset)]),
    'No choice is recorded yet: A and B.',
  ],
  [
    'no mechanism',
    consent(states, 'noMechanism'),
    'Nothing we know of records a choice for this site, so we cannot tell.',
  ],
  [
    'a silent mechanism, with what is known of its silence',
    consent(unknown, 'mechanismSilent', [signal('cookiebot', 'Cookiebot', unknown, { reason: 'unreadable' })]),
    'Cookiebot has a record that could not be read.',
  ],
  [
    'several silent mechanisms',
    consent(unknown, 'mechanismSilent', [signal('a', 'A', unknown), signal('b', 'B', unknown)]),
    'Found, but silent about your choice: A and B.',
  ],
  [
    'disagreement in which nobody counts',
    consent(unknown, 'disagreement', [bot(), signal('iab-tcf', 'IAB TCF', 'granted granted granted granted')]),
    'These say different things: Cookiebot and IAB TCF.',
  ],
  [
    'disagreement with one that counts, and those that do not',
    consent('denied denied denied denied', 'disagreement', [
      signal('cookiebot', 'Cookiebot', 'denied denied denied denied'),
      signal('mode', 'Google Consent Mode', 'granted granted granted granted', { kind: 'mode' }),
      signal('same', 'Same', 'denied denied denied denied', { kind: 'tcf' }),
      signal('silent', 'Silent', unknown, { kind: 'platform' }),
    ]),
    'Your choice is recorded by Cookiebot. Google Consent Mode says something else.',
  ],
  [
    'one mechanism in itself',
    consent(
      unknown,
      'disagreement',
      [bot(), bot()].map((each, at) => ({ ...each, name: `record ${at}` })),
    ),
    'Cookiebot says different things in different places.',
  ],
  [
    'a choice dated by its day, west of Greenwich too',
    consent(states, 'tcf', [signal('iab-tcf', 'IAB TCF', states, { kind: 'tcf', decidedAt: Date.UTC(2026, 2, 2) })]),
    'Your choice was recorded by IAB TCF on 2\u00a0March\u00a02026.',
  ],
  [
    'Consent Mode and a banner nobody knows',
    {
      ...consent(states, 'mode', [
        signal('mode', 'Google Consent Mode', states, { kind: 'mode', reason: 'modeDefault' }),
      ]),
      unknownBanner: madeBanner,
    },
    "The page gave Google Consent Mode a default; no choice has followed. A consent banner is shown; this tool's record is not known.",
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
  ['a choice of nobody known', consent(states, 'siteChoice'), "From the site's consent tool: A consent mechanism."],
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
