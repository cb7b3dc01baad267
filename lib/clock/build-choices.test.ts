import { describe, expect, it, test } from 'vitest';
import { capturedAt } from '../../test/items.ts';
import { type LogParts, makeConsent, makeLog, startedAt } from '../../test/made-log.ts';
import { consent as makeFused, signal } from '../../test/made-reports/make-report.ts';
import { makeTcString } from '../../test/tc-string.ts';
import { consentAtEnd } from '../../test/watch-made-visit.ts';
import { findSite } from '../capture/find-access.ts';
import { PAGE_RECORDS } from '../capture/page-records.ts';
import { decoders } from '../consent/decoders.ts';
import { mechanisms } from '../consent/mechanisms.ts';
import type { Consent } from '../consent-types.ts';
import type { VisitLog } from '../watch-log-types.ts';
import { buildChoices } from './build-choices.ts';
import type { ConsentEvent } from './follow-signals.ts';

const build = (log: VisitLog, consent: Consent = consentAtEnd(log), events: ConsentEvent[] = []) =>
  buildChoices({ log, consent, events, mechanisms, decoders, capturedAt, site: 'shop.example', findSite });

/** The moments as `at kind states`, states of functional, analytics, marketing by their first letter. */
const say = (...given: Parameters<typeof build>) =>
  build(...given).moments.map(({ at, kind, states }) =>
    [at, kind, [states.functional, states.analytics, states.marketing].map((state) => state.charAt(0)).join('')].join(
      ' ',
    ),
  );

describe('moments of choice', () => {
  test.each<[lines: string, moments: string[]]>([
    ['', []],
    ['500 consent ggg', ['500 grant ggg']],
    ['500 consent ddd', ['500 refusal ddd']],
    ['500 consent gdd', ['500 mixed gdd']],
    ['500 consent ggg\n900 consent ddd', ['500 grant ggg', '900 withdrawal ddd']],
    ['500 consent ddg\n900 consent ggd', ['500 mixed ddg', '900 withdrawal ggd']],
    ['500 consent ddd\n900 consent ggg', ['500 refusal ddd', '900 grant ggg']],
    ['500 consent ggg\n900 consent ggg', ['500 grant ggg']], // written again
    ['earlier consent ddd', ['0 earlier ddd']],
    ['earlier consent ggg\n900 consent ddd', ['0 earlier ggg', '900 withdrawal ddd']],
    ['earlier consent ggg\n900 consent ggg', ['0 earlier ggg']],
    // Nobody chose.
    ['500 consent iggg', []],
    ['earlier consent iggg', []],
    ['500 consent ?', []],
    ['earlier consent iggg\n900 consent ddd', ['900 refusal ddd']],
    // Removed and written again at once; removed for good.
    ['500 consent ggg\n900 consent -\n902 consent ggg', ['500 grant ggg']],
    ['500 consent ggg\n900 consent -\n902 consent ddd', ['500 grant ggg', '902 withdrawal ddd']],
    ['500 consent ggg\n900 consent -', ['500 grant ggg']],
    // Written together, chosen once.
    ['500 consent gdd\n520 consent ggg', ['500 grant ggg']],
    ['500 consent gdd\n700 consent ggg', ['500 mixed gdd', '700 grant ggg']],
    // Dated by the script that wrote it, since the browser tells of it later.
    ['500 cmp.js cookie CookieConsent set 365d path=/\n507 consent ddd', ['500 refusal ddd']],
    ['300 cmp.js cookie CookieConsent set x2 until=600 path=/\n507 consent ddd', ['507 refusal ddd']],
    ['500 cmp.js cookie Other set 365d\n507 consent ddd', ['507 refusal ddd']],
    ['500 cmp.js cookie CookieConsent remove\n507 consent ddd', ['507 refusal ddd']],
    ['1000 cmp.js cookie CookieConsent set\n1900 consent ddd', ['1000 refusal ddd']],
    ['1000 cmp.js cookie CookieConsent set\n4001 consent ddd', ['4001 refusal ddd']],
    ['500 save cookie CookieConsent set via=header\n700 consent ddd', ['500 refusal ddd']],
    ['-50 consent ddd', ['0 earlier ddd']], // a clock that went back
  ])('%j: %j', (lines, moments) => {
    expect(say(makeLog(lines))).toEqual(moments);
  });

  it('name the mechanisms that say so', () => {
    expect(build(makeLog('500 consent ggg')).moments[0]?.mechanisms).toEqual(['Cookiebot']);
  });
});

describe('records in storage', () => {
  const name = 'cc_cookie';
  const value = (categories: string[]) => JSON.stringify({ categories, consentTimestamp: '2026-01-01T00:00:00Z' });
  const change = (at: number, categories: string[]) =>
    ({ at: startedAt + at, where: 'localStorage', name, value: value(categories) }) as const;
  const names = { cookie: [], localStorage: [name], sessionStorage: [] };
  const all = ['necessary', 'functionality', 'analytics', 'marketing'];

  test.each<[what: string, documents: LogParts['documents'], moments: string[]]>([
    ['written', [{ id: 'top', records: [change(500, all)] }], ['500 grant ggg']],
    [
      'there before, found a little later',
      [{ id: 'top', namesAtStart: names, records: [change(80, all)] }],
      ['0 earlier ggg'],
    ],
    [
      'there before and written anew',
      [{ id: 'top', namesAtStart: names, records: [change(80, []), change(500, all)] }],
      ['0 earlier ddd', '500 grant ggg'],
    ],
    [
      'seen again by a frame that came later',
      [
        { id: 'top', records: [change(500, all)] },
        { id: 'frame', watchedSince: startedAt + 900, namesAtStart: names, records: [change(950, all)] },
      ],
      ['500 grant ggg'],
    ],
    ['of another site', [{ id: 'frame', url: 'https://chat.example/', records: [change(500, all)] }], []],
    ['unreadable', [{ id: 'top', records: [{ ...change(500, all), value: '{' }] }], []],
  ])('%s', (_, documents = [], moments) => {
    expect(say(makeLog('', { documents }))).toEqual(moments);
  });
});

describe('what is recorded at the end, and no change of it was noticed', () => {
  const granted = (decidedAt?: number) =>
    makeFused('granted granted granted granted', 'siteChoice', [
      signal('x', 'X', 'granted granted granted granted', decidedAt === undefined ? {} : { decidedAt }),
    ]);

  test.each<[what: string, decidedAt: number | undefined, moments: string[]]>([
    ['dated before the visit', startedAt - 90_000_000, ['0 earlier ggg']],
    ['dated in the visit', startedAt + 700, ['700 grant ggg']],
    ['not dated', undefined, []],
    ['dated after it', capturedAt + 1, []],
    ['dated by the day', Math.floor(startedAt / 86_400_000) * 86_400_000, []],
  ])('%s', (_, decidedAt, moments) => {
    const history = build(makeLog(''), granted(decidedAt));
    expect(say(makeLog(''), granted(decidedAt))).toEqual(moments);
    expect(history.hasMechanism).toBe(true);
    if (moments.length === 0) expect(history.periods.map(({ kind }) => kind)).toEqual(['unclear']);
  });

  it('completes the last choice; where the two differ, it cannot be told', () => {
    const end = makeFused('granted denied granted unknown', 'siteChoice', [
      signal('x', 'X', 'granted denied granted unknown'),
    ]);
    const history = build(makeLog('500 consent gdd'), end);
    expect(history.moments).toMatchObject([
      { kind: 'mixed', states: { functional: 'granted', analytics: 'denied', marketing: 'denied' } },
    ]);
    expect(history.periods.at(-1)?.states).toMatchObject({
      functional: 'unknown',
      analytics: 'unknown',
      marketing: 'denied',
    });
  });
});

test('interfaces of pages can be fed in as they are captured', () => {
  const event = (at: number, hasResponse: boolean): ConsentEvent => ({
    at: startedAt + at,
    where: 'api',
    name: PAGE_RECORDS.cookiebot,
    value: JSON.stringify({
      hasResponse,
      consent: { necessary: true, preferences: false, statistics: false, marketing: false, method: 'explicit' },
    }),
  });
  const unknown = makeFused('unknown unknown unknown unknown', 'noMechanism');
  expect(say(makeLog(''), unknown, [event(200, false), event(900, true)])).toEqual(['900 refusal ddd']);
  expect(build(makeLog(''), unknown, [event(200, false)])).toMatchObject({ moments: [], hasMechanism: true });
});

describe('what an interface answers', () => {
  const answer = (at: number, hasResponse: boolean): ConsentEvent => ({
    at: startedAt + at,
    where: 'api',
    name: PAGE_RECORDS.cookiebot,
    value: JSON.stringify({
      hasResponse,
      consent: { necessary: true, preferences: true, statistics: true, marketing: true, method: 'explicit' },
    }),
  });
  const end = makeFused('granted granted granted granted', 'siteChoice');

  test.each<[what: string, lines: string, events: ConsentEvent[], moments: string[]]>([
    ['a choice at the first answer was made before', '', [answer(300, true)], ['0 earlier ggg']],
    ['unless it was seen to be stored', '200 consent ggg', [answer(300, true)], ['200 grant ggg']],
    ['it asks until something is stored', '700 consent ggg', [answer(300, false)], ['700 grant ggg']],
    ['and asks again', '700 consent ggg', [answer(300, false), answer(2900, false)], ['700 grant ggg']],
    ['a stored choice is out of force while it asks', 'earlier consent ggg', [answer(300, false)], ['0 earlier ggg']],
  ])('%s', (_, lines, events, moments) => {
    expect(say(makeLog(lines), end, events)).toEqual(moments);
  });

  it('of which nobody says whether a person chose it leaves it unclear', () => {
    const updates = (update?: boolean): ConsentEvent => ({
      at: startedAt + 300,
      where: 'api',
      name: PAGE_RECORDS.consentModeEntries,
      value: JSON.stringify({ analytics_storage: { default: false, ...(update === undefined ? {} : { update }) } }),
    });
    const kinds = (event: ConsentEvent) => {
      const none = makeFused('unknown unknown unknown unknown', 'noMechanism');
      return build(makeLog(''), none, [event]).periods.map(({ kind }) => kind);
    };
    expect(kinds(updates(true)).at(-1)).toBe('unclear');
    expect(kinds(updates()).at(-1)).toBe('noChoice'); // a default alone
  });

  it('then nothing is chosen from there on', () => {
    const history = build(makeLog('700 consent ggg'), end, [answer(300, false), answer(2900, false)]);
    expect(history.periods.map(({ from, kind }) => `${from} ${kind}`)).toEqual([
      ...['0 noChoice', '300 noChoice', '700 choice', '2900 unclear'],
    ]);
  });
});

test('two records that are written together are one choice, the tool’s own before the string it also writes', () => {
  const tc = {
    at: startedAt + 510,
    where: 'cookie',
    name: 'euconsent-v2',
    value: makeTcString({ consents: [] }),
  } as const;
  const log = makeLog('', { network: { records: [makeConsent(startedAt + 500, 'ggg'), tc] } });
  expect(say(log, makeFused('granted granted granted granted', 'siteChoice'))).toEqual(['500 grant ggg']);
});

test('a page that changes its record without end', () => {
  const records = Array.from({ length: 3000 }, (_, at) =>
    makeConsent(startedAt + at * 500, at % 2 === 0 ? 'ggg' : 'ddd'),
  );
  expect(build(makeLog('', { network: { records } })).moments.length).toBeLessThanOrEqual(500);
});

test('no mechanism is none, also when records are null', () => {
  const log = makeLog('0 consent -\n500 consent -');
  expect(build(log)).toMatchObject({ moments: [], hasMechanism: false });
});
