import { describe, expect, test } from 'vitest';
import { type MadeVisit, makeInput, sayFindings } from '../../test/made-findings.ts';
import { madeBanner } from '../../test/made-reports/made-consents.ts';
import { consent, signal } from '../../test/made-reports/make-report.ts';
import { vendorRuleNotMet } from './vendor-rule-not-met.ts';

const say = (visit: MadeVisit) => sayFindings(vendorRuleNotMet, makeInput(visit));
const visits = 'cookie chat.visits shop.example 90d marketing chatty';
const count = 'localStorage chat.count shop.example - marketing chatty';
const denied = 'granted denied denied denied';
const unknown = 'unknown unknown unknown unknown';

describe('vendorRuleNotMet', () => {
  test.each<[string, MadeVisit, string[]]>([
    [
      'keys that were written before the choice, by the vendor’s word on marketing or on the key',
      { items: `${visits} | beforeChoice@10\n${count} | beforeChoice@20`, choices: [] },
      [
        'note certain chatty/written: By their maker’s own document, 2 keys of Chatty need consent, and they were written without: chat.visits and chat.count.',
      ],
    ],
    [
      'a problem of what no other check says as much of',
      { items: 'localStorage chat.count shop.example - - chatty | beforeChoice@20', choices: [] },
      [
        'problem certain chatty/written: By its maker’s own document, 1 key of Chatty needs consent, and it was written without: chat.count.',
      ],
    ],
    [
      'keys that are there after a refusal, beside the check that says so',
      { items: visits, states: denied, signals: [signal('cookiebot', 'Cookiebot', denied)] },
      [
        'note likely chatty/there: By its maker’s own document, 1 key of Chatty needs consent, and it is there while consent is refused or not given: chat.visits.',
      ],
    ],
    [
      'keys that were written after a refusal',
      { items: `${visits} | afterRefusal@10`, states: denied, choices: [[0, 'earlier', denied]] },
      [
        'note certain chatty/written: By its maker’s own document, 1 key of Chatty needs consent, and it was written without: chat.visits.',
      ],
    ],
    [
      'keys that are there while nothing is chosen',
      { items: visits },
      [
        'look likely chatty/there: By its maker’s own document, 1 key of Chatty needs consent, and it is there while consent is refused or not given: chat.visits.',
      ],
    ],
    [
      'keys where nothing asks for consent',
      { items: visits, states: unknown, code: 'noMechanism' },
      [
        'look possible chatty/noMechanism: By its maker’s own document, 1 key of Chatty needs consent, and no way of asking for consent was found on this page: chat.visits.',
      ],
    ],
    [
      'less of a rule that may hold in some countries alone',
      { items: 'cookie rec.signal shop.example 90d analytics recordo | beforeChoice@10', choices: [] },
      [
        'note likely recordo/perhaps: By its maker’s own document, 1 key of Recordo needs consent, and it was written without: rec.signal.',
      ],
    ],
  ])('tells %s', (_, visit, expected) => {
    expect(say(visit)).toEqual(expected);
  });

  test.each<[string, MadeVisit]>([
    ['granted', { items: `${visits}\n${count}`, states: 'granted granted granted granted' }],
    [
      'written after a yes',
      { items: `${visits} | afterGrant@900`, choices: [[400, 'grant', 'granted granted granted granted']] },
    ],
    ['the basic chat', { items: 'cookie chat.id shop.example 90d functional chatty | beforeChoice@10', choices: [] }],
    [
      'listed as functional too',
      { items: 'localStorage chat.both shop.example - functional+marketing chatty | beforeChoice@10', choices: [] },
    ],
    [
      'of a vendor that says nothing of consent',
      { items: 'cookie rec.sid shop.example 90d analytics recordo | beforeChoice@10', choices: [] },
    ],
    [
      'known from others alone',
      { items: 'cookie hear.ad shop.example 90d marketing hearsay | beforeChoice@10', choices: [] },
    ],
    [
      'written on other occasions too',
      { items: 'cookie rec.either shop.example 90d analytics recordo | beforeChoice@10', choices: [] },
    ],
    ['necessary', { items: 'cookie rec.need shop.example 90d necessary recordo | beforeChoice@10', choices: [] }],
    ['unset where a law alone speaks', { items: visits, code: 'law' }],
    ['in doubt', { items: visits, states: unknown, code: 'mechanismSilent' }],
    [
      'there beside a banner that nobody knows',
      { items: visits, more: { consent: { ...consent(unknown, 'noMechanism'), unknownBanner: madeBanner } } },
    ],
    [
      'there because the tool was told yes',
      {
        items: visits,
        signals: [
          signal('chatty', 'Chatty', 'unknown unknown unknown granted', {
            kind: 'vendor',
            scope: 'vendor',
            reason: 'vendorTold',
          }),
        ],
      },
    ],
    [
      'there where the GDPR does not apply',
      {
        items: visits,
        signals: [signal('iab-tcf', 'IAB TCF', 'granted unknown unknown unknown', { reason: 'gdprNotApplicable' })],
      },
    ],
    [
      'allowed meanwhile by the site’s mechanism',
      {
        items: visits,
        signals: [signal('a', 'A', 'granted unset unset unset', { basis: 'default', allowedMeanwhile: ['marketing'] })],
      },
    ],
  ])('says nothing of what is %s', (_, visit) => {
    expect(say(visit)).toEqual([]);
  });
});
