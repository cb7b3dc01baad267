import { describe, expect, it, test } from 'vitest';
import { signals } from '../../test/signals.ts';
import type { FusionReason } from '../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../types.ts';
import { fuseSignals } from './fuse-signals.ts';

type Row = [lines: string, category: ConsentCategory, state: ConsentState, code: FusionReason, mechanisms: string[]];

describe('each reason', () => {
  test.each<Row>([
    ['', 'marketing', 'unknown', 'noMechanism', []],
    ['gpc api ???d', 'marketing', 'unknown', 'noMechanism', []],
    ['posthog cookie ??g?', 'analytics', 'unknown', 'noMechanism', []],
    ['usp cookie ???g lawNotOptedOut', 'analytics', 'unknown', 'noMechanism', []],

    ['cookiebot cookie ????', 'marketing', 'unknown', 'mechanismSilent', ['cookiebot']],
    ['cookiebot cookie ????', 'necessary', 'unknown', 'mechanismSilent', ['cookiebot']],
    ['onetrust cookie g?dg', 'functional', 'unknown', 'notCovered', ['onetrust']],
    ['onetrust cookie g?dg\ncookiebot api ????', 'functional', 'unknown', 'notCovered', ['onetrust', 'cookiebot']],
    ['usp cookie g??? lawNotApplicable', 'marketing', 'unknown', 'notCovered', ['usp']],

    ['cookiebot element g---', 'marketing', 'unset', 'noChoiceYet', ['cookiebot']],
    ['cookiebot element g---', 'necessary', 'granted', 'siteChoice', ['cookiebot']],
    ['cookiebot script g--- toolNoRecord', 'marketing', 'unset', 'noChoiceYet', ['cookiebot']],
    ['consent-mode api ?--- default modeDefault', 'marketing', 'unset', 'noChoiceYet', ['consent-mode']],
    // It asks again: what it stored before is out of force. Another's record is not.
    ['iab-tcf api g---\niab-tcf cookie gggg', 'marketing', 'unset', 'noChoiceYet', ['iab-tcf']],
    ['iab-tcf api g---\ncookiebot cookie gggg', 'marketing', 'granted', 'disagreement', ['iab-tcf', 'cookiebot']],
    // Its law does not apply to this visit: neither does what it stored under it.
    ['iab-tcf api g??? gdprNotApplicable\niab-tcf cookie gggg', 'marketing', 'unknown', 'notCovered', ['iab-tcf']],
    ['gpp api g??? lawNotApplicable\ngpp cookie g??d lawOptedOut', 'marketing', 'unknown', 'notCovered', ['gpp']],
    ['iab-tcf api ???? apiNotReady unknown\niab-tcf cookie gggg', 'marketing', 'granted', 'tcf', ['iab-tcf']],
    // Its law does not apply to this visit.
    ['iab-tcf api g??? gdprNotApplicable\niab-tcf cookie gggg', 'marketing', 'unknown', 'notCovered', ['iab-tcf']],
    ['usp api g??? lawNotApplicable\nusp cookie ???d lawOptedOut', 'marketing', 'unknown', 'notCovered', ['usp']],
    ['cookiebot element g---\niab-tcf api g---', 'analytics', 'unset', 'noChoiceYet', ['cookiebot', 'iab-tcf']],

    // What a request to Google said is in force, be it by default or by choice.
    ['consent-mode api ??gd vendorTold unknown', 'marketing', 'denied', 'mode', ['consent-mode']],
    [
      'consent-mode api ??-- modeDefault\nconsent-mode api ??gd vendorTold',
      'marketing',
      'unset',
      'noChoiceYet',
      ['consent-mode'],
    ],

    ['cookiebot cookie gdgd', 'functional', 'denied', 'siteChoice', ['cookiebot']],
    ['cookiebot cookie gdgd', 'analytics', 'granted', 'siteChoice', ['cookiebot']],
    ['iab-tcf cookie gdgd', 'analytics', 'granted', 'tcf', ['iab-tcf']],
    ['cookiebot cookie gggg\niab-tcf cookie gggg', 'analytics', 'granted', 'siteChoice', ['cookiebot']],
    ['wordpress cookie g-gd', 'analytics', 'granted', 'platform', ['wordpress']],
    ['wordpress cookie g-gd', 'functional', 'unset', 'noChoiceYet', ['wordpress']],
    ['consent-mode api ??gd modeUpdate', 'marketing', 'denied', 'mode', ['consent-mode']],
    ['usp cookie ???d lawOptedOut', 'marketing', 'denied', 'law', ['usp']],
    ['usp cookie ???g lawNotOptedOut', 'marketing', 'granted', 'law', ['usp']],
    ['gpp cookie gdgd', 'analytics', 'granted', 'law', ['gpp']], // an EU section is a TC string
    ['generic cookie gggd guessedFromForm unknown', 'marketing', 'denied', 'guess', ['generic']],
  ])('%s: %s is %s', (lines, category, state, code, mechanisms) => {
    const fused = fuseSignals(signals(lines));
    expect(fused.categories[category]).toBe(state);
    expect(fused.reasons[category]).toEqual({ code, mechanisms });
  });
});

describe('when they say different things', () => {
  test.each<[rule: string, lines: string, state: ConsentState]>([
    ['a tool goes before TCF', 'cookiebot cookie gddd\niab-tcf api gggg', 'denied'],
    ['whatever their order', 'iab-tcf api gggg\ncookiebot cookie gddd', 'denied'],
    ['and whatever their dates', 'cookiebot cookie gddd 1\niab-tcf cookie gggg 20', 'denied'],
    ['TCF goes before a platform', 'wordpress cookie gggg\niab-tcf cookie gddd', 'denied'],
    ['a platform before Consent Mode', 'consent-mode api gggg modeUpdate\nwordpress cookie gddd', 'denied'],
    ['Consent Mode before a law', 'usp cookie ???d lawOptedOut\nconsent-mode api gggg modeUpdate', 'granted'],
    ['a law before a guess', 'generic cookie gggg guessedFromForm\nusp cookie ???d lawOptedOut', 'denied'],
    ['the interface goes before storage', 'cookiebot cookie gggg\ncookiebot api gddd', 'denied'],
    ['in TCF too', 'iab-tcf localStorage gggg\niab-tcf api gddd', 'denied'],
    ['also where storage is what a person chose', 'cookiebot cookie gddd\ncookiebot api gggg implied', 'granted'],
    ['the interface of one tool before the record of another', 'cookiebot cookie gddd\nonetrust api gggg', 'granted'],
    ['a choice goes before none', 'cookiebot element g---\nonetrust cookie gggg', 'granted'],
    ['also before one that asks', 'cookiebot api g--- default\nonetrust cookie gggg', 'granted'],
    ['a banner that is only there goes before nothing', 'cookiebot element g---\niab-tcf cookie gddd', 'denied'],
    ['nor before Consent Mode', 'cookiebot element g---\nconsent-mode api gddd modeUpdate', 'denied'],
    ['but before what nobody objected to', 'cookiebot element g---\nusp cookie ???d lawOptedOut', 'denied'],
    ['a tool that asks goes before a string in storage', 'cookiebot api g---\niab-tcf cookie gddd', 'unset'],
    ['and before Consent Mode', 'cookiebot cookie g--- default\nconsent-mode api gggg modeUpdate', 'unset'],
    ['what was chosen goes before a default', 'cookiebot cookie gggg default\nonetrust cookie gddd', 'denied'],
    ['and before what is implied', 'onetrust cookie gddd\ncookiebot api gggg implied', 'denied'],
    ['of two alike the newer counts', 'cookiebot cookie gggg 1\nonetrust cookie gddd 2', 'denied'],
    ['in either order', 'onetrust cookie gddd 2\ncookiebot cookie gggg 1', 'denied'],
    ['if both are dated', 'cookiebot cookie gggg 1\nonetrust cookie gddd', 'unknown'],
    ['and not on the same moment', 'cookiebot cookie gggg 2\nonetrust cookie gddd 2', 'unknown'],
    ['nor on the day by which one is dated', 'cookiebot cookie gggg 2\nonetrust cookie gddd day2', 'unknown'],
    ['else by the day', 'cookiebot cookie gggg 2\nonetrust cookie gddd day3', 'denied'],
    ['of three, too', 'x cookie gggg 2\ny cookie gddd 3\nz cookie gggg 1', 'denied'],
    ['else nobody can tell', 'cookiebot cookie gggg\ncookiebot cookie gddd', 'unknown'],
  ])('%s', (_, lines, state) => {
    const fused = fuseSignals(signals(lines));
    expect(fused.categories.marketing).toBe(state);
    expect(fused.reasons.marketing.code).toBe('disagreement');
    expect(fused.reasons.marketing.mechanisms).toEqual([...new Set(signals(lines).map(({ mechanism }) => mechanism))]);
  });

  it('only the category they differ in is in doubt', () => {
    const { categories, reasons } = fuseSignals(signals('cookiebot cookie gggd\nonetrust cookie gggg'));
    expect(categories).toEqual({
      necessary: 'granted',
      functional: 'granted',
      analytics: 'granted',
      marketing: 'unknown',
    });
    expect(reasons.analytics.code).toBe('siteChoice');
  });

  it('the browser and single vendors do not count', () => {
    const fused = fuseSignals(signals('cookiebot cookie gggg\ngpc api ???d\nposthog cookie ??d?'));
    expect(fused.categories.marketing).toBe('granted');
    expect(fused.reasons.marketing).toEqual({ code: 'siteChoice', mechanisms: ['cookiebot'] });
  });
});

describe('no disagreement', () => {
  test.each<[what: string, lines: string, state: ConsentState, code: FusionReason]>([
    ['defaults before a choice', 'cookiebot cookie gggg\nconsent-mode api ?--- modeDefault', 'granted', 'siteChoice'],
    [
      'a mode that was updated in part',
      'cookiebot cookie gggd\nconsent-mode api ??g- modeUpdate',
      'denied',
      'siteChoice',
    ],
    ['another tool’s script', 'cookiebot cookie gddd\nonetrust script g--- toolNoRecord', 'denied', 'siteChoice'],
    ['nobody objected', 'cookiebot cookie gddd\nusp cookie ???g lawNotOptedOut', 'denied', 'siteChoice'],
    ['nobody objected, nobody chose', 'cookiebot element g---\nusp cookie ???g lawNotOptedOut', 'unset', 'noChoiceYet'],
    [
      'what may run until somebody chooses',
      'onetrust cookie g--- default regionalDefault meanwhile=marketing\nconsent-mode api gggg modeUpdate',
      'unset',
      'noChoiceYet',
    ],
  ])('%s', (_, lines, state, code) => {
    const { categories, reasons } = fuseSignals(signals(lines));
    expect([categories.marketing, reasons.marketing.code]).toEqual([state, code]);
  });
});
