import { describe, expect, test } from 'vitest';
import { weighTemplate } from './weigh-template.ts';

describe('how much a name has to agree, in literal characters', () => {
  test.each<[literals: string[], chars: string[], weight: number]>([
    [['abcd'], [], 4],
    [['ab', 'cd'], ['[ -~]+'], 4],
    [['ab', ''], ['[^~]{100}'], 2.2],
    [['ab', ''], ['[\\s\\S]{40}'], 2],
    [['', ''], ['[x]{3}'], 3],
    [['', ''], ['phc_'], 4],
    [['', ''], ['v\\.'], 2],
    [['a', ''], ['[0-9]+'], 1.5],
    [['a', ''], ['[0-9]{3}'], 2.5],
    [['a', ''], ['[0-9]{3,9}'], 2.5],
    [['a', ''], ['[0-9]{0,9}'], 1],
    [['', ''], ['[0-9a-f]{8}-[0-9a-f]{4}'], 12 * 0.39 + 1],
    [['', '', ''], ['[0-9]', '[0-9]'], 1],
    [['', ''], ['[\\u0400-\\u04ff]'], 1],
  ])('%j and %j: %d', (literals, chars, weight) => {
    expect(weighTemplate(literals, chars)).toBeCloseTo(weight, 1);
  });
});
