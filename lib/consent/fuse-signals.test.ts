import { describe, expect, it, test } from 'vitest';
import type { FusionReason, Signal } from '../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../types.ts';
import { fuseSignals } from './fuse-signals.ts';

const day = (date: number) => Date.UTC(2026, 0, date);

/**
 * Signals, one a line: `mechanism where states [day]`. States in the order necessary, functional, analytics, marketing as `g`, `d`, `-`
 * (nothing chosen) and `?`. `gpc`, `usp` and `posthog` do not speak for the site.
 */
function signals(lines: string): Signal[] {
  const letters: Record<string, ConsentState> = { g: 'granted', d: 'denied', '-': 'unset', '?': 'unknown' };
  const scopes: Record<string, Signal['scope']> = { gpc: 'browser', usp: 'jurisdiction', posthog: 'vendor' };
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [mechanism = '', where = '', states = '', date] = line.split(/ +/);
      const [necessary, functional, analytics, marketing] = [...states].map((letter) => letters[letter] ?? 'unknown');
      return {
        mechanism,
        mechanismName: mechanism.toUpperCase(),
        scope: scopes[mechanism] ?? 'site',
        states: {
          necessary: necessary ?? 'unknown',
          functional: functional ?? 'unknown',
          analytics: analytics ?? 'unknown',
          marketing: marketing ?? 'unknown',
        },
        basis: 'explicit',
        reason: 'recordedChoice',
        where: where as Signal['where'], // the lines are written here
        name: 'key',
        evidence: [],
        ...(date ? { decidedAt: day(Number(date)) } : {}),
      };
    });
}

type Row = [lines: string, category: ConsentCategory, state: ConsentState, code: FusionReason, mechanisms: string[]];

describe('each reason', () => {
  test.each<Row>([
    ['', 'marketing', 'unknown', 'noMechanism', []],
    ['gpc api ???d', 'marketing', 'unknown', 'noMechanism', []],
    ['posthog cookie ??g?', 'analytics', 'unknown', 'noMechanism', []],
    ['usp cookie ???g', 'marketing', 'unknown', 'noMechanism', []],

    ['cookiebot cookie ????', 'marketing', 'unknown', 'mechanismSilent', ['cookiebot']],
    ['cookiebot cookie ????', 'necessary', 'unknown', 'mechanismSilent', ['cookiebot']],
    ['onetrust cookie g?dg', 'functional', 'unknown', 'notCovered', ['onetrust']],
    ['onetrust cookie g?dg\ncookiebot api ????', 'functional', 'unknown', 'notCovered', ['onetrust', 'cookiebot']],

    ['cookiebot element g---', 'marketing', 'unset', 'noChoiceYet', ['cookiebot']],
    ['cookiebot element g---', 'necessary', 'granted', 'siteChoice', ['cookiebot']],
    // It asks again: what it stored before is out of force. Another's record is not.
    ['iab-tcf api g---\niab-tcf cookie gggg', 'marketing', 'unset', 'noChoiceYet', ['iab-tcf']],
    ['iab-tcf api g---\ncookiebot cookie gggg', 'marketing', 'granted', 'disagreement', ['iab-tcf', 'cookiebot']],
    ['cookiebot element g---\niab-tcf api g---', 'analytics', 'unset', 'noChoiceYet', ['cookiebot', 'iab-tcf']],

    ['cookiebot cookie gdgd', 'functional', 'denied', 'siteChoice', ['cookiebot']],
    ['cookiebot cookie gdgd', 'analytics', 'granted', 'siteChoice', ['cookiebot']],
    ['iab-tcf cookie gdgd', 'analytics', 'granted', 'tcf', ['iab-tcf']],
    ['cookiebot cookie gggg\niab-tcf cookie gggg', 'analytics', 'granted', 'siteChoice', ['cookiebot']],
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
    ['the interface goes before storage', 'cookiebot cookie gggg\ncookiebot api gddd', 'denied'],
    ['in TCF too', 'iab-tcf localStorage gggg\niab-tcf api gddd', 'denied'],
    ['a choice goes before none', 'cookiebot element g---\nonetrust cookie gggg', 'granted'],
    ['of two alike the newer counts', 'cookiebot cookie gggg 1\nonetrust cookie gddd 2', 'denied'],
    ['in either order', 'onetrust cookie gddd 2\ncookiebot cookie gggg 1', 'denied'],
    ['if both are dated', 'cookiebot cookie gggg 1\nonetrust cookie gddd', 'unknown'],
    ['and not on the same moment', 'cookiebot cookie gggg 2\nonetrust cookie gddd 2', 'unknown'],
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
    const fused = fuseSignals(signals('cookiebot cookie gggg\ngpc api ???d\nposthog cookie ??d?\nusp cookie ???d'));
    expect(fused.categories.marketing).toBe('granted');
    expect(fused.reasons.marketing).toEqual({ code: 'siteChoice', mechanisms: ['cookiebot'] });
  });
});

it('keeps all signals, in their order, and changes none', () => {
  const given = signals('iab-tcf api gggg 3\ngpc api ???d\ncookiebot cookie gddd 1');
  const before = structuredClone(given);
  const fused = fuseSignals(Object.freeze(given));
  expect(fused.signals).toEqual(before);
  expect(fused.signals).not.toBe(given);
});
