import { describe, expect, it, test } from 'vitest';
import { type MadeVisit, makeInput, sayFindings } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import { writtenBeforeChoice } from './written-before-choice.ts';

const say = (visit: MadeVisit) => sayFindings(writtenBeforeChoice, makeInput(visit));
const visits = 'cookie chat.visits shop.example 90d marketing chatty';

describe('writtenBeforeChoice', () => {
  test.each<[string, MadeVisit, string[]]>([
    [
      'what the vendor itself lists as marketing',
      { items: `${visits} | beforeChoice@312`, choices: [] },
      [
        'problem certain chatty/tracking: 1 key of Chatty was written before any choice was recorded, 0.3 s after the page began to load: chat.visits. Documents list it as: Marketing.',
      ],
    ],
    [
      'what was allowed later',
      {
        items: `${visits} | beforeChoice@312 afterGrant@5000`,
        choices: [[4000, 'grant', 'granted granted granted granted']],
      },
      [
        'problem certain chatty/tracking: 1 key of Chatty was written before any choice was recorded, 0.3 s after the page began to load: chat.visits. Documents list it as: Marketing.',
      ],
    ],
    [
      'one finding for each vendor and each word of its documents',
      {
        items: `
          ${visits} | beforeChoice@900
          cookie rec.sid shop.example 1d analytics recordo | beforeChoice@40
          localStorage rec.prefs shop.example - functional recordo | beforeChoice@50
          localStorage chat.count shop.example - marketing chatty | beforeChoice@700`,
        choices: [],
      },
      [
        'problem certain chatty/tracking: 2 keys of Chatty were written before any choice was recorded, the first 0.7 s after the page began to load: chat.count and chat.visits. Documents list them as: Marketing.',
        'problem certain recordo/tracking: 1 key of Recordo was written before any choice was recorded, 40 ms after the page began to load: rec.sid. Documents list it as: Analytics.',
        'look certain recordo/functional: 1 key of Recordo was written before any choice was recorded, 50 ms after the page began to load: rec.prefs. Documents list it as: Functional.',
      ],
    ],
    [
      'no more than a look at what only others say',
      { items: 'cookie hear.ad shop.example 90d marketing hearsay | beforeChoice@312', choices: [] },
      [
        'look likely hearsay/supposed: 1 key of Hearsay was written before any choice was recorded, 0.3 s after the page began to load: hear.ad. Others than its maker list it as: Marketing.',
      ],
    ],
    [
      'a note of what others call functional, which such lists say of sessions too',
      {
        items: `
          cookie hear.mine shop.example session functional hearsay | beforeChoice@20
          cookie hear.ad shop.example 90d functional+marketing hearsay | beforeChoice@30`,
        choices: [],
      },
      [
        'note possible hearsay/assumed: 2 keys of Hearsay were written before any choice was recorded, the first 20 ms after the page began to load: hear.mine and hear.ad. Others than their maker list them as: Functional and Marketing.',
      ],
    ],
    [
      'a note of what the vendor says needs no consent, listed twice or not',
      {
        items: `
          cookie chat.id shop.example 90d functional chatty | beforeChoice@312
          localStorage chat.both shop.example - functional+marketing chatty | beforeChoice@320`,
        choices: [],
      },
      [
        'note certain chatty/exempt: 2 keys of Chatty were written before any choice was recorded, the first 0.3 s after the page began to load: chat.id and chat.both. Documents list them as: Functional and Marketing.',
      ],
    ],
    [
      'a note of what nobody knows, by whose script wrote it or where from',
      {
        items: `
          cookie abc123 shop.example 90d - - | beforeChoice@312 by=chatty
          localStorage xyz widget.example - - - | beforeChoice@400`,
        choices: [],
      },
      [
        'note possible chatty/unclassified: 1 key from chatty was written before any choice was recorded, 0.3 s after the page began to load: abc123. No document says what it is for.',
        'note possible host:widget.example/unclassified: 1 key from widget.example was written before any choice was recorded, 0.4 s after the page began to load: xyz. No document says what it is for.',
      ],
    ],
    [
      'what was gone again at the end, once',
      {
        items: `${visits} | beforeChoice@900`,
        choices: [],
        marks: `
          200 cookie chat.gone set document.cookie beforeChoice vendor=Chatty
          250 cookie chat.gone set document.cookie beforeChoice vendor=Chatty
          900 cookie chat.visits set document.cookie beforeChoice`,
      },
      [
        'problem certain chatty/tracking: 1 key of Chatty was written before any choice was recorded, 0.9 s after the page began to load: chat.visits. Documents list it as: Marketing.',
      ],
    ],
    [
      'no more than a look where the site’s mechanism allows it meanwhile',
      {
        items: `${visits} | beforeChoice@312`,
        choices: [],
        signals: [
          signal('onetrust', 'OneTrust', 'granted unset unset unset', {
            basis: 'default',
            reason: 'regionalDefault',
            allowedMeanwhile: ['marketing'],
          }),
        ],
      },
      [
        'look certain chatty/tracking: 1 key of Chatty was written before any choice was recorded, 0.3 s after the page began to load: chat.visits. Documents list it as: Marketing.',
      ],
    ],
  ])('tells %s', (_, visit, expected) => {
    expect(say(visit)).toEqual(expected);
  });

  test.each<[string, MadeVisit]>([
    [
      'written after a yes',
      { items: `${visits} | afterGrant@5000`, choices: [[4000, 'grant', 'granted granted granted granted']] },
    ],
    [
      'written after a refusal',
      { items: `${visits} | afterRefusal@5000`, choices: [[4000, 'refusal', 'granted denied denied denied']] },
    ],
    ['left over', { items: `${visits} | leftOver`, choices: [] }],
    ['not watched', { items: visits }],
    ['of unknown phase', { items: `${visits} | notThere`, choices: [] }],
    [
      'necessary by one document',
      { items: 'cookie session shop.example 1d necessary+marketing chatty | beforeChoice@10', choices: [] },
    ],
    [
      'written where nothing asks for consent',
      { items: `${visits} | beforeChoice@312`, choices: [], code: 'noMechanism' },
    ],
    ['written where a law alone speaks', { items: `${visits} | beforeChoice@312`, choices: [], code: 'law' }],
    [
      'written where the GDPR does not apply',
      {
        items: `${visits} | beforeChoice@312`,
        choices: [],
        signals: [
          signal('iab-tcf', 'IAB TCF', 'granted unknown unknown unknown', {
            basis: 'default',
            reason: 'gdprNotApplicable',
          }),
        ],
      },
    ],
    ['unknown and gone again', { items: '', choices: [], marks: '200 cookie gone set document.cookie beforeChoice' }],
  ])('says nothing of what is %s', (_, visit) => {
    expect(say(visit)).toEqual([]);
  });

  it('says nothing of an unknown key that looks like one a site needs', () => {
    const input = makeInput({ items: 'cookie csrf shop.example 1d - - | beforeChoice@10', choices: [] });
    const guessed = input.report.items.map((item) => ({
      ...item,
      guess: { kind: 'csrf' as const, from: ['name' as const] },
    }));
    expect(sayFindings(writtenBeforeChoice, { ...input, report: { ...input.report, items: guessed } })).toEqual([]);
  });

  it('takes a name that several vendors use as no proof of a problem', () => {
    const input = makeInput({ items: `${visits} | beforeChoice@312`, choices: [] });
    const shared = input.report.items.map((item) => {
      const [match] = item.matches;
      return match ? { ...item, matches: [match, { ...match, vendorId: 'other', vendorName: 'Other' }] } : item;
    });
    const [said] = sayFindings(writtenBeforeChoice, { ...input, report: { ...input.report, items: shared } });
    expect(said).toMatch(/^look likely chatty\/supposed: /);
  });

  it('takes the general list for what others say, of a platform without a vendor file', () => {
    const input = makeInput({ items: `${visits} | beforeChoice@312`, choices: [] });
    const general = input.report.items.map((item) => ({
      ...item,
      matches: item.matches.map((match) => ({ ...match, layer: 'general' as const, vendorName: 'A platform' })),
    }));
    const [said] = sayFindings(writtenBeforeChoice, { ...input, report: { ...input.report, items: general } });
    expect(said).toMatch(/^look likely general:A platform\/supposed: /);
  });
});
