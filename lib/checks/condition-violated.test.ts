import { describe, expect, it, test } from 'vitest';
import { type MadeVisit, makeInput, sayFindings } from '../../test/made-findings.ts';
import { conditionViolated } from './condition-violated.ts';

const say = (visit: MadeVisit) => sayFindings(conditionViolated, makeInput({ choices: [], ...visit }));
const draft = 'localStorage chat.draft shop.example - functional chatty';
const record = 'cookie banner.record shop.example 90d necessary banner';

describe('conditionViolated', () => {
  test.each<[string, MadeVisit, string[]]>([
    [
      'what waits for a conversation and was written in the first moments',
      { items: `${draft} | beforeChoice@400 notThere` },
      [
        'look likely chatty/in-conversation: By its document 1 key of Chatty is written in a conversation. It was written 0.4 s after the page began to load, before anybody could begin one: chat.draft.',
      ],
    ],
    [
      'what waits for an opened chat, whatever was allowed',
      {
        items: 'localStorage chat.opened shop.example - functional chatty | afterGrant@700 notThere',
        states: 'granted granted granted granted',
      },
      [
        'look likely chatty/chat-opened: By its document 1 key of Chatty is written once the chat is opened. It was written 0.7 s after the page began to load, before anybody could open the chat: chat.opened.',
      ],
    ],
    [
      'a record of a choice where none was made',
      { items: `${record} | beforeChoice@300 notThere` },
      [
        'note possible banner/after-choice: By its document 1 key of Banner is written after a choice. It was written 0.3 s after the page began to load, and no choice was recorded: banner.record.',
      ],
    ],
    [
      'a key of older versions as a note',
      { items: 'localStorage chat.old shop.example - functional chatty | afterGrant@4000' },
      [
        'note likely chatty/older-version: By its document 1 key of Chatty belongs to older versions, and it was written in this visit: chat.old.',
      ],
    ],
  ])('tells %s', (_, visit, expected) => {
    expect(say(visit)).toEqual(expected);
  });

  test.each<[string, MadeVisit]>([
    ['written when a visitor could have opened the chat', { items: `${draft} | beforeChoice@2400 notThere` }],
    [
      'written again later, when its first value may have been empty',
      { items: `${draft} | beforeChoice@400 beforeChoice@9000 notThere` },
    ],
    [
      'empty',
      {
        items:
          'localStorage chat.draft shop.example - functional chatty size=0 shape=empty | beforeChoice@400 notThere',
      },
    ],
    ['there from an earlier page', { items: `${draft} | beforeChoice@400 there` }],
    [
      'of a vendor of which something was there before',
      { items: `${draft} | beforeChoice@400 notThere\ncookie chat.id shop.example 90d functional chatty | leftOver` },
    ],
    ['only left over', { items: `${draft} | leftOver` }],
    ['not watched', { items: draft }],
    [
      'named with its condition by one document of two',
      { items: 'localStorage chat.mixed shop.example - functional chatty | beforeChoice@400 notThere' },
    ],
    [
      'a condition that a page does not tell',
      { items: 'cookie rec.signal shop.example 90d analytics recordo | beforeChoice@400 notThere' },
    ],
    [
      'a record of a choice that was made',
      {
        items: `${record} | beforeChoice@3990 notThere`,
        choices: [[4000, 'refusal', 'granted denied denied denied']],
        states: 'granted denied denied denied',
      },
    ],
    [
      'a record where the choice cannot be told',
      { items: `${record} | beforeChoice@300 notThere`, states: 'unknown unknown unknown unknown' },
    ],
    [
      'of older versions, and was not written',
      { items: 'localStorage chat.old shop.example - functional chatty | leftOver' },
    ],
  ])('says nothing of what is %s', (_, visit) => {
    expect(say(visit)).toEqual([]);
  });

  it('says nothing of a visit whose first moments were not watched', () => {
    const input = makeInput({ items: `${draft} | beforeChoice@400 notThere`, choices: [] });
    const { watch } = input.report;
    if (!watch) throw new Error('made watched');
    const late = { ...input.report, watch: { ...watch, watchedSince: 300 } };
    expect(sayFindings(conditionViolated, { ...input, report: late })).toEqual([]);
  });
});
