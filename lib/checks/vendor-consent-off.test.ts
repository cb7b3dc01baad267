import { describe, expect, test } from 'vitest';
import { type MadeVisit, makeInput, sayFindings } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import type { Contradiction, Signal } from '../consent-types.ts';
import { vendorConsentOff } from './vendor-consent-off.ts';

const unknown = 'unknown unknown unknown unknown';
const denied = 'granted denied denied denied';
const visits = 'cookie chat.visits shop.example 90d marketing chatty';
const tool = (mechanism: string, name: string, more: Partial<Signal> = {}) =>
  signal(mechanism, name, unknown, {
    kind: 'vendor',
    scope: 'vendor',
    basis: 'unknown',
    reason: 'vendorNotTold',
    where: 'api',
    ...more,
  });
const chatty = tool('chatty', 'Chatty');
const record = (states: string) => signal('cookiebot', 'Cookiebot', states);
const neverTold: Contradiction[] = [{ code: 'vendorNeverTold', categories: [], signals: [0, 1] }];

function say({ contradictions = [], ...visit }: MadeVisit & { contradictions?: Contradiction[] }): string[] {
  const input = makeInput(visit);
  const report = { ...input.report, consent: { ...input.report.consent, contradictions } };
  return sayFindings(vendorConsentOff, { ...input, report });
}

const modeOff =
  'No call was seen that tells Chatty what the visitor chose, its consent mode has to be switched on by the website, and 1 key that it would hold back is there: chat.visits.';

describe('vendorConsentOff', () => {
  test.each<[string, Parameters<typeof say>[0], string[]]>([
    [
      'a consent mode that is off, with keys it would hold back',
      { items: visits, signals: [chatty] },
      [`look likely chatty: ${modeOff}`],
    ],
    [
      'less surely where only the script is known',
      { items: visits, states: denied, signals: [record(denied), { ...chatty, where: 'script' }] },
      [`look possible chatty: ${modeOff}`],
    ],
    [
      'a choice that a tool was never told, after a refusal',
      { items: '', states: denied, signals: [record(denied), tool('recordo', 'Recordo')], contradictions: neverTold },
      ['look likely recordo: A choice is recorded, and no call was seen that tells Recordo of it.'],
    ],
    [
      'as a note of a tool whose basic use needs no consent, and which keeps nothing else',
      {
        items: 'cookie chat.id shop.example 90d functional chatty',
        states: denied,
        signals: [record(denied), chatty],
        contradictions: neverTold,
      },
      ['note likely chatty: A choice is recorded, and no call was seen that tells Chatty of it.'],
    ],
    [
      'as a note after a yes',
      {
        items: '',
        states: 'granted granted granted granted',
        signals: [record('granted granted granted granted'), tool('recordo', 'Recordo')],
        contradictions: neverTold,
      },
      ['note likely recordo: A choice is recorded, and no call was seen that tells Recordo of it.'],
    ],
    [
      'a tool that waits and keeps all the same',
      {
        items: 'cookie rec.sid shop.example 1d analytics recordo',
        signals: [tool('recordo', 'Recordo', { reason: 'vendorNotAsked' })],
      },
      [
        'look likely recordo: Recordo was told to wait for consent and has no answer yet, and 1 key of it that needs consent is there: rec.sid.',
      ],
    ],
  ])('tells %s', (_, visit, expected) => {
    expect(say(visit)).toEqual(expected);
  });

  test.each<[string, Parameters<typeof say>[0]]>([
    ['that was told', { items: visits, signals: [tool('chatty', 'Chatty', { reason: 'vendorTold' })] }],
    ['whose keys are allowed', { items: visits, states: 'granted granted granted granted', signals: [chatty] }],
    [
      'that keeps what needs no consent',
      { items: 'cookie chat.id shop.example 90d functional chatty', signals: [chatty] },
    ],
    ['that keeps nothing', { items: '', signals: [chatty] }],
    [
      'without a consent mode, before any choice',
      { items: 'cookie rec.sid shop.example 1d analytics recordo', signals: [tool('recordo', 'Recordo')] },
    ],
    ['whose keys others keep', { items: 'cookie rec.sid shop.example 1d analytics recordo', signals: [chatty] }],
    [
      'that waits and keeps nothing',
      { items: '', signals: [tool('recordo', 'Recordo', { reason: 'vendorNotAsked' })] },
    ],
    ['that the catalogue does not know', { items: visits, signals: [tool('stranger', 'Stranger')] }],
    ['where nothing is known of consent', { items: visits, states: unknown, code: 'noMechanism', signals: [chatty] }],
    [
      'where the GDPR does not apply',
      { items: visits, signals: [chatty, signal('iab-tcf', 'IAB TCF', unknown, { reason: 'gdprNotApplicable' })] },
    ],
  ])('says nothing of a tool %s', (_, visit) => {
    expect(say(visit)).toEqual([]);
  });
});
