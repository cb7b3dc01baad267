import { expect, test } from 'vitest';
import { madeText, makeRecords } from '../../test/made-reports/made-records.ts';
import { sayRunningTitle } from './running-title.ts';

const { saved, unwatched } = makeRecords();
if (!saved || !unwatched) throw new Error('made records are missing');

/** As a browser reads a string of CSS. */
const readString = (css: string) =>
  css.slice(1, -1).replace(/\\([0-9a-f]+) /g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));

const at = (url: string) => ({ ...saved, report: { ...saved.report, page: { ...saved.report.page, url } } });

test.each([
  ['https://shop.example/a', 'Report on shop.example, 22\u00a0November\u00a02026'],
  ['https://"}@import\'x/', "Report on import'x, 22\u00a0November\u00a02026"],
  ['data:\\";}</style>', 'Report on data:\\";}</style>, 22\u00a0November\u00a02026'],
])('%s', (url, words) => {
  const css = sayRunningTitle([at(url)], madeText);
  expect(readString(css)).toBe(words);
  expect(css).toMatch(/^"(?:[A-Za-z0-9 .,:-]|\\[0-9a-f]+ )*"$/);
});

test('of several visits it names none', () => {
  expect(sayRunningTitle([saved, unwatched], madeText)).toBe('"Report"');
});
