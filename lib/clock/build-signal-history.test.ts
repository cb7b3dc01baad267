import { describe, expect, it, test } from 'vitest';
import { capturedAt } from '../../test/items.ts';
import { type LogParts, makeConsent, makeLog, startedAt } from '../../test/made-log.ts';
import { makeTcString } from '../../test/tc-string.ts';
import { findSite } from '../capture/find-access.ts';
import { PAGE_RECORDS } from '../capture/page-records.ts';
import { buildConsent } from '../consent/build-consent.ts';
import { decoders } from '../consent/decoders.ts';
import { cookiebot } from '../consent/mechanisms/cookiebot.ts';
import { iabTcf } from '../consent/mechanisms/iab-tcf.ts';
import { onetrust } from '../consent/mechanisms/onetrust.ts';
import type { RecordChange, VisitLog } from '../watch-log-types.ts';
import { buildChoices } from './build-choices.ts';
import { buildSignalHistory } from './build-signal-history.ts';
import { followSignals } from './follow-signals.ts';

const facts = (log: VisitLog) => ({
  log,
  mechanisms: [cookiebot, onetrust, iabTcf],
  decoders,
  site: 'shop.example',
  findSite,
});
const follow = (log: VisitLog) => buildSignalHistory(followSignals(facts(log)));

/** Changes as `at kind states where`, states of functional, analytics, marketing by their first letter (`-`: nothing chosen). */
const say = (log: VisitLog) =>
  follow(log).map(({ at, kind, states, where }) => {
    const letters = ['functional', 'analytics', 'marketing'] as const;
    const said = letters.map((one) => (states?.[one] === 'unset' ? '-' : (states?.[one].charAt(0) ?? '')));
    return [at, kind, said.join(''), where].filter((word) => word !== '').join(' ');
  });

test.each<[lines: string, ...changes: string[]]>([
  [''],
  ['500 consent ggg', '500 choice ggg cookie'],
  ['earlier consent ddd', '0 earlier ddd cookie'],
  ['500 consent iggg', '500 default ggg cookie'],
  ['500 consent iggg\n900 consent ddd', '500 default ggg cookie', '900 withdrawal ddd cookie'],
  ['500 consent ddd\n900 consent ggg', '500 choice ddd cookie', '900 choice ggg cookie'],
  ['500 consent ggg\n900 consent gdg', '500 choice ggg cookie', '900 withdrawal gdg cookie'],
  ['500 consent ddd\n900 consent ?', '500 choice ddd cookie', '900 update uuu cookie'],
  // Nothing changed, in states and in the reason for them.
  ['500 consent ggg\n900 consent ggg', '500 choice ggg cookie'],
  ['earlier consent ggg\n900 consent ggg', '0 earlier ggg cookie'],
  ['earlier consent ddd\n900 consent iddd', '0 earlier ddd cookie', '900 update ddd cookie'],
  // Removed; removed and written again at once.
  ['500 consent ggg\n900 consent -', '500 choice ggg cookie', '900 removed cookie'],
  ['500 consent ggg\n900 consent -\n905 consent ggg', '500 choice ggg cookie'],
  ['500 consent ggg\n900 consent -\n905 consent ddd', '500 choice ggg cookie', '905 withdrawal ddd cookie'],
  [
    '500 consent ggg\n900 consent -\n2500 consent ggg',
    '500 choice ggg cookie',
    '900 removed cookie',
    '2500 choice ggg cookie',
  ],
  // Written together.
  ['500 consent gdd\n520 consent ggg', '500 choice ggg cookie'],
  ['500 consent gdd\n520 consent ddd\n540 consent gdd', '500 choice gdd cookie'],
  ['200 consent ddd\n500 consent ggg\n520 consent ddd', '200 choice ddd cookie'],
  ['500 consent gdd\n700 consent ggg', '500 choice gdd cookie', '700 choice ggg cookie'],
])('%s', (lines, ...changes) => {
  expect(say(makeLog(lines))).toEqual(changes);
});

const answer = (at: number, hasResponse: boolean, marketing = false): RecordChange => ({
  at: startedAt + at,
  where: 'api',
  name: PAGE_RECORDS.cookiebot,
  value: JSON.stringify({
    hasResponse,
    consent: { necessary: true, preferences: false, statistics: false, marketing, method: 'explicit' },
  }),
});
const top = (...records: RecordChange[]): LogParts => ({ documents: [{ id: 'top', records }] });

describe('interfaces', () => {
  test.each<[what: string, lines: string, answers: RecordChange[], ...changes: string[]]>([
    [
      'a default, then a choice',
      '',
      [answer(300, false), answer(900, true)],
      '300 default --- api',
      '900 choice ddd api',
    ],
    ['chosen before', '', [answer(300, true)], '0 earlier ddd api'],
    ['the same answer again', '', [answer(300, false), answer(900, false)], '300 default --- api'],
    [
      'what is stored later counts until it is asked again',
      '700 consent ggg',
      [answer(300, false), answer(900, true, true)],
      ...['300 default --- api', '700 choice ggg cookie', '900 choice ddg api'],
    ],
    [
      'no answer any more',
      '',
      [answer(300, true), { ...answer(900, true), value: null }],
      ...['0 earlier ddd api', '900 removed api'],
    ],
  ])('%s', (_, lines, answers, ...changes) => {
    expect(say(makeLog(lines, top(...answers)))).toEqual(changes);
  });

  /** What all come to after each change, of marketing. */
  const fuse = (lines: string, ...answers: RecordChange[]) =>
    followSignals(facts(makeLog(lines, top(...answers)))).map(
      ({ from, signals }) => `${from} ${buildConsent(signals, capturedAt).categories.marketing}`,
    );

  it('an answer that is older than what is stored is out of force', () => {
    expect(fuse('700 consent ggg', answer(300, false))).toEqual(['300 unset', '700 granted']);
    expect(fuse('700 consent ggg', answer(300, false), answer(710, false))).toEqual([
      '300 unset',
      '700 granted',
      '710 unset',
    ]);
    // What was there before is older than any answer.
    expect(fuse('earlier consent ggg', answer(300, false))).toEqual(['0 granted', '300 unset']);
  });

  it('what another mechanism stores says nothing about it', () => {
    const tc = makeTcString({ consents: [1, 2] });
    const log = makeLog('', {
      ...top(answer(300, false)),
      network: { records: [{ at: startedAt + 700, where: 'cookie', name: 'euconsent-v2', value: tc }] },
    });
    expect(
      followSignals(facts(log))
        .at(-1)
        ?.signals.map(({ where }) => where),
    ).toEqual(['api', 'cookie']);
  });
});

it('a record that is read beside another changes with it', () => {
  const groups = 'groups=C0001%3A1%2CC0002%3A1%2CC0003%3A1%2CC0004%3A0&intType=3';
  const record = (at: number, name: string, value: string): RecordChange => ({
    at: startedAt + at,
    where: 'cookie',
    name,
    value,
  });
  const log = makeLog('', {
    network: {
      records: [
        record(200, 'OptanonConsent', groups),
        record(900, 'OptanonAlertBoxClosed', '2026-01-10T09:15:00.000Z'),
      ],
    },
  });
  expect(say(log)).toEqual(['200 default --- cookie', '900 choice ggd cookie']);
  expect(follow(log)[1]).toMatchObject({ mechanism: 'onetrust', mechanismName: 'OneTrust', name: 'OptanonConsent' });
});

it('is bounded, and 500 changes of a page with many records take no time', () => {
  const records = Array.from({ length: 3000 }, (_, at) => makeConsent(startedAt + at * 500, at % 2 ? 'ggg' : 'ddd'));
  const log = makeLog('', { network: { records } });
  const begun = performance.now();
  expect(follow(log)).toHaveLength(200);
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('choices and history are made of the same steps', () => {
  const log = makeLog('500 consent ggg\n900 consent ddd');
  const consent = buildConsent([], capturedAt);
  const steps = followSignals(facts(log));
  const choices = (given?: typeof steps) => buildChoices({ ...facts(log), consent, capturedAt }, given).moments;
  expect(choices(steps)).toEqual(choices());
  expect(choices([])).toEqual([]);
});
