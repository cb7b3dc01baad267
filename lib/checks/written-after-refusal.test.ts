import { describe, expect, test } from 'vitest';
import { type MadeVisit, makeInput, sayFindings } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { writtenAfterRefusal } from './written-after-refusal.ts';

const say = (visit: MadeVisit) => sayFindings(writtenAfterRefusal, makeInput(visit));
const visits = 'cookie chat.visits shop.example 90d marketing chatty';
const refused: MadeVisit['choices'] = [[4000, 'refusal', 'granted denied denied denied']];
const states = 'granted denied denied denied';

describe('writtenAfterRefusal', () => {
  test.each<[string, MadeVisit, string[]]>([
    [
      'what the vendor lists as marketing',
      { items: `${visits} | beforeChoice@100 afterRefusal@6200`, states, choices: refused, marks: '' },
      [
        'problem certain chatty/tracking: 1 key of Chatty was written after it had been refused, 6.2 s after the page began to load: chat.visits. Documents list it as: Marketing.',
      ],
    ],
    [
      'less surely what may have been under way',
      { items: `${visits} | afterRefusal@4300`, states, choices: refused },
      [
        'problem likely chatty/tracking: 1 key of Chatty was written after it had been refused, 4.3 s after the page began to load: chat.visits. Documents list it as: Marketing.',
      ],
    ],
    [
      'what was refused in an earlier visit',
      { items: `${visits} | afterRefusal@300`, states, choices: [[0, 'earlier', states]] },
      [
        'problem certain chatty/tracking: 1 key of Chatty was written after it had been refused, 0.3 s after the page began to load: chat.visits. Documents list it as: Marketing.',
      ],
    ],
    [
      'functional keys with less weight, and those that need no consent with the least',
      {
        items: `
          localStorage rec.prefs shop.example - functional recordo | afterRefusal@6000
          cookie chat.id shop.example 90d functional chatty | afterRefusal@6100
          cookie hear.ad shop.example 90d marketing hearsay | afterRefusal@6200`,
        states,
        choices: refused,
      },
      [
        'look certain recordo/functional: 1 key of Recordo was written after it had been refused, 6 s after the page began to load: rec.prefs. Documents list it as: Functional.',
        'look likely hearsay/supposed: 1 key of Hearsay was written after it had been refused, 6.2 s after the page began to load: hear.ad. Others than its maker list it as: Marketing.',
        'note certain chatty/exempt: 1 key of Chatty was written after it had been refused, 6.1 s after the page began to load: chat.id. Documents list it as: Functional.',
      ],
    ],
    [
      'a key that nobody knows, where everything is refused',
      { items: 'cookie abc shop.example 90d - - | afterRefusal@6000', states, choices: refused },
      [
        'note possible host:shop.example/unclassified: 1 key from shop.example was written after everything had been refused, 6 s after the page began to load: abc. No document says what it is for.',
      ],
    ],
  ])('tells %s', (_, visit, expected) => {
    expect(say(visit)).toEqual(expected);
  });

  test.each<[string, MadeVisit]>([
    ['written before the choice', { items: `${visits} | beforeChoice@100`, states, choices: refused }],
    [
      'written after a yes',
      { items: `${visits} | afterGrant@6000`, choices: [[4000, 'grant', 'granted granted granted granted']] },
    ],
    ['left over from an earlier visit', { items: `${visits} | leftOver`, states, choices: refused }],
    ['not watched', { items: visits, states }],
    [
      'necessary by one document',
      { items: 'cookie s shop.example 1d necessary+marketing chatty | afterRefusal@6000', states, choices: refused },
    ],
    [
      'listed twice, once as what is allowed',
      {
        items: 'localStorage chat.both shop.example - functional+marketing chatty | afterRefusal@6000',
        choices: [[4000, 'mixed', 'granted granted denied denied']],
      },
    ],
    ['of unknown phase', { items: `${visits} | notThere`, states, choices: refused }],
    [
      'written where the GDPR does not apply',
      {
        items: `${visits} | afterRefusal@6000`,
        choices: refused,
        signals: [
          signal('iab-tcf', 'IAB TCF', 'granted unknown unknown unknown', {
            basis: 'default',
            reason: 'gdprNotApplicable',
          }),
        ],
      },
    ],
    [
      'unknown and gone again',
      { items: '', states, choices: refused, marks: '6000 cookie gone set storage afterRefusal' },
    ],
  ])('says nothing of what is %s', (_, visit) => {
    expect(say(visit)).toEqual([]);
  });
});
