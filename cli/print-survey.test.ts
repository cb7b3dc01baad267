import { describe, expect, it } from 'vitest';
import { packVendors } from '../lib/catalogue/pack-catalogue.ts';
import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { key, TODAY, vendor } from '../test/made-vendor.ts';
import { printSurvey } from './print-survey.ts';
import { reportCatalogue } from './report-catalogue.ts';

const OPTIONS = { today: TODAY, staleMonths: 24 };
const NO_LIST = { keys: [], leftOut: [], version: '' };
const lookupOf = (files: VendorFile[]) => prepareLookup(packVendors(files, ''));

describe('the text', () => {
  const files = [
    ...Array.from({ length: 60 }, (_, index) => vendor(`a-vendor-with-a-long-name-${index}`, [])),
    vendor(
      'acme',
      Array.from({ length: 30 }, (_, index) =>
        key(`a_rather_long_name_of_a_key_that_goes_on_and_on_for_a_long_while_${index}`, { needsCompanion: true }),
      ),
    ),
    vendor('last', [key('x', { needsCompanion: true })]),
  ];
  const problems = Array.from({ length: 25 }, (_, index) => ({
    vendor: 'acme',
    problem: `a problem \u001b[2J that is told in a sentence of many words, so that it does not fit into one line: ${index}`,
  }));
  const report = reportCatalogue({ files, ids: [], lookup: lookupOf(files), problems }, NO_LIST, OPTIONS);

  it.each([60, 100, 200])('fits into %i columns', (width) => {
    const lines = printSurvey(report, { width, isWhole: true }).split('\n');
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });

  it('cuts lists at twenty and says how many more there are, unless all are wanted', () => {
    const text = printSurvey(report, { width: 100, isWhole: false });
    expect(text).toContain('Keys that count only beside another of their vendor: 31\n');
    expect(text).toContain('  and 11 more; --all shows them\n');
    expect(text).toContain('Problems: 25\n');
    expect(text).toContain('  and 5 more; --all shows them\n');
    const whole = printSurvey(report, { width: 100, isWhole: true });
    expect(whole).not.toContain('--all');
    expect(whole.split('\n').length).toBeGreaterThan(text.split('\n').length + 15);
  });

  it('tells problems in full, and cannot drive the terminal', () => {
    const text = printSurvey(report, { width: 60, isWhole: false });
    expect(text.replace(/\s+/g, ' ')).toContain(
      'acme: a problem \\u{1b}[2J that is told in a sentence of many words, so that it does not fit into one line: 0',
    );
    expect(text).not.toContain('\u001b');
  });

  it('can be told of nothing at all', () => {
    const nothing = reportCatalogue({ files: [], ids: [], lookup: lookupOf([]), problems: [] }, NO_LIST, OPTIONS);
    expect(printSurvey(nothing, { width: 100, isWhole: false })).toContain('vendors  0');
  });
});
