import { expect, it, test } from 'vitest';
import { expectationFormat } from './expectation-schema.ts';
import { EXPECTATION_LIMIT, parseExpectation } from './parse-expectation.ts';

const good = { ...expectationFormat, name: 'Shop', allow: [{ name: '_ga' }], others: 'violation' };
const whole = {
  $schema: 'expectation.schema.json',
  ...good,
  comment: 'What the banner allows',
  site: 'shop.example',
  allow: [
    {
      name: '_ga*',
      store: 'cookie',
      host: 'shop.example',
      vendor: 'google-analytics',
      categories: ['analytics'],
      phases: ['afterGrant', 'leftOver'],
      lifetimeAtMostDays: 395,
      isRequired: true,
      comment: 'Two of them',
    },
    { name: '' },
  ],
  others: 'ignore',
  maxSeverity: 'none',
};

test.each([
  ['the least', good],
  ['all there is', whole],
  ['no entries', { ...good, allow: [] }],
])('%s is read', (_, given) => {
  expect(parseExpectation(JSON.stringify(given))).toEqual({ ok: true, expectation: given });
  expect(parseExpectation(`\ufeff${JSON.stringify(given, null, 2)}\n`)).toEqual({ ok: true, expectation: given });
});

test.each([
  'shop.example',
  '.shop.example',
  'localhost',
  '127.0.0.1',
  '[::1]',
  'büro.example',
  'my_shop.example',
  'null',
])('the host %s is one', (host) => {
  expect(parseExpectation(JSON.stringify({ ...good, allow: [{ name: 'a', host }] })).ok).toBe(true);
});

const entry = (fields: object) => JSON.stringify({ ...good, allow: [{ name: 'a' }, { name: 'b', ...fields }] });

test.each<[what: string, text: string, place: string, reason: RegExp]>([
  ['nothing', '', '(the whole)', /^is empty$/],
  ['blanks', ' \n', '(the whole)', /^is empty$/],
  ['no JSON', 'format: x', 'line 1, column 1', /^is no JSON/],
  ['truncated', JSON.stringify(good, null, 2).slice(0, 60), 'line 3, column 21', /^is no JSON/],
  ['a name twice', '{"format":"a","format":"b"}', 'line 1, column 15', /twice|second|already/],
  ['__proto__', '{"__proto__":{}}', 'line 1, column 2', /__proto__/],
  ['a list', '[]', '(the whole)', /has to be an object/],
  ['null', 'null', '(the whole)', /has to be an object/],
  ['another file', '{"format":"crumbscope-rules"}', 'format', /this is no expectation/],
  ['no format', '{}', 'format', /this is no expectation/],
  [
    'a later version',
    JSON.stringify({ ...good, formatVersion: 2 }),
    'formatVersion',
    /reads expectations of version 1/,
  ],
  ['no others', JSON.stringify({ ...good, others: undefined }), 'others', /is missing: one of "violation", "ignore"/],
  ['a field nobody knows', entry({ lifetime: 3 }), 'allow[1]', /has no field "lifetime"/],
  ['no such phase', entry({ phases: ['afterConsent'] }), 'allow[1].phases[0]', /has to be one of/],
  ['no phases', entry({ phases: [] }), 'allow[1].phases', /too few entries/],
  ['no such store', entry({ store: 'cookies' }), 'allow[1].store', /has to be one of/],
  ['a lifetime in words', entry({ lifetimeAtMostDays: '30d' }), 'allow[1].lifetimeAtMostDays', /has to be a number/],
  ['a negative lifetime', entry({ lifetimeAtMostDays: -1 }), 'allow[1].lifetimeAtMostDays', /number of days from 0/],
  ['an empty host', entry({ host: '' }), 'allow[1].host', /has to be a host/],
  ['an address as host', entry({ host: 'https://shop.example/' }), 'allow[1].host', /has to be a host such as/],
  ['a host with its port', entry({ host: 'shop.example:8080' }), 'allow[1].host', /has to be a host such as/],
  ['a wildcard as host', entry({ host: '*.shop.example' }), 'allow[1].host', /has to be a host such as/],
  ['an address as site', JSON.stringify({ ...good, site: 'http://a.example' }), 'site', /has to be a host such as/],
  ['no such severity', JSON.stringify({ ...good, maxSeverity: 'high' }), 'maxSeverity', /has to be one of "none"/],
  ['far too much', 'x'.repeat(EXPECTATION_LIMIT + 1), '(the whole)', /more than 10 million/],
  ['far too deep', '['.repeat(90_000), 'line 1, column 21', /levels deep/],
])('%s is refused with place and reason', (_, text, place, reason) => {
  const parsed = parseExpectation(text);
  expect(parsed).toMatchObject({ ok: false, problems: [{ place: expect.stringContaining(place) }] });
  expect(parsed.ok ? '' : parsed.problems[0]?.reason).toMatch(reason);
});

it('many problems: twenty, and a number', () => {
  const text = JSON.stringify({ ...good, allow: Array.from({ length: 50 }, () => ({ name: 1 })) });
  expect(parseExpectation(text)).toMatchObject({ ok: false, problems: { length: 20 }, more: 30 });
});
