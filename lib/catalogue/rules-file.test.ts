import { describe, expect, it, test } from 'vitest';
import { makeRules } from '../../test/made-rules.ts';
import { countBytes, findOversize, mergeRules, rulesLimits, writeRulesFile } from './rules-file.ts';

const ids = (files: readonly { id: string }[]) => files.map(({ id }) => id);

describe('rules put to those that are there', () => {
  const there = [makeRules('one'), makeRules('two')];

  it('new ones follow, known ones take their place', () => {
    const again = makeRules('one', ['new_id']);
    const { files, added, replaced } = mergeRules(there, [makeRules('three'), again, makeRules('four')]);
    expect(ids(files)).toEqual(['one', 'two', 'three', 'four']);
    expect(files[0]).toBe(again);
    expect([added, replaced]).toEqual([2, 1]);
  });

  it('to none, or none to some', () => {
    expect(mergeRules([], there)).toEqual({ files: there, added: 2, replaced: 0 });
    expect(mergeRules(there, [])).toEqual({ files: there, added: 0, replaced: 0 });
  });
});

describe('an export', () => {
  it('is indented, and says what it is', () => {
    const text = writeRulesFile([makeRules('one')]);
    expect(text).toMatch(/^\{\n {2}"format": "crumbscope-rules",\n {2}"formatVersion": 1,\n {2}"files": \[\n/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is written close where it would be too large otherwise', () => {
    const many = Array.from({ length: 4 }, (_, at) =>
      makeRules(
        `many-${at}`,
        Array.from({ length: 500 }, (_each, key) => `many_${at}_${key}_${'x'.repeat(180)}`),
      ),
    );
    const text = writeRulesFile(many);
    expect(text).not.toContain('\n');
    expect(countBytes(text)).toBeLessThan(rulesLimits.bytes);
  });
});

test.each([
  [0, undefined],
  [1_000_000, undefined],
  [1_000_001, 'this has 1.01 MB; at most 1 MB can be read'],
  [10_485_760, 'this has 10.49 MB; at most 1 MB can be read'],
])('%d bytes', (bytes, words) => {
  expect(findOversize(bytes)).toBe(words);
});
