import { describe, expect, test } from 'vitest';
import { type MadeVisit, makeInput, sayFindings } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { cameBack } from './came-back.ts';

const say = (visit: MadeVisit) => sayFindings(cameBack, makeInput(visit));
const visits = 'cookie chat.visits shop.example 90d marketing chatty';
const removed = { removals: [{ itemId: 'cookie shop.example 0', at: 1 }] };
const refused: MadeVisit['choices'] = [[4000, 'refusal', 'granted denied denied denied']];
const denied = 'granted denied denied denied';

describe('cameBack', () => {
  test.each<[string, MadeVisit, string[]]>([
    [
      'what a person removed, where nothing allows it',
      { items: visits, more: removed },
      [
        'look certain chatty/byPerson/asked: 1 key of Chatty that you removed earlier in this browser session is there again: chat.visits.',
      ],
    ],
    [
      'what a person removed and is allowed, as a note',
      { items: visits, states: 'granted granted granted granted', more: removed },
      [
        'note certain chatty/byPerson/plain: 1 key of Chatty that you removed earlier in this browser session is there again: chat.visits.',
      ],
    ],
    [
      'what a person removed where the GDPR does not apply, as a note',
      {
        items: visits,
        more: removed,
        signals: [signal('iab-tcf', 'IAB TCF', denied, { basis: 'default', reason: 'gdprNotApplicable' })],
      },
      [
        'note certain chatty/byPerson/plain: 1 key of Chatty that you removed earlier in this browser session is there again: chat.visits.',
      ],
    ],
    [
      'what a person removed and nobody knows, as a note',
      { items: 'cookie abc shop.example 90d - -', more: removed },
      [
        'note certain host:shop.example/byPerson/plain: 1 key of shop.example that you removed earlier in this browser session is there again: abc.',
      ],
    ],
    [
      'what the page removed at a refusal and set again',
      {
        items: `${visits} | afterRefusal@9000`,
        states: denied,
        choices: refused,
        marks: `
          4100 cookie chat.visits remove document.cookie afterRefusal
          9000 cookie chat.visits set document.cookie afterRefusal`,
      },
      [
        'look likely chatty/byPage/asked: 1 key of Chatty was removed in this visit and set again after the refusal: chat.visits.',
      ],
    ],
  ])('tells %s', (_, visit, expected) => {
    expect(say(visit)).toEqual(expected);
  });

  const again = (set: string, more: Partial<MadeVisit> = {}): MadeVisit => ({
    items: `${visits} | afterRefusal@9000`,
    states: denied,
    choices: refused,
    marks: `4100 cookie chat.visits remove document.cookie afterRefusal\n${set}`,
    ...more,
  });
  test.each<[string, MadeVisit]>([
    ['never removed', { items: visits }],
    ['of another id', { items: visits, more: { removals: [{ itemId: 'cookie shop.example 7', at: 1 }] } }],
    ['rewritten at once', again('4600 cookie chat.visits set document.cookie afterRefusal')],
    ['removed after it was set', again('3000 cookie chat.visits set document.cookie beforeChoice')],
    [
      'set again after a yes',
      again('9000 cookie chat.visits set document.cookie afterGrant', { states: 'granted granted granted granted' }),
    ],
    [
      'tried out before the choice, as some tools do',
      again('9000 cookie chat.visits set document.cookie beforeChoice'),
    ],
    [
      'functional',
      again('9000 cookie chat.id set document.cookie afterRefusal', {
        items: 'cookie chat.id shop.example 1d functional chatty | afterRefusal@9000',
      }),
    ],
    [
      'known from others alone',
      again('9000 cookie hear.ad set document.cookie afterRefusal', {
        items: 'cookie hear.ad shop.example 1d marketing hearsay | afterRefusal@9000',
      }),
    ],
    ['gone at the end', again('9000 cookie chat.visits set document.cookie afterRefusal', { items: '' })],
  ])('says nothing of what is %s', (_, visit) => {
    expect(say(visit)).toEqual([]);
  });
});
