import { describe, expect, it, test } from 'vitest';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { madeFinding, madeRecord, madeText, makeRecords, manyItems } from '../../test/made-reports/made-records.ts';
import { items, madeNow, makeReport } from '../../test/made-reports/make-report.ts';
import { buildHtmlFile } from './build-html-file.tsx';

/** Reads a file as a browser does, without running anything. */
function read(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** What would run, load or lead astray. */
function findDangers(html: string): string[] {
  const found: string[] = [];
  const file = read(html);
  for (const element of file.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    if (/^(script|iframe|object|embed|base|form|link|template|foreignobject)$/.test(tag)) found.push(tag);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${tag} ${name}`);
      if (
        /^(href|src|xlink:href|action|srcset)$/i.test(name) &&
        !/^(#|https?:\/\/|data:image\/(png|jpeg);base64,)/.test(value)
      )
        found.push(`${tag} ${name}=${value}`);
    }
  }
  if (file.querySelectorAll('style').length !== 1) found.push('styles');
  if (file.querySelectorAll('meta[http-equiv]').length !== 1) found.push('policies');
  return found;
}

const { saved, empty } = makeRecords();
if (!saved || !empty) throw new Error('made records are missing');

it('holds the whole report, with verdicts and comments, and needs nothing else', () => {
  const file = read(buildHtmlFile(saved, madeText));
  const words = file.body.textContent ?? '';
  for (const each of [
    'Report on shop.example',
    'Shop, after a refusal',
    'Verdict: Accepted.',
    'Asked again in May.',
    'Cookies turned off',
  ])
    expect(words).toContain(each);
  expect(file.querySelectorAll('.report-chunk tbody tr')).toHaveLength(18);
  expect(file.querySelectorAll('svg[role="img"]')).toHaveLength(2);
  expect(file.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
  );
  expect(file.title).toBe('Report on shop.example - Crumbscope');
  expect(file.querySelector('input, select, textarea, button')).toBeNull();
  expect(findDangers(buildHtmlFile(saved, madeText))).toEqual([]);
});

it('leads within itself to places that are there', () => {
  const file = read(buildHtmlFile(saved, madeText));
  const links = [...file.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '');
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((href) => !file.getElementById(href.slice(1)))).toEqual([]);
});

it('has every row at once, in one table', () => {
  const file = read(buildHtmlFile(madeRecord(manyItems(450)), madeText));
  expect(file.querySelectorAll('.report-chunk')).toHaveLength(1);
  expect(file.querySelectorAll('.report-chunk tbody tr')).toHaveLength(450);
});

it('is a whole file of a visit that kept nothing, too', () => {
  expect(findDangers(buildHtmlFile(empty, madeText))).toEqual([]);
});

const attacks = [
  '<script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '--></main><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<a href="javascript:alert(1)">x</a>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u2028</script><script>alert(1)//',
  '<!--<script>',
  ']]><script>alert(1)</script>',
  '\u0000<script\u0000>alert(1)',
  '\ud800<script>alert(1)</script>',
];

/** The attack wherever a page, a person or a foreign file can put words. */
function attack(words: string): VisitRecord {
  const record = madeRecord(
    makeReport({ items: items(`cookie ${JSON.stringify(words)} shop.example 30d`) }),
    { name: words, savedAt: madeNow, verdicts: { [words]: { verdict: 'problem', comment: words, at: madeNow } } },
    [
      madeFinding({
        id: words,
        title: words,
        text: words,
        items: [0],
        explanations: [words],
        sources: [{ title: words, kind: 'vendor', date: words, url: words, section: words }],
      }),
    ],
  );
  const { report } = record;
  const [item] = report.items;
  if (!item) throw new Error('no item');
  const claim = {
    document: words,
    documentKind: 'vendor',
    date: words,
    url: words,
    condition: words,
    lifetime: words,
  } as const;
  return {
    ...record,
    report: {
      ...report,
      tool: { ...report.tool, version: words, catalogue: words },
      browser: { name: words, version: words },
      page: { ...report.page, url: words, title: words, site: words },
      coverage: [{ code: words, text: words, subject: words }],
      items: [
        { ...item, domain: words, vendorName: words, purpose: words, claims: [{ ...claim, confidence: 'high' }] },
      ],
      consent: {
        ...report.consent,
        signals: [
          {
            mechanism: words,
            mechanismName: words,
            kind: 'tool',
            scope: 'site',
            states: { necessary: 'granted', functional: 'denied', analytics: 'denied', marketing: 'denied' },
            basis: 'explicit',
            reason: 'recordedChoice',
            where: 'cookie',
            name: words,
            evidence: [[words, words]],
            purposes: [{ name: words, state: 'granted' }],
            recordId: words,
          },
        ],
      },
      watch: {
        watchedSince: 0,
        choices: [{ at: 1, kind: 'refusal', states: report.consent.categories, mechanisms: [words] }],
        signals: [],
        marks: [
          {
            at: 1,
            store: 'cookie',
            name: words,
            operation: 'set',
            via: 'storage',
            count: 1,
            phase: 'unknown',
            categories: ['unclassified'],
            vendorName: words,
            by: words,
          },
        ],
      },
    },
  };
}

describe('nothing that comes from outside breaks out', () => {
  test.each(attacks)('%j', (words) => {
    const html = buildHtmlFile(attack(words), madeText);
    expect(findDangers(html)).toEqual([]);
    expect(read(html).body.textContent).toContain('alert'.repeat(words.includes('alert') ? 1 : 0));
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'blob:https://shop.example/x',
  ])('an address that is none of the web is no link: %s', (url) => {
    const html = buildHtmlFile(attack(url), madeText);
    expect(findDangers(html)).toEqual([]);
    expect([...read(html).querySelectorAll('a:not([href^="#"])')]).toEqual([]);
  });

  test.each([
    ['image/svg+xml', 'AAAA'],
    ['image/png', 'AAAA" onload="alert(1)'],
    ['image/png"><script>', 'AAAA'],
    ['image/png', ''],
  ])('a picture that is none: %s %s', (type, base64) => {
    const screenshot = { type: type as 'image/png', base64, takenAt: madeNow }; // what a foreign file may hold
    const html = buildHtmlFile({ ...saved, screenshot }, madeText);
    expect(read(html).querySelector('img')).toBeNull();
    expect(findDangers(html)).toEqual([]);
  });

  it('and a picture that is one is in it', () => {
    const html = buildHtmlFile(
      { ...saved, screenshot: { type: 'image/png', base64: 'iVBORw0KGgo=', takenAt: madeNow } },
      madeText,
    );
    expect(read(html).querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,iVBORw0KGgo=');
  });

  it('and this test would see it', () => {
    expect(findDangers('<p onclick="x"><script></script><a href="javascript:x">')).toEqual([
      'p onclick',
      'script',
      'a href=javascript:x',
      'styles',
      'policies',
    ]);
  });
});
