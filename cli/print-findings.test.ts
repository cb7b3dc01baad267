import { describe, expect, it, test } from 'vitest';
import { makeExported, makeFinding } from '../test/made-exported.ts';
import { printFindings } from './print-findings.ts';

const law = { title: 'A law', kind: 'law', section: 'Article 5', url: 'https://law.example/' } as const;
const rule = { title: 'A document', kind: 'vendor' } as const;
const watch = { watchedSince: 0, choices: [], signals: [], marks: [] };
const print = (findings: ReturnType<typeof makeFinding>[], lines = '', width?: number) =>
  printFindings(makeExported(lines, { findings }), width).join('\n');

it('nothing is said as nothing, and what an unwatched visit cannot tell', () => {
  expect(print([])).toBe(
    'What stands out:\n  No check found anything in what could be seen. When keys were written is only known on a site that is watched.\n',
  );
  expect(printFindings(makeExported('', { watch }))).toEqual([
    'What stands out:',
    '  No check found anything in what could be seen.',
    '',
  ]);
});

it('counts, then each finding with what could explain it, how sure it is, and its sources by number', () => {
  const first = {
    ...makeFinding('one', 'problem'),
    sources: [rule, law],
    explanations: ['It may be old.', 'Or wrong.'],
    items: [0, 1],
  };
  const second = { ...makeFinding('two', 'note'), sureness: 'certain' as const, sources: [law] };
  expect(print([first, makeFinding('three'), makeFinding('four'), second], 'cookie a\ncookie b')).toBe(
    `What stands out: 1 problem, 2 to look at, 1 note
  [Problem] The title of one: The sentence of one.
      Keys it is about: a, b
      What could explain it: It may be old. Or wrong.
      How sure the observation is: likely. What stands behind it: [1] [2]
  [Look at this] The title of three: The sentence of three.
      How sure the observation is: likely.
  [Look at this] The title of four: The sentence of four.
      How sure the observation is: likely.
  [Note] The title of two: The sentence of two.
      How sure the observation is: certain. What stands behind it: [2]

What stands behind it
   [1] A document
   [2] A law, Article 5 https://law.example/
`,
  );
});

describe('keys', () => {
  const about = (text: string, lines: string) => {
    const items = lines.split('\n').map((_, at) => at);
    const said = print([{ ...makeFinding('one'), text, items }], lines);
    return /Keys it is about: (.*)/.exec(said)?.[1];
  };
  test.each<[what: string, text: string, lines: string, said: string | undefined]>([
    ['all in the sentence', '2 keys (a and b_1): set.', 'cookie a\ncookie b_1', undefined],
    ['one is not', 'a is set.', 'cookie a\ncookie b', 'a, b'],
    [
      'one stands in the other only',
      'ssupp_1visits is set.',
      'cookie ssupp_1visits\ncookie ssupp_1',
      'ssupp_1visits, ssupp_1',
    ],
    ['one name in two stores', 'set.', 'cookie a\nlocalStorage a', 'a'],
    [
      'many',
      'set.',
      Array.from({ length: 11 }, (_, at) => `cookie k${at}`).join('\n'),
      'k0, k1, k2, k3, k4, k5, k6, k7, 3 more',
    ],
  ])('%s', (_, text, lines, said) => {
    expect(about(text, lines)).toBe(said);
  });
});

test.each([40, 80, 120, 300])('in a terminal of %d columns no line is longer, but for a name that is', (width) => {
  const long = `${'x'.repeat(35)}…${'x'.repeat(8)}`; // as much as is shown of one
  const text = 'Some words that go on. '.repeat(30).trim();
  const findings = [
    { ...makeFinding('one'), text, explanations: [text], sources: [{ ...rule, title: text }], items: [0] },
  ];
  const lines = print(findings, `cookie ${'x'.repeat(150)}`, width).split('\n');
  const most = Math.min(width, 120);
  expect(lines.filter((line) => line.length > most)).toEqual(width < 50 ? [`      ${long}`] : []);
  expect(lines.every((line) => line.startsWith('  ') || /^(What|$)/.test(line))).toBe(true);
  expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(text);
});

it('what a page wrote cannot move the cursor', () => {
  const text = 'a\u001b[2J\r\n\u202eb';
  const finding = {
    ...makeFinding('one'),
    text,
    title: text,
    explanations: [text],
    sources: [{ ...rule, title: text }],
  };
  expect(print([{ ...finding, items: [0] }], 'cookie "\\u001b]0;x"')).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
});
