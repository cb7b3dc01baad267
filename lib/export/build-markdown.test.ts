import { describe, expect, it, test } from 'vitest';
import { hostileNames, makeFinding, makeNamed, makeVisitRecord } from '../../test/made-exports.ts';
import { consent, items } from '../../test/made-reports/make-report.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import { buildMarkdown, type MarkdownWords } from './build-markdown.ts';

const words: MarkdownWords = {
  title: (host) => `What ${host} keeps`,
  page: 'Page',
  seen: 'Seen',
  with: 'With',
  consent: 'Consent',
  findings: 'Findings',
  noFindings: 'None.',
  steps: 'Steps',
  coverage: 'Unseen',
  everythingSeen: 'Nothing.',
  noValues: 'No values.',
  open: 'Open',
  choices: (kinds) => (kinds.length === 0 ? 'Choose nothing' : kinds.join(', ')),
  look: 'Look',
  severity: (severity) => severity,
  more: (count) => `${count} more`,
  date: (ms) => new Date(ms).toISOString(),
  browserAndTool: ({ browser }) => browser.name,
  consentResult: ({ categories }) => `marketing ${categories.marketing}`,
};

const record = makeVisitRecord({
  items: items('cookie ssupp.vid .chat.example 180d functional smartsupp\nlocalStorage k shop.example'),
  report: {
    findings: [makeFinding('one', [0]), makeFinding('two', [1], { severity: 'note', text: 'A note.' })],
    coverage: [{ code: 'cookiesUnseen', text: 'Cookies of chat.example were not seen.' }],
  },
});

it('says where, when, with what, what stands out, how to see it again, and what could not be seen', () => {
  expect(buildMarkdown(record, words)).toBe(`## What shop.example keeps

- Page: \`https://shop.example/products/chair\` \`A chair\`
- Seen: 2026-11-22T09:30:00.000Z
- With: Chromium
- Consent: marketing unknown

### Findings

- **problem: Written before any choice.** ssupp.vid was written 0.3 s after the page was opened.
  - cookie \`ssupp.vid\` (\`.chat.example\`)

### Steps

1. Open: \`https://shop.example/products/chair\`
2. Choose nothing
3. Look

### Unseen

- Cookies of chat.example were not seen.

No values.
`);
});

describe('is about', () => {
  test.each<[what: string, chosen: string[] | undefined, has: string[], hasNot: string[]]>([
    ['all that ask for more than a note', undefined, ['Written before'], ['A note']],
    ['the chosen finding', ['two'], ['A note'], ['ssupp']],
    ['none', [], ['None.'], ['Written before', 'A note']],
    ['none that is not there', ['constructor'], ['None.'], ['Written before']],
  ])('%s', (_, chosen, has, hasNot) => {
    const text = buildMarkdown(record, words, chosen);
    for (const part of has) expect(text).toContain(part);
    for (const part of hasNot) expect(text).not.toContain(part);
  });
});

it('repeats the choices that were watched, not those that were there before', () => {
  const { categories: states } = consent('granted denied denied denied', 'siteChoice');
  const choice = (kind: 'earlier' | 'refusal' | 'withdrawal') => ({ at: 1, kind, states, mechanisms: [] });
  const watch: ExportedReport['watch'] = {
    watchedSince: 0,
    choices: [choice('earlier'), choice('refusal'), choice('withdrawal')],
    signals: [],
    marks: [],
  };
  expect(buildMarkdown({ ...record, report: { ...record.report, watch } }, words)).toContain(
    '2. refusal, withdrawal\n',
  );
});

describe('whatever there is', () => {
  const findings = Array.from({ length: 30 }, (_, at) =>
    makeFinding(
      `f${at}`,
      hostileNames.map((_name, place) => place),
      { title: hostileNames[at] ?? '', text: hostileNames.join(' ') },
    ),
  );
  const coverage = hostileNames.map((text) => ({ code: 'cookiesUnseen', text }));
  const hostile = makeVisitRecord({ items: makeNamed(hostileNames), report: { findings, coverage } });
  hostile.report.page = { ...hostile.report.page, title: '`</title><script>`', url: 'https://shop.example/`a`?<b>' };
  const text = buildMarkdown(hostile, words);

  it('stays short, and says what it left out', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(70);
    expect(text).toContain('- 22 more');
    expect(text).toContain(`- ${hostileNames.length - 6} more`);
    expect(text).toContain(`  - ${hostileNames.length - 3} more`);
  });

  it('holds no markup of the page outside of code', () => {
    const outside = text.replace(/(`+)(?!`).*?[^`]\1(?!`)/g, '').replace(/\\[!-/:-@[-`{-~]/g, '');
    expect(outside).not.toMatch(/[<>[\]|`]/);
  });
});
