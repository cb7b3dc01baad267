import { describe, expect, it } from 'vitest';
import { createExactElapsed, sayElapsed, sayExactElapsed } from './say-elapsed.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('sayElapsed', () => {
  it.each([
    [-3, '0 ms'],
    [0, '0 ms'],
    [4.4, '4 ms'],
    [99.4, '99 ms'],
    [99.6, '0.1 s'],
    [100, '0.1 s'],
    [312, '0.3 s'],
    [1000, '1 s'],
    [9949, '9.9 s'],
    [9960, '10 s'],
    [59_400, '59 s'],
    [59_700, '1 min 0 s'],
    [65_000, '1 min 5 s'],
    [3_599_400, '59 min 59 s'],
    [7_380_000, '2 h 3 min'],
    [7_199_000, '2 h 0 min'],
  ])('%d ms is "%s"', (time, words) => {
    expect(plain(sayElapsed(time, 'en'))).toBe(words);
  });

  it('keeps number and unit together', () => {
    expect(sayElapsed(312, 'en')).toBe('0.3\u00a0s');
  });

  it('writes numbers as the language does', () => {
    expect(plain(sayElapsed(312, 'de'))).toBe('0,3 s');
  });
});

describe('sayExactElapsed', () => {
  it.each([
    [-3, '0.000 s'],
    [0.4, '0.000 s'],
    [312.4, '0.312 s'],
    [12_000, '12.000 s'],
    [65_120, '1 min 5.120 s'],
    [3_665_120, '1 h 1 min 5.120 s'],
  ])('%d ms is "%s"', (time, words) => {
    expect(plain(sayExactElapsed(time, 'en'))).toBe(words);
    const say = createExactElapsed('en');
    expect(say(1)).not.toBe(words);
    expect(plain(say(time))).toBe(words);
  });
});
