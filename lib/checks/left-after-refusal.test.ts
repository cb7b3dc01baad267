import { describe, expect, test } from 'vitest';
import { type MadeVisit, makeInput, sayFindings } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { leftAfterRefusal } from './left-after-refusal.ts';

const states = 'granted denied denied denied';
const refusing = [signal('cookiebot', 'Cookiebot', states)];
const say = (visit: MadeVisit) => sayFindings(leftAfterRefusal, makeInput({ states, signals: refusing, ...visit }));
const visits = 'cookie chat.visits shop.example 90d marketing chatty';
const earlier: MadeVisit['choices'] = [[0, 'earlier', states]];

describe('leftAfterRefusal', () => {
  test.each<[string, MadeVisit, string[]]>([
    [
      'what was there before a watched visit',
      { items: `${visits} | leftOver`, choices: earlier },
      [
        'look certain chatty/tracking/earlier: 1 key of Chatty from an earlier visit is still there, although this is refused: Marketing. It was not written in this visit: chat.visits.',
      ],
    ],
    [
      'what was written while it was allowed, and then withdrawn',
      {
        items: `${visits} | afterGrant@900`,
        choices: [
          [400, 'grant', 'granted granted granted granted'],
          [5000, 'withdrawal', states],
        ],
      },
      [
        'look certain chatty/tracking/withdrawn: 1 key of Chatty was written while it was allowed and is still there after the withdrawal of: Marketing. It is chat.visits.',
      ],
    ],
    [
      'what is just there, less surely: it could have been written before or after',
      { items: `${visits}\ncookie rec.sid shop.example 1d analytics recordo` },
      [
        'look possible chatty/tracking/unseen: 1 key of Chatty is there, although this is refused: Marketing. When it was written was not seen: chat.visits.',
        'look possible recordo/tracking/unseen: 1 key of Recordo is there, although this is refused: Analytics. When it was written was not seen: rec.sid.',
      ],
    ],
    [
      'what is functional or known from others as a note',
      {
        items: `
          cookie chat.id shop.example 90d functional chatty | leftOver
          cookie hear.ad shop.example 90d marketing hearsay | leftOver`,
        choices: earlier,
      },
      [
        'note certain chatty/exempt/earlier: 1 key of Chatty from an earlier visit is still there, although this is refused: Functional. It was not written in this visit: chat.id.',
        'note likely hearsay/supposed/earlier: 1 key of Hearsay from an earlier visit is still there, although this is refused: Marketing. It was not written in this visit: hear.ad.',
      ],
    ],
  ])('tells %s', (_, visit, expected) => {
    expect(say(visit)).toEqual(expected);
  });

  test.each<[string, MadeVisit]>([
    ['written after the refusal', { items: `${visits} | afterRefusal@900`, choices: earlier }],
    ['written before the choice', { items: `${visits} | beforeChoice@900`, choices: [[4000, 'refusal', states]] }],
    [
      'allowed',
      {
        items: visits,
        states: 'granted denied denied granted',
        signals: [signal('a', 'A', 'granted denied denied granted')],
      },
    ],
    ['not chosen yet', { items: visits, states: 'granted unset unset unset', signals: [] }],
    [
      'denied by a default alone',
      { items: visits, signals: [signal('a', 'A', states, { basis: 'default', reason: 'modeDefault' })] },
    ],
    [
      'denied under a law alone',
      { items: visits, code: 'law', signals: [signal('iab-gpp', 'GPP', states, { scope: 'jurisdiction' })] },
    ],
    [
      'denied by the browser’s wish alone',
      { items: visits, signals: [signal('gpc', 'GPC', states, { scope: 'browser', basis: 'request' })] },
    ],
    ['necessary by one document', { items: 'cookie s shop.example 1d necessary+marketing chatty' }],
    [
      'listed twice, once as what is allowed',
      {
        items: 'localStorage chat.both shop.example - functional+marketing chatty',
        states: 'granted granted denied denied',
      },
    ],
    ['known to nobody', { items: 'cookie abc shop.example 90d - -' }],
    [
      'refused where nothing is known to ask',
      { items: visits, states: 'unknown unknown unknown unknown', code: 'noMechanism', signals: [] },
    ],
  ])('says nothing of what is %s', (_, visit) => {
    expect(say(visit)).toEqual([]);
  });
});
