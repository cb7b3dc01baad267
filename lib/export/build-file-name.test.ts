import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { makeVisitRecord } from '../../test/made-exports.ts';
import { madeNow } from '../../test/made-reports/make-report.ts';
import { buildFileName } from './build-file-name.ts';

const nameFor = (url: string, capturedAt = madeNow) => {
  const record = makeVisitRecord();
  return buildFileName(
    { ...record, report: { ...record.report, page: { ...record.report.page, url, capturedAt } } },
    'csv',
  );
};

test.each([
  ['https://shop.example/a?b', 'crumbscope-shop.example-2026-11-22-0930.csv'],
  ['https://Shop.Example:8443/', 'crumbscope-shop.example-2026-11-22-0930.csv'],
  ['https://münchen.example/', 'crumbscope-xn--mnchen-3ya.example-2026-11-22-0930.csv'],
  ['https://[2001:db8::1]/', 'crumbscope-2001-db8-1-2026-11-22-0930.csv'],
  ['https://con/', 'crumbscope-con-2026-11-22-0930.csv'],
  ['https://a..b./', 'crumbscope-a.b-2026-11-22-0930.csv'],
  ['about:srcdoc', 'crumbscope-page-2026-11-22-0930.csv'],
  ['../../etc/passwd', 'crumbscope-page-2026-11-22-0930.csv'],
  ['', 'crumbscope-page-2026-11-22-0930.csv'],
  [
    `https://${'a'.repeat(60)}.${'b'.repeat(60)}.example/`,
    `crumbscope-${'a'.repeat(60)}.${'b'.repeat(19)}-2026-11-22-0930.csv`,
  ],
])('%s', (url, name) => {
  expect(nameFor(url)).toBe(name);
});

test.each([
  [Number.MAX_VALUE, 'crumbscope-shop.example-undated.csv'],
  [8_640_000_000_000_000, 'crumbscope-shop.example-275760-09-13-0000.csv'],
])('captured at %d', (capturedAt, name) => {
  expect(nameFor('https://shop.example/', capturedAt)).toBe(name);
});

it('is safe on every system, whatever the address is', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((host) => `https://${host}/`),
      ),
      (url) => {
        expect(nameFor(url)).toMatch(/^crumbscope-[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.csv$/);
        expect(nameFor(url).length).toBeLessThan(130);
      },
    ),
  );
});
