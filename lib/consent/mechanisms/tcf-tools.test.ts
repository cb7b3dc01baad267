import { expect, test } from 'vitest';
import { cookie, read, sayStates, stored } from '../../../test/consent.ts';
import { makeTcString } from '../../../test/tc-string.ts';
import type { ConsentRecord } from '../../consent-types.ts';
import { tcfTools } from './tcf-tools.ts';

const tc = makeTcString({ consents: [1, 2, 8] });
const readAll = (records: ConsentRecord[], more = {}) =>
  tcfTools.flatMap((tool) => read(tool, records, more).map((reading) => ({ tool: tool.id, ...reading })));

test.each<[tool: string, record: ConsentRecord]>([
  ['appconsent', stored('appconsent', JSON.stringify({ consents: {}, consentstring: tc }))],
  ['clickio', cookie('__lxG__consent__v2_daisybit', tc)],
  ['dreamlab', cookie('lpubconsent', tc)],
  ['fastcmp', cookie('fastCMP-tcString', encodeURIComponent(tc))],
  ['gravito', stored('gravitoData', JSON.stringify({ TCString: tc }))],
  ['sirdata', stored('sddan:cmp', JSON.stringify({ data: JSON.stringify({ tcString: tc }) }))],
  ['snigel', cookie('snconsent', tc)],
  ['uniconsent', cookie('uniconsent-v2', tc)],
])('%s: its TC string is decoded', (tool, record) => {
  const readings = readAll([record]);
  expect(readings).toMatchObject([{ tool, strings: ['tcf'], name: record.name, reason: 'recordedChoice' }]);
  expect(sayStates(readings)).toBe('gdgg');
});

test.each([
  '',
  '{',
  'CAAA',
  `${tc.slice(0, 20)}`,
  'true',
  '{"consentstring":"BOXvabcd"}',
  '{"consentstring":"Cxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"}',
])('a record without one is of an unknown form: %j', (value) => {
  const readings = readAll([cookie('snconsent', value)]);
  expect(sayStates(readings)).toBe('????');
  expect(readings).toMatchObject([{ tool: 'snigel', reason: 'unknownForm' }]);
});

test.each([
  ['https://cmp.uniconsent.com/v2/x/cmp.js', 'uniconsent'],
  ['https://cmp.quantcast.com/choice/x/choice.js', 'inmobi-choice'],
  ['https://gdpr-wrapper.privacymanager.io/gdpr/x/gdpr-liveramp.js', 'liveramp'],
  ['https://cdn.opencmp.net/tcf-v2/cmp-stub-latest.js', 'opencmp'],
  ['https://a.clickiocmp.com/t/consent_1.js', 'clickio'],
])('by its script: %s', (address, tool) => {
  expect(readAll([], { scripts: [address] })).toMatchObject([{ tool, reason: 'toolNoRecord', where: 'script' }]);
});

test('by its banner', () => {
  expect(readAll([], { elements: ['#qc-cmp2-container'] })).toMatchObject([
    { tool: 'inmobi-choice', reason: 'bannerNoChoice' },
  ]);
});

test('none of them on another page', () => {
  expect(readAll([cookie('other', tc)], { scripts: ['https://example.com/cmp.js'], elements: ['#x'] })).toEqual([]);
});
