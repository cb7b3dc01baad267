import { describe, expect, test } from 'vitest';
import { items } from '../../test/made-reports/make-report.ts';
import type { ClassifiedItem } from '../types.ts';
import { isCalledIdentifier, isIdentifier } from './is-identifier.ts';

function item(line: string, more: Partial<ClassifiedItem> = {}): ClassifiedItem {
  const [made] = items(line);
  if (!made) throw new Error(`no item in "${line}"`);
  return { ...made, ...more };
}

describe('by the value', () => {
  test.each<[line: string, is: boolean]>([
    ['cookie a shop.example 9d - - shape=uuid', true],
    ['cookie a shop.example 9d - - shape=token size=16', true],
    ['cookie a shop.example 9d - - shape=token size=15', false],
    ['cookie a shop.example 9d - - shape=jwt size=300', true],
    ['cookie a shop.example 9d - - shape=number size=15', true],
    ['cookie a shop.example 9d - - shape=number size=13', false],
    ['cookie a shop.example 9d - - shape=number size=400', false],
    ['cookie a shop.example 9d - - shape=timestamp size=16', false],
    ['cookie a shop.example 9d - - shape=text size=40', false],
    ['cookie a shop.example 9d - - shape=json size=40', false],
    ['cookie a shop.example 9d - - shape=tc-string size=400', false],
  ])('%s: %s', (line, is) => {
    expect(isIdentifier(item(line), {})).toBe(is);
  });

  test.each(['consent', 'csrf', 'cart', 'flag'] as const)('a key that is there for something else: %s', (kind) => {
    expect(isIdentifier(item('cookie a shop.example 9d - - shape=uuid', { guess: { kind, from: ['name'] } }), {})).toBe(
      false,
    );
  });
});

describe('by the name', () => {
  test.each<[line: string, pattern: string | undefined, is: boolean]>([
    ['cookie visitor_id shop.example 9d - - shape=text size=14', undefined, true],
    ['cookie visitor_id shop.example 9d - - shape=text size=9', undefined, false],
    ['cookie visitor_id shop.example 9d - - shape=json size=40', undefined, false],
    ['cookie visitor_id shop.example 9d - - shape=timestamp size=13', undefined, false],
    ['cookie theme shop.example 9d - - shape=text size=14', undefined, false],
    ['cookie csrf_id shop.example 9d - - shape=text size=14', undefined, false],
    // A placeholder that ends in a letter.
    ['localStorage ssupp_7d1fvid shop.example - - smartsupp shape=text size=14', 'ssupp_<CHAT_KEY>vid', true],
    ['localStorage ssupp_7d1fvid shop.example - - smartsupp shape=text size=14', 'ssupp_<VISITOR_ID>', false],
  ])('%s %s: %s', (line, pattern, is) => {
    const made = item(line);
    const matches = made.matches.map((match) =>
      pattern === undefined ? match : { ...match, kind: 'template' as const, pattern },
    );
    expect(isCalledIdentifier({ ...made, matches })).toBe(is);
  });
});
