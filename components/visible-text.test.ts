import { describe, expect, it } from 'vitest';
import { showHost, showName, showText, splitMiddle } from './visible-text.ts';

describe('showText', () => {
  it.each([
    ['plain', 'ssupp.vid', 'ssupp.vid'],
    ['empty', '', ''],
    ['line ends and tab', 'a\nb\r\tc', 'a\\nb\\r\\tc'],
    ['control characters', '\u0000\u001b[31m\u0085', '\\u{0}\\u{1b}[31m\\u{85}'],
    ['a right-to-left override', 'safe\u202egpj.exe', 'safe\\u{202e}gpj.exe'],
    ['isolates', '\u2066a\u2069', '\\u{2066}a\\u{2069}'],
    ['zero width', 'a\u200bb\ufeffc\u00add', 'a\\u{200b}b\\u{feff}c\\u{ad}d'],
    ['invisible letters', 'a\u3164b\u115fc', 'a\\u{3164}b\\u{115f}c'],
    ['other spaces', 'a\u00a0b\u2003c\u3000d', 'a\\u{a0}b\\u{2003}c\\u{3000}d'],
    ['line separators', 'a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
    ['tag characters', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['lone surrogates', '\ud800lone\udfff', '\ufffdlone\ufffd'],
    ['whole pairs', 'a🍪b', 'a🍪b'],
    ['markup', '<b>&amp;</b>', '<b>&amp;</b>'],
    ['other writing', 'اسم عربي 長い', 'اسم عربي 長い'],
  ])('%s', (_, hostile, visible) => {
    expect(showText(hostile)).toBe(visible);
  });

  it('keeps what it is told to keep, and nothing else', () => {
    expect(showText('a\n\tb\r', '\n\t')).toBe('a\n\tb\\r');
  });
});

describe('showName', () => {
  it.each([
    ['   ', '␣␣␣'],
    [' a b ', '␣a b␣'],
    ['', ''],
    ['a  b', 'a  b'],
  ])('%j becomes %j', (name, visible) => {
    expect(showName(name)).toBe(visible);
  });
});

describe('splitMiddle', () => {
  it('leaves short names whole', () => {
    expect(splitMiddle('ssupp.vid')).toEqual({ head: 'ssupp.vid', tail: '' });
  });

  it('keeps the end of a long name', () => {
    const { head, tail } = splitMiddle(`ssupp_${'0'.repeat(40)}visits`);
    expect(tail).toBe('0000visits');
    expect(head + tail).toBe(`ssupp_${'0'.repeat(40)}visits`);
  });

  it('draws only the beginning of a name of 3,000 characters', () => {
    const { head, tail } = splitMiddle('x'.repeat(2990) + 'y'.repeat(10));
    expect(head.length).toBeLessThanOrEqual(300);
    expect(head.endsWith('…')).toBe(true);
    expect(tail).toBe('y'.repeat(10));
  });

  it('splits no pair', () => {
    const { head, tail } = splitMiddle('🍪'.repeat(400));
    expect(`${head}${tail}`.isWellFormed()).toBe(true);
  });
});

describe('showHost', () => {
  it.each([
    ['https://shop.example:8080/a?b', 'shop.example:8080'],
    ['shop.example', 'shop.example'],
    ['chrome://settings/', 'chrome://settings/'],
    ['about:srcdoc', 'about:srcdoc'],
    ['null', 'null'],
    ['', ''],
    ['safe\u202egpj', 'safe\\u{202e}gpj'],
  ])('%j becomes %j', (address, host) => {
    expect(showHost(address)).toBe(host);
  });

  it('cuts what has no host', () => {
    expect(showHost(`data:text/html,${'x'.repeat(500)}`)).toHaveLength(60);
  });
});
