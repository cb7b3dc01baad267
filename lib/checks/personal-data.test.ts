import { describe, expect, it, test } from 'vitest';
import { madeDetails } from '../../test/made-reports/made-details.ts';
import { runCheck, sayFindings } from '../../test/made-reports/say-findings.ts';
import type { PersonalKind } from '../types.ts';
import { personalData } from './personal-data.ts';

const find = (lines: string, holds: Record<string, PersonalKind[]>) =>
  runCheck(personalData, lines, {
    details: madeDetails,
    more: Object.fromEntries(Object.entries(holds).map(([name, kinds]) => [name, { holds: kinds }])),
  });

describe('personal data', () => {
  test.each<[lines: string, holds: Record<string, PersonalKind[]>, said: string[]]>([
    [
      'localStorage draft shop.example',
      { draft: ['email'] },
      ['look likely: The value of draft of shop.example holds what looks like an e-mail address.'],
    ],
    [
      'localStorage draft shop.example',
      { draft: ['phone'] },
      ['look possible: The value of draft of shop.example holds what looks like a phone number.'],
    ],
    [
      'localStorage draft shop.example',
      { draft: ['card'] },
      [
        'problem likely: The value of draft of shop.example holds what looks like the number of a payment card; its check digit is right.',
      ],
    ],
    [
      'localStorage draft shop.example',
      { draft: ['iban', 'personalNumber'] },
      [
        'look likely: The value of draft of shop.example holds what looks like a bank account number (IBAN); its check digits are right.',
        'problem likely: The value of draft of shop.example holds what looks like a number that a state gives to one person.',
      ],
    ],
    [
      'cookie a other.example 9d',
      { a: ['email'] },
      ['problem likely: The value of a of other.example holds what looks like an e-mail address.'],
    ],
    [
      'cookie _hjSession_1 shop.example 30m analytics hotjar',
      { _hjSession_1: ['email'] },
      ['problem likely: The value of _hjSession_1 of Hotjar holds what looks like an e-mail address.'],
    ],
    [
      'cookie a other.example 9d',
      { a: ['phone'] },
      ['look possible: The value of a of other.example holds what looks like a phone number.'],
    ],
    [
      'localStorage a shop.example - functional smartsupp\ncookie b shop.example 9d functional smartsupp',
      { a: ['email'], b: ['email'] },
      ['look likely: The values of 2 keys of Smartsupp (a and b) hold what looks like an e-mail address.'],
    ],
  ])('%s %j', (lines, holds, said) => {
    expect(sayFindings(find(lines, holds))).toEqual(said);
  });

  it('of one owner in its own storage and in that of another site are two findings', () => {
    const found = find(
      'localStorage a shop.example - functional smartsupp\ncookie b chat.example 9d functional smartsupp',
      {
        a: ['email'],
        b: ['email'],
      },
    );
    expect(found.map(({ id, items, severity }) => [id, items, severity])).toEqual([
      ['smartsupp/email', [0], 'look'],
      ['smartsupp/email/raised', [1], 'problem'],
    ]);
  });

  it.each([
    'localStorage a shop.example',
    'cookie a other.example 9d marketing hotjar - shape=email',
    'indexedDB a shop.example',
  ])('nothing is said of what holds nothing: %s', (line) => {
    expect(find(line, {})).toEqual([]);
    expect(find(line, { a: [] })).toEqual([]);
  });
});
