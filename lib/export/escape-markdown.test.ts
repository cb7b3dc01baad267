import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { hostileNames } from '../../test/made-exports.ts';
import { escapeMarkdown, markdownCode } from './escape-markdown.ts';

const anyCharacter = fc.integer({ min: 0, max: 0x10_ffff }).map((point) => String.fromCodePoint(point));

describe('words', () => {
  test.each([
    ['plain words', 'plain words'],
    ['ssupp.vid, 0.3 s (late)', 'ssupp.vid, 0.3 s (late)'],
    ['www.evil.example', 'www\\.evil.example'],
    ['$x^2$', '\\$x\\^2\\$'],
    ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['[a](http://x)', '\\[a\\](http\\://x)'],
    ['a | b', 'a \\| b'],
    ['`x`', '\\`x\\`'],
    ['- a', '\\- a'],
    [' + a', ' \\+ a'],
    ['12. a', '12\\. a'],
    ['1) a', '1\\) a'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['0.3 s - late', '0.3 s - late'],
    ['@all #1', '\\@\u2060all \\#\u20601'],
    ['a\n# b\r\n', 'a\\\\n\\#\u2060 b\\\\r\\\\n'],
    ['\u202e', '\\\\u\\{202e\\}'],
    ['é 長い 🍪', 'é 長い 🍪'],
  ])('%j becomes %j', (text, words) => {
    expect(escapeMarkdown(text)).toBe(words);
  });

  it('are cut', () => {
    expect(escapeMarkdown('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
    expect(escapeMarkdown('🍪'.repeat(200)).isWellFormed()).toBe(true);
  });

  it('hold no character that stands for markup without a backslash, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom(...hostileNames)), (text) => {
        const words = escapeMarkdown(text);
        expect(words.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[\\`*_{}[\]<>#!|~@&$^]|:\/\/|www\.|\p{Cc}/iu);
      }),
    );
  });
});

describe('code', () => {
  test.each([
    ['ssupp.vid', '`ssupp.vid`'],
    ['', '`""`'],
    ['  ', '`"  "`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['```', '```` ``` ````'],
    [' a', '`  a `'],
    ['a\nb', '`a\\nb`'],
    ['<script>', '`<script>`'],
    ['@all', '`@all`'],
  ])('%j becomes %j', (text, code) => {
    expect(markdownCode(text)).toBe(code);
  });

  it('never ends before its end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', ' ', '\n', '\\') }), (text) => {
        const [, fence = '', inner = ''] = /^(`+)(.*?)\1$/.exec(markdownCode(text)) ?? [];
        expect(fence).not.toBe('');
        expect(inner.match(/`+/g) ?? []).not.toContain(fence);
      }),
    );
  });
});
