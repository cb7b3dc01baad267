import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capturedAt, cookie, cookies, type Entries, frame } from '../../test/items.ts';
import { access, makeCapture } from '../../test/made-capture.ts';
import { madeExportWords } from '../../test/made-export-words.ts';
import { makeConsent, makeLog, startedAt } from '../../test/made-log.ts';
import { findSite } from '../capture/find-access.ts';
import { BROWSER_RECORDS, PAGE_RECORDS } from '../capture/page-records.ts';
import { packVendors } from '../catalogue/pack-catalogue.ts';
import { readVendors } from '../catalogue/read-vendors.ts';
import { prepareLookup } from '../classify/find-match.ts';
import { findScriptVendor } from '../classify/find-script-vendor.ts';
import { decoders } from '../consent/decoders.ts';
import { mechanisms } from '../consent/mechanisms.ts';
import { buildReport, type ReportContext } from './build-report.ts';
import { exportReport } from './export-report.ts';
import { reportSchema } from './report-schema.ts';

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
const page = 'https://shop.example/';

describe('the whole way', () => {
  const capture = makeCapture({
    cookies: cookies('ssupp.vid=abc .shop.example / 180d\nunheard-of=1 shop.example'),
    frames: [frame(page, { local: [['smartlook_queued_chunks', 'x']] })],
    records: [
      { where: 'cookie', name: 'CookieConsent', value: '0' },
      { where: 'api', name: BROWSER_RECORDS.globalPrivacyControl, value: 'true' },
    ],
  });
  const report = buildReport(capture, context);

  it('says which page was seen, when, how far, by what', () => {
    expect(report).toMatchObject({
      schemaVersion: '1.4.0',
      tool: context.tool,
      browser: context.browser,
      page: {
        url: page,
        title: 'A page',
        visitStartedAt: capturedAt - 4000,
        capturedAt,
        site: 'shop.example',
        rung: 'site',
      },
      grants: [{ rung: 'all', origins: ['<all_urls>'] }],
    });
    expect(report.coverage.length).toBeGreaterThan(0);
  });

  it('knows whose each item is, in the order of the capture', () => {
    const found = report.items.map(({ name, matches, categories }) => [name, matches[0]?.vendorId, categories[0]]);
    expect(found).toEqual([
      ['ssupp.vid', 'smartsupp', expect.not.stringMatching('unclassified')],
      ['unheard-of', undefined, 'unclassified'],
      ['smartlook_queued_chunks', 'smartlook', expect.not.stringMatching('unclassified')],
    ]);
  });

  it('says of a banner nobody knows whose scripts are there, others first', () => {
    const unknownBanner = { role: 'dialog', selector: 'div#x', language: 'en', buttons: ['Accept'] };
    const scripts = ['https://shop.example/a.js', 'https://cdn.shop.example/b.js', 'https://cmp.example/c.js', 'odd'];
    const { consent } = buildReport(makeCapture({ unknownBanner, scripts }), context);
    expect(consent.unknownBanner).toEqual({
      ...unknownBanner,
      scriptHosts: ['cmp.example', 'shop.example', 'cdn.shop.example'],
    });
    const known = [{ where: 'cookie', name: 'CookieConsent', value: '0' } as const];
    expect(buildReport(makeCapture({ unknownBanner, records: known }), context).consent).not.toHaveProperty(
      'unknownBanner',
    );
  });

  it('says what was consented to, and by whose word', () => {
    expect(report.consent.categories).toEqual({
      necessary: 'granted',
      functional: 'denied',
      analytics: 'denied',
      marketing: 'denied',
    });
    expect(report.consent.signals.map(({ mechanism }) => mechanism)).toEqual(['cookiebot', 'gpc']);
  });

  it('gives the same for the same, and changes nothing it was given', () => {
    const before = structuredClone(capture);
    expect(buildReport(capture, context)).toEqual(report);
    expect(capture).toEqual(before);
  });
});

describe('a watched visit', () => {
  const script = 'https://rec.smartlook.com/recorder.js';
  const log = makeLog(`
    there cookie ssupp.visits
    300 ${script}<app.js cookie ssupp.vid set 180d
    302 - cookie ssupp.vid set via=changed kept=180d new
    500 consent ddd
    900 ${script} localStorage unheard-of set
    950 ${script} localStorage gone-again set
  `);
  const capture = makeCapture({
    cookies: cookies('ssupp.vid=abc shop.example / 180d\nssupp.visits=1 shop.example / 90d'),
    frames: [
      frame(page, { local: [['unheard-of', 'x']], reading: { scripts: ['https://www.smartsuppchat.com/loader.js'] } }),
    ],
    records: [{ where: 'cookie', name: 'CookieConsent', value: makeConsent(0, 'ddd').value }],
  });
  const watched = { ...context, log };
  const report = buildReport(capture, watched);

  it('has its choices, a clock for each item, and marks, also of what is gone', () => {
    expect(report.watch?.choices).toMatchObject([{ at: 500, kind: 'refusal', mechanisms: ['Cookiebot'] }]);
    expect(report.items.map(({ name, clock }) => [name, clock?.phase, clock?.writes])).toEqual([
      ['ssupp.vid', 'beforeChoice', 1],
      ['ssupp.visits', 'leftOver', 0],
      ['unheard-of', 'afterRefusal', 1],
    ]);
    expect(report.watch?.marks.map(({ name }) => name)).toEqual(['ssupp.vid', 'unheard-of', 'gone-again']);
    expect(report.coverage).toEqual([]);
  });

  it('knows whose script wrote an unknown key, and which vendors are here without any', () => {
    const findVendor = (address: string) => findScriptVendor(context.lookup, address)?.vendorId;
    expect([findVendor(script), findVendor('https://www.smartsuppchat.com/loader.js')]).toEqual([
      'smartlook',
      'smartsupp',
    ]);
    expect(report.items[2]?.clock?.writers[0]?.vendorId).toBe('smartlook');
    expect(report.presences).toMatchObject([
      { vendorId: 'smartsupp', items: 2, unknownItems: 0 },
      { vendorId: 'smartlook', items: 0, unknownItems: 1 },
    ]);
  });

  it('changes nothing it was given, and is absent when nobody watched', () => {
    const before = structuredClone(log);
    expect(buildReport(capture, watched)).toEqual(report);
    expect(log).toEqual(before);
    const unwatched = buildReport(capture, { ...context, isWatchedSite: true });
    expect(unwatched).not.toHaveProperty('watch');
    expect(unwatched.items.some(({ clock }) => clock)).toBe(false);
    expect(unwatched.coverage).toEqual([{ code: 'writersUnseen', closedBy: 'reload' }]);
  });
});

describe('no value is ever in a report', () => {
  const marker = 'mArK3r7';
  /** Values of every shape with the marker in them. Records of consent are the one exception, and only as evidence. */
  const value = fc.oneof(
    fc.constant(marker),
    fc.constant(`${marker}@shop.example`),
    fc.constant(JSON.stringify({ [marker]: marker, consentTimestamp: marker, categories: [marker] })),
    fc.constant(`https://shop.example/?${marker}`),
    fc.constant(`groups=${marker}:1&consentId=${marker}`),
    fc.constant(`{stamp:'${marker}',necessary:true,preferences:true,statistics:true,marketing:true}`),
    fc.tuple(fc.string(), fc.string()).map(([before, after]) => before + marker + after),
    fc.string({ minLength: 1000, maxLength: 2000 }).map((filling) => filling + marker),
  );
  const names = fc.constantFrom(
    'ssupp.vid',
    'k',
    '',
    '__proto__',
    'CookieConsent',
    'OptanonConsent',
    'cc_cookie',
    'euconsent-v2',
  );
  const entries = fc.array(fc.tuple(names, value), { maxLength: 5 });
  const places = fc.constantFrom('cookie' as const, 'localStorage' as const);
  const apis = fc.constantFrom(...Object.values(PAGE_RECORDS));

  it('whatever is stored and recorded', () => {
    fc.assert(
      fc.property(
        entries,
        entries,
        fc.array(fc.record({ where: places, name: names, value }), { maxLength: 4 }),
        fc.array(fc.record({ where: fc.constant('api' as const), name: apis, value }), { maxLength: 2 }),
        fc.constantFrom('page' as const, 'site' as const),
        (stored: Entries, sent, records, answers, rung) => {
          const capture = makeCapture({
            access: access(rung),
            frames: [frame(page, { local: stored, session: sent, cookies: stored })],
            cookies: sent.map(([name, text]) => cookie({ name, value: text })),
            records: [...records, ...answers],
          });
          const log = makeLog('100 a.js cookie CookieConsent set 1d', {
            network: { records: records.map((record, at) => ({ ...record, at: startedAt + at * 900 })) },
          });
          const report = buildReport(capture, { ...context, log });
          const exported = exportReport(report, { ...madeExportWords, details });
          for (const one of [report, exported]) {
            const withoutEvidence = structuredClone(one);
            for (const signal of withoutEvidence.consent.signals) {
              signal.evidence = [];
              delete signal.purposes; // what a site calls what one may choose
            }
            expect(JSON.stringify(withoutEvidence)).not.toContain(marker);
          }
          expect(reportSchema.safeParse(exported).error).toBeUndefined();
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('and the marker would be found: it is in the names when it is stored there', () => {
    const report = buildReport(makeCapture({ frames: [frame(page, { local: [[marker, 'v']] })] }), context);
    expect(JSON.stringify(report)).toContain(marker);
  });
});
