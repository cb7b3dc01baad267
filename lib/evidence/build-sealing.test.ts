import { expect, test } from 'vitest';
import { makeRecord } from '../../test/made-evidence.ts';
import { buildSealing } from './build-sealing.ts';
import { findBundleFacts, findPartName } from './find-bundle-facts.ts';

const rest = { timeZone: 'x', tool: { name: 'a', version: '1' }, browser: { name: 'b', version: '2' }, platform: 'c' };
const { page } = makeRecord().report;

test.each([
  [0, '1970-01-01T00:00:00.000+00:00'],
  [60, '1970-01-01T01:00:00.000+01:00'],
  [-210, '1969-12-31T20:30:00.000-03:30'],
  [765, '1970-01-01T12:45:00.000+12:45'],
])('a time %i minutes from UTC', (offsetMinutes, written) => {
  expect(buildSealing(page, { ...rest, now: 0, offsetMinutes }).sealedAt).toBe(written);
});

test('a time that no calendar has is written as it is', () => {
  const made = buildSealing({ ...page, visitStartedAt: 1e300 }, { ...rest, now: 0, offsetMinutes: 0 });
  expect(made.visitStartedAt).toBe('1e+300');
});

test.each([
  undefined,
  null,
  1,
  [],
  {},
  { page: [], visit: 1, sealing: { tool: 3 }, items: {}, screenshot: { base64: 'PHN2Zz4=', type: 'image/svg+xml' } },
])('facts of what is no bundle: %j', (parts) => {
  expect(findBundleFacts(parts)).toEqual({
    name: '',
    url: '',
    visitStartedAt: '',
    capturedAt: '',
    sealedAt: '',
    timeZone: '',
    by: [],
    items: 0,
    findings: 0,
  });
  expect(findPartName('items[0]', parts)).toBe('');
});

test.each([
  ['items[1]', 'cookie _ga'],
  ['items[2]', 'cookie lone \ud800'],
  ['findings[0]', 'a title'],
  ['items[9]', ''],
  ['consent', ''],
])('%s is called %j', (part, name) => {
  const items = [{}, { store: 'cookie', name: '_ga' }, { store: 'cookie', name: 'crumbscope-json:"lone \\ud800"' }];
  expect(findPartName(part, { items, findings: [{ title: 'a title' }] })).toBe(name);
});
