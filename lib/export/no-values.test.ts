import fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { expect, it } from 'vitest';
import { cookies, type Entries, frame } from '../../test/items.ts';
import { makeCapture } from '../../test/made-capture.ts';
import { madeExportWords } from '../../test/made-export-words.ts';
import { makeVisitRecord } from '../../test/made-exports.ts';
import { findSite } from '../capture/find-access.ts';
import { packVendors } from '../catalogue/pack-catalogue.ts';
import { readVendors } from '../catalogue/read-vendors.ts';
import { prepareLookup } from '../classify/find-match.ts';
import { decoders } from '../consent/decoders.ts';
import { mechanisms } from '../consent/mechanisms.ts';
import { buildReport, type ReportContext } from '../report/build-report.ts';
import { exportReport } from '../report/export-report.ts';
import type { VisitRecord } from '../visit-record-types.ts';
import { buildCsv } from './build-csv.ts';
import { buildReportJson } from './build-report-json.ts';
import { buildValuesJson } from './build-values-json.ts';
import { buildVisitJson } from './build-visit-json.ts';
import { buildXlsx } from './build-xlsx.ts';

const { files, version } = readVendors();
const details = Object.fromEntries(files.map((file) => [file.id, file]));
const context: ReportContext = {
  lookup: prepareLookup(packVendors(files, version)),
  mechanisms,
  decoders,
  tool: { name: 'Crumbscope', version: '0.1.0', catalogue: version },
  browser: { name: 'Chromium', version: '156' },
  findSite,
};
const marker = 'mArK3r7';

/** A visit of a page that keeps these entries, as the extension makes it. */
function recordOf(stored: Entries): VisitRecord {
  const capture = makeCapture({
    frames: [frame('https://shop.example/', { local: stored, session: stored })],
    cookies: cookies(`ssupp.vid=${marker} .shop.example / 180d\n_ga=${marker} .shop.example`),
  });
  const report = exportReport(buildReport(capture, context), { details, ...madeExportWords });
  return { ...makeVisitRecord(), report };
}

/** Every export of a visit as text, without those that a person asked to have values. */
async function writeAll(record: VisitRecord): Promise<string[]> {
  const blob = await buildXlsx(record, { notes: [], everythingSeen: 'all' });
  const sheets = await readWorkbook(Buffer.from(await blob.arrayBuffer()));
  return [buildReportJson(record), buildVisitJson(record), buildCsv(record), JSON.stringify(sheets)];
}

it('no value is in any export', async () => {
  const value = fc.oneof(
    fc.constant(marker),
    fc.constant(`${marker}@shop.example`),
    fc.constant(JSON.stringify({ id: marker, mail: `${marker}@shop.example` })),
    fc.tuple(fc.string(), fc.string()).map(([before, after]) => before + marker + after),
  );
  const names = fc.constantFrom('ssupp.vid', 'k', '', '__proto__', 'smartlook_queued_chunks');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(names, value), { maxLength: 4 }), async (stored) => {
      for (const text of await writeAll(recordOf(stored))) expect(text).not.toContain(marker);
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('and the marker would be found: it is there when it is a name, or when values were asked for', async () => {
  for (const text of await writeAll(recordOf([[marker, 'v']]))) expect(text).toContain(marker);
  const record = recordOf([]);
  const values = record.report.items.map(() => marker);
  expect(buildValuesJson(record, values)).toContain(marker);
  expect(buildCsv(record, { values })).toContain(marker);
});
