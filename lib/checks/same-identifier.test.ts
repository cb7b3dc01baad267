import { describe, expect, it, test } from 'vitest';
import { madeDetails } from '../../test/made-reports/made-details.ts';
import { runCheck, sayFindings } from '../../test/made-reports/say-findings.ts';
import type { CatalogueDetails } from '../catalogue/vendor-details.ts';
import type { ClassifiedItem, Match } from '../types.ts';
import { sameIdentifier } from './same-identifier.ts';

const one = '1111111111111111';
const two = '2222222222222222';
type More = Record<string, Partial<ClassifiedItem>>;
const run = (lines: string, more: More) => runCheck(sameIdentifier, lines, { more, details: madeDetails });
const say = (lines: string, more: More) => sayFindings(run(lines, more));
const consentTool: CatalogueDetails = {
  tool: { id: 'tool', name: 'Tool', kind: 'consent', documents: {}, placeholders: {}, keys: [] },
};

describe('the same identifier', () => {
  test.each<[why: string, lines: string, more: More, said: string]>([
    [
      'a copy of the vendor’s own',
      'cookie ssupp.vid shop.example 180d functional smartsupp shape=uuid\nlocalStorage ssupp.vid shop.example - functional smartsupp shape=uuid',
      { 'ssupp.vid': { valueHash: one } },
      'note likely: The same identifier is in more than one place: ssupp.vid. Clearing one of them is not enough.',
    ],
    [
      'fourteen letters, and names that say what they are',
      'cookie acme.vid shop.example 180d functional acme shape=text size=14\nlocalStorage acme_vid shop.example - functional acme shape=text size=14',
      { '*': { valueHash: one } },
      'note possible: The same identifier is in more than one place: acme.vid and acme_vid. Clearing one of them is not enough.',
    ],
    [
      'two vendors',
      'cookie a shop.example 9d functional smartsupp shape=uuid\ncookie b shop.example 9d analytics hotjar shape=uuid',
      { '*': { valueHash: one } },
      'look likely: The same identifier is in keys of Smartsupp and Hotjar: a and b.',
    ],
    [
      'two parties',
      'cookie a shop.example 9d - - shape=hex\ncookie b ads.example 9d - - shape=hex',
      { '*': { valueHash: one } },
      'look likely: The same identifier is kept for this site and for ads.example: a and b.',
    ],
    [
      'inside of a longer value',
      'cookie a shop.example 9d functional smartsupp shape=uuid\nlocalStorage b shop.example - analytics hotjar shape=json',
      { a: { valueHash: one }, b: { parts: [two, one] } },
      'look likely: The same identifier is in keys of Smartsupp and Hotjar: a and b.',
    ],
    [
      'in parts of longer values alone',
      'localStorage a shop.example - functional smartsupp shape=json\nlocalStorage b shop.example - analytics hotjar shape=json',
      { '*': { parts: [one] } },
      'note possible: The same identifier is in keys of Smartsupp and Hotjar: a and b.',
    ],
    [
      'keys nobody knows',
      'cookie a shop.example 9d - - shape=uuid\nlocalStorage b shop.example - - - shape=uuid',
      { '*': { valueHash: one } },
      'note likely: The same identifier is in more than one place: a and b. Clearing one of them is not enough.',
    ],
    [
      'a long number',
      'cookie a shop.example 9d - - shape=number size=18\nlocalStorage b shop.example - - - shape=number size=18',
      { '*': { valueHash: one } },
      'note likely: The same identifier is in more than one place: a and b. Clearing one of them is not enough.',
    ],
  ])('%s', (_why, lines, more, said) => {
    expect(say(lines, more)).toEqual([said]);
  });

  it('of several in the same keys is one finding, and its id says nothing of values', () => {
    const lines =
      'cookie a shop.example 9d functional smartsupp shape=uuid\nlocalStorage b shop.example - - - shape=json';
    const found = run(lines, { a: { valueHash: one, parts: [two] }, b: { parts: [two, one] } });
    const again = run(lines, { a: { valueHash: two }, b: { parts: [two] } });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ items: [0, 1] });
    expect(again[0]?.id).toBe(found[0]?.id);
    expect(found[0]?.id).not.toContain(one);
  });

  it('in thousands of keys is found in one pass', () => {
    const lines = Array.from({ length: 3000 }, (_, at) => `localStorage k${at} shop.example - - - shape=uuid`).join(
      '\n',
    );
    const found = run(lines, { '*': { valueHash: one } });
    expect(found).toHaveLength(1);
    expect(found[0]?.items).toHaveLength(3000);
    expect(found[0]?.id.length).toBeLessThan(500);
  });
});

describe('nothing', () => {
  test.each<[why: string, lines: string, more: More]>([
    ['other values', 'cookie a shop.example 9d - - shape=uuid\ncookie b shop.example 9d - - shape=uuid', {}],
    [
      'a yes',
      'cookie a shop.example 9d - smartsupp shape=boolean size=4\ncookie b shop.example 9d - hotjar shape=boolean size=4',
      { '*': { valueHash: one } },
    ],
    [
      'a moment',
      'cookie a shop.example 9d - smartsupp shape=timestamp size=13\ncookie b shop.example 9d - hotjar shape=timestamp size=13',
      { '*': { valueHash: one } },
    ],
    [
      'a small number',
      'cookie a shop.example 9d - smartsupp shape=number size=3\ncookie b shop.example 9d - hotjar shape=number size=3',
      { '*': { valueHash: one } },
    ],
    [
      'a time zone in keys of one vendor',
      'cookie ssupp.zone shop.example 9d - acme shape=text size=13\nlocalStorage ssupp.tz shop.example - - acme shape=text size=13',
      { '*': { valueHash: one } },
    ],
    [
      'a short number by the name of an identifier',
      'cookie video_id shop.example 9d - acme shape=number size=7\nlocalStorage video.id shop.example - - acme shape=number size=7',
      { '*': { valueHash: one } },
    ],
    [
      'short values of keys nobody knows',
      'cookie user_id shop.example 9d - - shape=number size=10\nlocalStorage uid shop.example - - - shape=number size=10',
      { '*': { valueHash: one } },
    ],
    [
      'a short token, such as a language',
      'cookie a shop.example 9d - smartsupp shape=token size=7\ncookie b shop.example 9d - hotjar shape=token size=7',
      { '*': { valueHash: one } },
    ],
    [
      'an address',
      'cookie a shop.example 9d - smartsupp shape=url\ncookie b shop.example 9d - hotjar shape=url',
      { '*': { valueHash: one } },
    ],
    [
      'a TC string',
      'cookie a shop.example 9d - - shape=tc-string\nlocalStorage b shop.example - - - shape=tc-string',
      { '*': { valueHash: one } },
    ],
    [
      'protection of forms',
      'cookie csrf shop.example 9d - - shape=hex\nlocalStorage x shop.example - - - shape=hex',
      { '*': { valueHash: one, guess: { kind: 'csrf', from: ['name'] } } },
    ],
    [
      'empty values',
      'cookie a shop.example 9d - smartsupp shape=empty size=0\ncookie b shop.example 9d - hotjar shape=empty size=0',
      { '*': { valueHash: one } },
    ],
    [
      'one cookie under two domains',
      'cookie a shop.example 9d - acme shape=uuid\ncookie a www.shop.example 9d - acme shape=uuid',
      { '*': { valueHash: one } },
    ],
    [
      'parts that nobody knows',
      'localStorage a shop.example - - - shape=json\nlocalStorage b shop.example - - - shape=json',
      { '*': { parts: [one] } },
    ],
    [
      'a value that could not be read',
      'cookie a shop.example 9d - smartsupp shape=not-utf8\ncookie b shop.example 9d - hotjar shape=not-utf8',
      { '*': { valueHash: one } },
    ],
    [
      'databases have no value',
      'indexedDB a shop.example - - - shape=container\nindexedDB b shop.example - - - shape=container',
      {},
    ],
  ])('%s', (_why, lines, more) => {
    expect(say(lines, more)).toEqual([]);
  });

  it('records of a consent tool', () => {
    const lines =
      'cookie c shop.example 9d necessary tool shape=uuid\nlocalStorage c shop.example - necessary tool shape=uuid';
    const more = { '*': { valueHash: one } };
    expect(runCheck(sameIdentifier, lines, { more, details: consentTool })).toEqual([]);
    expect(runCheck(sameIdentifier, lines, { more })).toHaveLength(1);
  });

  it('platforms of the general list are told as a note, by name, in parts too', () => {
    const lines =
      'cookie _ga shop.example 9d analytics google\nlocalStorage b shop.example - analytics hotjar shape=json\nlocalStorage c shop.example - - - shape=json';
    const general: Match = {
      vendorId: 'google',
      vendorName: 'Google Analytics',
      keyIndex: 0,
      pattern: '_ga',
      kind: 'exact',
      layer: 'general',
      categories: ['analytics'],
    };
    const more: More = { _ga: { matches: [general], parts: [one] }, b: { parts: [one] } };
    expect(say(lines, more)).toEqual([
      'note possible: The same identifier is in keys of Google Analytics and Hotjar: _ga and b.',
    ]);
    expect(say(lines, { _ga: { matches: [general], parts: [one] }, c: { parts: [one] } })).toEqual([
      'note possible: The same identifier is in more than one place: _ga and c. Clearing one of them is not enough.',
    ]);
  });

  it('two vendors that one key may be of are not two', () => {
    const lines =
      'cookie a shop.example 9d functional smartsupp shape=uuid\ncookie b shop.example 9d analytics hotjar shape=uuid';
    const [first] = runCheck(sameIdentifier, lines, { more: { '*': { valueHash: one } } });
    const shared = {
      vendorId: 'x',
      vendorName: 'X',
      keyIndex: 0,
      pattern: 'a',
      kind: 'exact',
      layer: 'vendor',
      categories: [],
    } as const;
    const [second] = run(lines, {
      '*': {
        valueHash: one,
        matches: [
          { ...shared, categories: [] },
          { ...shared, categories: [], vendorId: 'y', vendorName: 'Y' },
        ],
      },
    });
    expect([first?.severity, second?.severity]).toEqual(['look', 'note']);
  });
});
