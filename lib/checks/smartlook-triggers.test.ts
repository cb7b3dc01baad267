import { describe, expect, test } from 'vitest';
import { type MadeVisit, makeInput, sayFindings } from '../../test/made-findings.ts';
import { signal } from '../../test/made-reports/make-report.ts';
import type { Signal, Trigger } from '../consent-types.ts';
import type { VendorPresence } from '../watch-types.ts';
import { smartlookTriggers } from './smartlook-triggers.ts';

const codes: readonly Trigger['code'][] = ['formsRecorded', 'ipRecorded', 'visitorApiUsed', 'personalDataShown'];

/** A signal of a recording tool; answers in the order of the codes. */
function recording(answers: string, more: Partial<Signal> = {}): Signal {
  const list = answers.split(' ') as Trigger['answer'][]; // the words are written here
  return signal('recordo', 'Recordo', 'unknown unknown unknown unknown', {
    kind: 'vendor',
    scope: 'vendor',
    triggers: codes.map((code, at) => ({ code, answer: list[at] ?? 'unknown' })),
    ...more,
  });
}

const say = (visit: MadeVisit) => sayFindings(smartlookTriggers, makeInput(visit));
const present: VendorPresence = { vendorId: 'recordo', vendorName: 'Recordo', scripts: [], items: 1, unknownItems: 0 };
const sid = 'cookie rec.sid shop.example 90d analytics recordo';
const forms =
  'recordo/formsRecorded: The page lets Recordo record what is written in forms; its maker’s document says that the GDPR applies when that is personal data.';
const open = (count: number) =>
  `note possible recordo/open: The document of Recordo names four things of which each makes the GDPR apply; ${count} of them could not be told from the page.`;

describe('smartlookTriggers', () => {
  test.each<[string, MadeVisit, string[]]>([
    [
      'each answer that is yes',
      { items: '', signals: [recording('yes no yes unknown')] },
      [
        `look likely ${forms}`,
        'look likely recordo/visitorApiUsed: The page tells Recordo who a visitor is; its maker’s document says that the GDPR applies when the visitor API is used.',
      ],
    ],
    [
      'the other two',
      { items: '', signals: [recording('no yes no yes')] },
      [
        'look likely recordo/ipRecorded: The page lets Recordo record IP addresses; its maker’s document says that the GDPR applies when they are not made anonymous.',
        'look likely recordo/personalDataShown: The page lets Recordo record e-mail addresses or numbers that it shows; its maker’s document says that the GDPR applies when recordings hold personal data.',
      ],
    ],
    [
      'no more of a recording that runs without consent: others say that',
      { items: sid, signals: [recording('yes no no no')], more: { presences: [present] } },
      [`look likely ${forms}`],
    ],
    [
      'a note where analytics is allowed',
      { items: sid, states: 'granted granted granted granted', signals: [recording('yes no no no')] },
      [`note likely ${forms}`],
    ],
    [
      'a look where consent cannot be told',
      { items: sid, states: 'unknown unknown unknown unknown', signals: [recording('yes no no no')] },
      [`look likely ${forms}`],
    ],
    ['what could not be told, as a note', { items: '', signals: [recording('no no unknown unknown')] }, [open(2)]],
    [
      'nothing known at all, as a note',
      { items: '', signals: [recording('unknown unknown unknown unknown')] },
      [open(4)],
    ],
    [
      'a tool once, however many signals it has',
      { items: '', signals: [recording('no no no unknown'), recording('yes yes yes yes')] },
      [open(1)],
    ],
  ])('tells %s', (_, visit, expected) => {
    expect(say(visit)).toEqual(expected);
  });

  test.each<[string, MadeVisit]>([
    ['four times no', { items: sid, signals: [recording('no no no no')], more: { presences: [present] } }],
    [
      'a tool without such questions',
      { items: sid, signals: [signal('recordo', 'Recordo', 'unknown unknown unknown unknown', { kind: 'vendor' })] },
    ],
    [
      'no GDPR',
      {
        items: sid,
        signals: [
          recording('yes yes no no'),
          signal('iab-tcf', 'IAB TCF', 'granted unset unset unset', { reason: 'gdprNotApplicable' }),
        ],
      },
    ],
    ['no signal', { items: sid, more: { presences: [present] } }],
  ])('says nothing of %s', (_, visit) => {
    expect(say(visit)).toEqual([]);
  });
});
