import { describe, expect, it, test } from 'vitest';
import { makeInput, sayFindings } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { type Contradiction, contradictionCodes, type Signal } from '../consent-types.ts';
import { signalsContradict } from './signals-contradict.ts';

const tool = signal('cookiebot', 'Cookiebot', 'granted denied denied denied');
const mode = signal('google-consent-mode', 'Google Consent Mode', 'granted granted granted granted', {
  kind: 'mode',
  where: 'api',
});

function say(contradictions: Contradiction[], signals: Signal[] = [tool, mode]): string[] {
  const input = makeInput({ items: '', signals });
  const report = { ...input.report, consent: { ...input.report.consent, contradictions } };
  return sayFindings(signalsContradict, { ...input, report });
}

describe('signalsContradict', () => {
  test.each<[string, Contradiction, string]>([
    [
      'a mode that grants what the record denies',
      { code: 'modeGrantsDenied', categories: ['analytics', 'marketing'], signals: [0, 1] },
      'problem likely modeGrantsDenied/cookiebot:cookie:CookiebotConsent/google-consent-mode:api:Google Consent ModeConsent: Cookiebot says no to Analytics and Marketing, but Google Consent Mode was told yes.',
    ],
    [
      'a choice that did not arrive',
      { code: 'modeDeniesGranted', categories: ['marketing'], signals: [0, 1] },
      'note likely modeDeniesGranted/cookiebot:cookie:CookiebotConsent/google-consent-mode:api:Google Consent ModeConsent: Cookiebot says yes to Marketing, but Google Consent Mode was told no: the choice has not arrived there.',
    ],
    [
      'a choice in the future',
      { code: 'choiceInFuture', categories: [], signals: [0] },
      'note certain choiceInFuture/cookiebot:cookie:CookiebotConsent: Cookiebot gives its choice a date in the future.',
    ],
  ])('tells %s', (_, contradiction, expected) => {
    expect(say([contradiction])).toEqual([expected]);
  });

  it.each(contradictionCodes.filter((code) => code !== 'vendorNeverTold'))('has words for %s', (code) => {
    expect(say([{ code, categories: ['marketing'], signals: [0, 1] }])).toHaveLength(1);
  });

  it('says less where the categories were guessed', () => {
    const guessing = { ...tool, guessed: ['marketing' as const] };
    const [said] = say([{ code: 'modeGrantsDenied', categories: ['marketing'], signals: [0, 1] }], [guessing, mode]);
    expect(said).toMatch(/^look possible /);
  });

  it('gives every finding an id of its own, also where two records have one name', () => {
    const twice: Contradiction[] = [
      { code: 'recordsDiffer', categories: ['marketing'], signals: [0, 1] },
      { code: 'recordsDiffer', categories: ['analytics'], signals: [0, 1] },
    ];
    const ids = say(twice, [tool, tool]).map((one) => one.split(': ')[0]);
    expect(new Set(ids).size).toBe(2);
  });

  test.each<[string, Contradiction[]]>([
    ['nothing', []],
    [
      'a tool that was never told, which is another check',
      [{ code: 'vendorNeverTold', categories: [], signals: [0, 1] }],
    ],
  ])('says nothing of %s', (_, contradictions) => {
    expect(say(contradictions)).toEqual([]);
  });
});
