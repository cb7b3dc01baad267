import canonicalize from 'canonicalize';
import { describe, expect, it, test } from 'vitest';
import { hostileNames, makeFinding, makeNamed, makeVisitRecord } from '../../test/made-exports.ts';
import { valuesFormat } from '../evidence/visit-file-form.ts';
import { reportSchema } from '../report/report-schema.ts';
import { buildReportJson } from './build-report-json.ts';
import { buildValuesJson } from './build-values-json.ts';
import { buildVisitJson } from './build-visit-json.ts';

const record = {
  ...makeVisitRecord({ items: makeNamed(hostileNames), report: { findings: [makeFinding('one', [0])] } }),
  verdicts: { one: { verdict: 'fixed', comment: 'since \ud800', at: 1 } as const },
};

describe('the report as JSON', () => {
  const text = buildReportJson(record);

  it('is the report by the published schema, and reads the same again', () => {
    expect(JSON.parse(text)).toEqual(record.report);
    expect(reportSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
  });

  it('is well-formed text, also of names that are not', () => {
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain('\\ud800lone\\udfff');
  });

  it('gives the same bytes in canonical form', () => {
    const whole = {
      ...record,
      report: { ...record.report, items: record.report.items.filter(({ name }) => name.isWellFormed()) },
    };
    expect(canonicalize(JSON.parse(buildReportJson(whole)))).toBe(canonicalize(whole.report));
  });
});

test('a whole visit carries its name and verdicts', () => {
  const parsed = JSON.parse(buildVisitJson(record));
  expect(parsed).toEqual({ format: 'crumbscope-visit', formatVersion: 1, ...record });
});

test('a file with values is no report', () => {
  const values = hostileNames.map((name, at) => (at % 2 ? name : null));
  const parsed = JSON.parse(buildValuesJson(record, values));
  expect(parsed).toEqual({ ...valuesFormat, report: record.report, values });
  expect(reportSchema.safeParse(parsed).success).toBe(false);
});
