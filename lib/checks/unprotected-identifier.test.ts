import { describe, expect, test } from 'vitest';
import { makeReport } from '../../test/made-reports/make-report.ts';
import { runCheck, sayFindings, type Tried } from '../../test/made-reports/say-findings.ts';
import type { ClassifiedItem, Match } from '../types.ts';
import type { ItemClock } from '../watch-types.ts';
import { unprotectedIdentifier } from './unprotected-identifier.ts';

const session = { guess: { kind: 'session', from: ['name', 'value'] } } satisfies Partial<ClassifiedItem>;
const phpMatch = {
  vendorId: 'php-net',
  vendorName: 'PHP.net',
  keyIndex: 0,
  pattern: 'PHPSESSID',
  kind: 'exact',
  layer: 'general',
  categories: ['functional'],
} as const satisfies Match;
/** A platform of the general list. */
const php: Partial<ClassifiedItem> = { matches: [phpMatch], categories: ['functional'] };
const by = (...vias: ItemClock['writers'][number]['via'][]): { clock: ItemClock } => ({
  clock: { phase: 'unknown', phases: {}, writes: 1, writers: vias.map((via) => ({ via, count: 1 })) },
});
const say = (line: string, more: Partial<ClassifiedItem> = {}, tried: Tried = {}) =>
  sayFindings(runCheck(unprotectedIdentifier, line, { ...tried, more: { '*': more } }));

describe('a cookie without protection', () => {
  test.each<[line: string, more: Partial<ClassifiedItem>, said: string[]]>([
    [
      'cookie _ga shop.example 400d analytics google',
      by('document.cookie'),
      [
        'note certain: _ga of Google looks like an identifier and has no Secure: the browser sends it over connections without encryption, too.',
      ],
    ],
    [
      'cookie sid shop.example session - - httponly',
      session,
      [
        'look likely: sid of shop.example looks like the cookie of a session and has no Secure: the browser sends it over connections without encryption, too.',
      ],
    ],
    [
      'cookie sid shop.example session - - secure',
      { ...session, ...by('header') },
      [
        'look likely: sid of shop.example looks like the cookie of a session, was set by a response alone, and has no HttpOnly: every script on the page can read it.',
      ],
    ],
    [
      'cookie PHPSESSID shop.example session functional php-net shape=hex size=26',
      { ...php, ...by('header') },
      [
        'look likely: PHPSESSID of PHP.net looks like the cookie of a session and has no Secure: the browser sends it over connections without encryption, too.',
        'look likely: PHPSESSID of PHP.net looks like the cookie of a session, was set by a response alone, and has no HttpOnly: every script on the page can read it.',
      ],
    ],
    [
      'cookie login shop.example session necessary acme httponly',
      {},
      [
        'look likely: login of Acme looks like the cookie of a session and has no Secure: the browser sends it over connections without encryption, too.',
      ],
    ],
  ])('%s', (line, more, said) => {
    expect(say(line, more)).toEqual(said);
  });
});

describe('nothing', () => {
  const http = { report: { page: { ...makeReport({}).page, url: 'http://shop.example/' } } };
  test.each<[why: string, line: string, more?: Partial<ClassifiedItem>, tried?: Tried]>([
    ['Secure', 'cookie _ga shop.example 400d analytics google secure'],
    ['a page without encryption', 'cookie _ga shop.example 400d analytics google', {}, http],
    ['no identifier', 'cookie theme shop.example 400d - - shape=text size=4'],
    ['storage', 'localStorage uid shop.example - - - shape=uuid'],
    ['Secure could not be seen', 'cookie _ga shop.example unseen analytics google'],
    [
      'a script’s own cookie cannot be HttpOnly',
      'cookie sid shop.example session - - secure',
      { ...session, ...by('document.cookie') },
    ],
    ['set by both', 'cookie sid shop.example session - - secure', { ...session, ...by('header', 'cookieStore') }],
    ['who set it is not known', 'cookie sid shop.example session - - secure', session],
    [
      'a platform’s session that measures',
      'cookie ad_session shop.example session - - secure shape=hex size=26',
      { matches: [{ ...phpMatch, categories: ['marketing'] }], categories: ['marketing'], ...by('header') },
    ],
    [
      'a vendor’s key that only sounds like a session',
      'cookie rec_session shop.example session functional acme secure shape=hex size=26',
      by('header'),
    ],
    ['HttpOnly', 'cookie sid shop.example session - - secure httponly', { ...session, ...by('header') }],
    ['analytics set by a response', 'cookie _x shop.example 400d analytics acme secure', by('header')],
    [
      'protection of forms is to be read',
      'cookie csrf shop.example session - - secure',
      { guess: { kind: 'csrf', from: ['name'] }, ...by('header') },
    ],
    [
      'a session’s mark',
      'cookie sid shop.example session - - secure shape=boolean size=4',
      { ...session, ...by('header') },
    ],
  ])('%s', (_why, line, more = {}, tried = {}) => {
    expect(say(line, more, tried)).toEqual([]);
  });
});
