import { describe, expect, it, test } from 'vitest';
import { looksLikeName, splitNames } from './split-names.ts';

describe('the names in a cell', () => {
  test.each([
    ['_ga', ['_ga']],
    ['_ga, _gid, _gat', ['_ga', '_gid', '_gat']],
    ['_ga\n_gid', ['_ga', '_gid']],
    ['_ga; _gid', ['_ga', '_gid']],
    ['_ga and _gid', ['_ga', '_gid']],
    ['_ga und _gid', ['_ga', '_gid']],
    ['_ga _gid', ['_ga', '_gid']],
    ['_ga (Google Analytics)', ['_ga']],
    ['_fbp [x2]', ['_fbp']],
    ['`_ga`', ['_ga']],
    ['"ssupp.vid"', ['ssupp.vid']],
    ['my cookie', ['my cookie']],
    ['_ga_<container id>', ['_ga_<container id>']],
    ['', []],
    [' , ', []],
  ])('%j', (cell, names) => {
    expect(splitNames(cell)).toEqual(names);
  });

  it.each([
    '_ga',
    'PHPSESSID',
    'ssupp.vid',
    'SL_C_x_KEY',
    'wp-settings-1',
    'cookieConsent',
    'ssupp_…',
    'lang2',
    'CONSENT',
  ])('%s looks like one', (word) => expect(looksLikeName(word)).toBe(true));
  it.each([
    '',
    'session',
    'The',
    'user.',
    '12',
    '3.5',
    'https://a.example',
    'a@b.example',
    'third-party',
    'two words',
    '—',
  ])('%j does not', (word) => expect(looksLikeName(word)).toBe(false));
});
