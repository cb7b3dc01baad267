import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { decoders } from '../lib/consent/decoders.ts';
import { allStates } from '../lib/consent/mechanism.ts';
import { mechanisms } from '../lib/consent/mechanisms.ts';
import { makeTcString } from '../test/tc-string.ts';
import { answerConsent, answerConsentLine } from './answer-consent.ts';
import { LINE_LIMIT_BYTES } from './answer-lines.ts';
import { readEnglish } from './translate.ts';

const context = { mechanisms, decoders, say: readEnglish() };
const ask = (question: object | string) =>
  answerConsent(typeof question === 'string' ? question : JSON.stringify(question), context);

const cookiebot = (flags: string, method = 'explicit') =>
  `{stamp:%27x%27%2Cnecessary:true%2C${flags}%2Cmethod:%27${method}%27%2Cver:1}`;
const mixed = cookiebot('preferences:true%2Cstatistics:false%2Cmarketing:true');

describe('an answer', () => {
  it('names the mechanism, four states, basis, and the sentence of the extension', () => {
    expect(ask({ where: 'cookie', name: 'CookieConsent', value: mixed })).toEqual({
      mechanism: 'cookiebot',
      necessary: 'granted',
      functional: 'granted',
      analytics: 'denied',
      marketing: 'granted',
      basis: 'explicit',
      reason: 'Your choice is recorded by Cookiebot.',
    });
  });

  it('says nobody of what no mechanism knows', () => {
    expect(ask({ where: 'cookie', name: 'theme', value: 'dark' })).toEqual({
      mechanism: null,
      ...allStates('unknown'),
      basis: 'unknown',
      reason: 'Nothing we know of records a choice for this site, so we cannot tell.',
    });
  });

  test.each<[what: string, question: object, answer: object]>([
    ['implied', { where: 'cookie', name: 'CookieConsent', value: '-1' }, { marketing: 'granted', basis: 'implied' }],
    [
      'not there',
      { where: 'cookie', name: 'CookieConsent', value: null },
      { mechanism: 'cookiebot', marketing: 'unset' },
    ],
    [
      'truncated',
      { where: 'cookie', name: 'CookieConsent', value: mixed.slice(0, 40) },
      { mechanism: 'cookiebot', necessary: 'unknown', marketing: 'unknown', basis: 'unknown' },
    ],
    [
      'a banner',
      { where: 'element', name: '#CybotCookiebotDialog', value: '' },
      { mechanism: 'cookiebot', marketing: 'unset', reason: 'Cookiebot shows a banner; nothing has been chosen yet.' },
    ],
    ['no banner', { where: 'element', name: '#CybotCookiebotDialog', value: null }, { mechanism: null }],
    [
      'a record in two parts',
      {
        where: 'cookie',
        name: 'OptanonConsent',
        value: 'groups=C0001%3A1%2CC0002%3A0%2CC0004%3A1',
        also: [{ where: 'cookie', name: 'OptanonAlertBoxClosed', value: '2026-01-10T09:15:00.000Z' }],
      },
      { mechanism: 'onetrust', analytics: 'denied', marketing: 'granted', basis: 'explicit' },
    ],
    [
      'its interface goes before its cookie',
      {
        where: 'cookie',
        name: 'CookieConsent',
        value: mixed,
        also: [{ where: 'api', name: 'window.Cookiebot', value: '{"hasResponse":false,"consent":{}}' }],
      },
      { mechanism: 'cookiebot', marketing: 'unset', basis: 'default' },
    ],
    [
      'what is said of the record that was asked about, whatever else is on the page',
      {
        where: 'cookie',
        name: 'euconsent-v2',
        value: makeTcString({ consents: [1, 8] }),
        also: [{ where: 'cookie', name: 'CookieConsent', value: mixed }],
      },
      { mechanism: 'iab-tcf', analytics: 'granted', marketing: 'denied' },
    ],
    ['also: null', { where: 'cookie', name: 'CookieConsent', value: '0', also: null }, { marketing: 'denied' }],
    [
      'names of every object',
      { where: 'cookie', name: '__proto__', value: '{"__proto__":{"marketing":true}}' },
      { mechanism: null },
    ],
  ])('%s', (_, question, answer) => {
    expect(ask(question)).toMatchObject(answer);
  });

  it('does not hang on a megabyte', () => {
    const begun = performance.now();
    for (const value of ['%25', '{"a":', 'C', 'a:1,', '='].map((one) => one.repeat(1_000_000 / one.length)))
      for (const name of ['CookieConsent', 'OptanonConsent', 'euconsent-v2', 'cookie_consent', 'x'])
        expect(ask({ where: 'cookie', name, value })).not.toHaveProperty('error');
    expect(performance.now() - begun).toBeLessThan(30_000);
  }, 60_000);
});

test.each<[line: string, error: RegExp]>([
  ['', /no JSON/],
  ['{', /no JSON/],
  ['null', /not an object/],
  ['[]', /not an object/],
  ['"x"', /not an object/],
  ['{}', /where must be one of cookie, .*; name must be a text; value must be a text, or null/],
  ['{"where":"cookies","name":"x","value":"y"}', /^where must be one of/],
  ['{"where":"cookie","name":1,"value":"y"}', /^name must be a text$/],
  ['{"where":"cookie","name":"x"}', /^value must be a text, or null/],
  ['{"where":"cookie","name":"x","value":{}}', /^value must be a text, or null/],
  ['{"where":"cookie","name":"x","value":"y","also":{}}', /^also must be a list of records$/],
  [
    '{"where":"cookie","name":"x","value":"y","also":[{"where":"z","name":"x","value":null}]}',
    /^also\[0\]: where must be one of/,
  ],
  ['{"where":"cookie","name":"x","value":"y","also":[null]}', /^also\[0\]: not an object/],
  [
    '{"where":"cookie","name":"x","value":"y","also":[{"where":"cookie","name":"x","value":"y"},{"where":"cookie","name":"x","value":1}]}',
    /^also\[1\]: value must be a text/,
  ],
  [
    JSON.stringify({
      where: 'cookie',
      name: 'x',
      value: '',
      also: Array(1001).fill({ where: 'cookie', name: 'x', value: '' }),
    }),
    /^also must have at most 1000 records$/,
  ],
])('%.80s gets an error', (line, error) => {
  expect(ask(line)).toEqual({ error: expect.stringMatching(error) });
});

describe('from a shell', () => {
  const command = join(import.meta.dirname, 'consent.ts');
  const known = JSON.stringify({ where: 'cookie', name: 'CookieConsent', value: mixed });

  it('a line for each line, in the same order, also after a broken one', () => {
    const input = Buffer.concat([
      Buffer.from(`\ufeff${known}\r\n\nbroken\n{"where":"cookie","name":"x\u2028","value":"`),
      Buffer.from([0xff]),
      Buffer.from(`"}\n{"where":"cookie","name":"x\u2028y","value":""}\n${known}`),
    ]);
    const run = spawnSync(process.execPath, [command], { input, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const answers = run.stdout.trimEnd().split('\n');
    expect(answers.map((line) => JSON.parse(line)).map(({ mechanism, error }) => error ?? mechanism)).toEqual([
      'cookiebot',
      expect.stringMatching(/no JSON/),
      expect.stringMatching(/no JSON/),
      'this line is no text in UTF-8',
      null,
      'cookiebot',
    ]);
    expect(run.status).toBe(0);
  });

  it('takes no arguments', () => {
    const run = spawnSync(process.execPath, [command, 'CookieConsent'], { encoding: 'utf8' });
    expect(run.stderr).toMatch(/^Usage: npm run -s consent/);
    expect(run.status).toBe(2);
  });
});

test('a line that is too long, and one that is no text', () => {
  expect(answerConsentLine(undefined, context)).toEqual({
    error: `this line has more than ${LINE_LIMIT_BYTES / 1_000_000} MB; no record is that long`,
  });
  expect(answerConsentLine(Buffer.from([0xff]), context)).toEqual({ error: 'this line is no text in UTF-8' });
});
