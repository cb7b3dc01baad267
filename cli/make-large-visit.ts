import { findSite } from '../lib/capture/find-access.ts';
import { packVendors } from '../lib/catalogue/pack-catalogue.ts';
import { readVendors } from '../lib/catalogue/read-vendors.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { decoders } from '../lib/consent/decoders.ts';
import { buildReport } from '../lib/report/build-report.ts';
import { exportReport } from '../lib/report/export-report.ts';
import type { VisitRecord } from '../lib/visit-record-types.ts';
import { cookie, frame } from '../test/items.ts';
import { makeCapture } from '../test/made-capture.ts';
import { madeExportWords } from '../test/made-export-words.ts';
import { makeNames, readTable } from './bench-names.ts';

/** A visit of a page that keeps so many items, made by the extension's own core: one in five is known, half are cookies. The same on every run. */
export function makeLargeVisit(count: number, hostileNames: readonly string[] = []): VisitRecord {
  const { files, version } = readVendors();
  const details = Object.fromEntries(files.map((file) => [file.id, file]));
  const made = makeNames(readTable(), count - hostileNames.length).map(({ name }, at) =>
    at % 5 === 0 ? name : `${name}.${at}`,
  );
  const names = [...hostileNames, ...new Set(made)];
  const values = names.map((name, at) => [name, `7b1c4f0e-9d52-4a8b-a3f6-${String(at).padStart(12, '0')}`] as const);
  const isCookie = (at: number) => at % 2 === 0;
  const capture = makeCapture({
    cookies: values
      .filter((_, at) => isCookie(at))
      .map(([name, value]) => cookie({ name, value, expirationDate: 1_800_000_000, path: `/${name.length}` })),
    frames: [
      frame('https://shop.example/', {
        local: values.filter((_, at) => !isCookie(at)).map(([name, value]) => [name, value]),
      }),
    ],
  });
  const report = buildReport(capture, {
    lookup: prepareLookup(packVendors(files, version)),
    mechanisms: [],
    decoders,
    tool: { name: 'Crumbscope', version: '0.1.0', catalogue: version },
    browser: { name: 'Chromium', version: '156' },
    findSite,
  });
  return {
    id: '7f0b8a5c-0b51-4a53-9f0f-1c2d3e4f5a6b',
    name: 'A large page',
    report: exportReport(report, { details, ...madeExportWords }),
    verdicts: {},
  };
}
