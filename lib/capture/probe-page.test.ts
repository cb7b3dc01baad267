import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { probe } from '../../test/probed-page.ts';
import { PAGE_RECORDS, TCF_API } from './page-records.ts';
import { type PageAnswers, probePage } from './probe-page.ts';

type Callback = (data: unknown, success?: boolean) => void;
type Command = (callback: Callback, parameter: unknown) => unknown;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A consent interface that records every call made to it. */
function fakeTcf(commands: Record<string, Command>) {
  const calls: unknown[][] = [];
  const api = (command: string, version: unknown, callback: Callback, ...rest: unknown[]) => {
    calls.push([command, version, ...rest]);
    return commands[command]?.(callback, rest[0]);
  };
  return { api, calls };
}

const fail = () => {
  throw new Error('a trap of the page');
};
const ping = { gdprApplies: true, cmpLoaded: true, cmpStatus: 'loaded', displayStatus: 'hidden', apiVersion: '2.3' };
const tcData = {
  listenerId: 42,
  gdprApplies: true,
  eventStatus: 'tcloaded',
  cmpStatus: 'loaded',
  cmpId: 10,
  tcfPolicyVersion: 5,
  tcString: 'CQ',
  purpose: { consents: { 1: true }, legitimateInterests: { 2: true }, more: 'x' },
  vendor: { consents: { 755: true } },
};
const loaded: Record<string, Command> = {
  ping: (callback) => callback(ping, true),
  addEventListener: (callback) => callback(tcData, true),
};
const asked = [
  ['ping', 2],
  ['addEventListener', 2],
  ['removeEventListener', 2, 42],
];
const read = (answers: PageAnswers, name: string) =>
  answers.records.filter((record) => record.name === name).map(({ value }) => JSON.parse(value));

test('a page without consent interfaces is silent about nothing', async () => {
  expect(await probe({})).toEqual({ records: [], silent: [] });
});

describe('TCF', () => {
  it('asks, reads the fields that are needed, and takes its listener away', async () => {
    const { api, calls } = fakeTcf(loaded);
    const answers = await probe({ __tcfapi: api });
    expect(calls).toEqual(asked);
    const { listenerId: _listenerId, vendor: _vendor, purpose, ...fields } = tcData;
    expect(read(answers, PAGE_RECORDS.tcPing)).toEqual([ping]);
    const { consents, legitimateInterests } = purpose;
    expect(read(answers, PAGE_RECORDS.tcData)).toEqual([{ ...fields, purpose: { consents, legitimateInterests } }]);
    expect(answers.silent).toEqual([]);
  });

  it('asks no more of a stub: its listener would stay', async () => {
    const { api, calls } = fakeTcf({ ping: (callback) => callback({ cmpLoaded: false, cmpStatus: 'stub' }, true) });
    const answers = await probe({ __tcfapi: api });
    expect(calls).toEqual([['ping', 2]]);
    expect(read(answers, PAGE_RECORDS.tcPing)).toEqual([{ cmpLoaded: false, cmpStatus: 'stub' }]);
    expect(answers.silent).toEqual([]);
  });

  it('calls one silent that never answers, after a second, and asks it no more', async () => {
    const { api, calls } = fakeTcf({});
    vi.stubGlobal('window', { __tcfapi: api });
    let answers: PageAnswers | undefined;
    void probePage().then((given) => {
      answers = given;
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(answers).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(answers).toEqual({ records: [], silent: [TCF_API] });
    expect(calls).toEqual([['ping', 2]]);
  });

  it('takes its listener away also when the answer comes too late to count', async () => {
    const { api, calls } = fakeTcf({
      ...loaded,
      addEventListener: (callback) => setTimeout(callback, 3000, tcData, true),
    });
    const answers = await probe({ __tcfapi: api });
    expect(answers.silent).toEqual([TCF_API]);
    expect(calls).toEqual(asked);
  });

  it('takes the first answer of one that answers many times', async () => {
    const { api, calls } = fakeTcf({
      ...loaded,
      addEventListener: (callback) => {
        callback({ ...tcData, eventStatus: 'cmpuishown' }, true);
        callback(tcData, true);
      },
    });
    const answers = await probe({ __tcfapi: api });
    expect(read(answers, PAGE_RECORDS.tcData)).toMatchObject([{ eventStatus: 'cmpuishown' }]);
    expect(calls.map(([command]) => command)).not.toContain('getTCData');
    expect(calls.slice(2)).toEqual(Array(2).fill(['removeEventListener', 2, 42]));
  });

  const loop: Record<string, unknown> = { ...tcData };
  loop.purpose = { consents: loop };
  test.each<[kind: string, answer: unknown, removed: boolean]>([
    ['null', null, false],
    ['a text', 'all allowed', false],
    ['a number', 7, false],
    ['a circle', loop, true],
    [
      'a trap',
      {
        listenerId: 42,
        get tcString() {
          return fail();
        },
      },
      true,
    ],
    ['a number JSON cannot hold', { ...tcData, cmpId: 1n }, true],
    ['a trapped listener id', new Proxy({}, { get: fail }), false],
  ])('survives %s as an answer, and keeps what the others said', async (_, answer, removed) => {
    const { api, calls } = fakeTcf({ ...loaded, addEventListener: (callback) => callback(answer, true) });
    const Cookiebot = { hasResponse: false, consent: {} };
    const answers = await probe({ __tcfapi: api, Cookiebot });
    expect(answers.silent).toEqual([TCF_API]);
    expect(answers.records.map(({ name }) => name)).toEqual([PAGE_RECORDS.cookiebot, PAGE_RECORDS.tcPing]);
    expect(calls).toEqual(removed ? asked : asked.slice(0, 2));
  });

  test.each<[kind: string, page: object]>([
    ['the call throws', { __tcfapi: fail }],
    [
      'reading it throws',
      {
        get __tcfapi() {
          return fail();
        },
      },
    ],
  ])('is silent when %s', async (_, page) => {
    expect(await probe(page)).toEqual({ records: [], silent: [TCF_API] });
  });

  it('keeps the answer when the listener cannot be taken away', async () => {
    const { api } = fakeTcf({
      ...loaded,
      removeEventListener: fail,
    });
    const answers = await probe({ __tcfapi: api });
    expect(read(answers, PAGE_RECORDS.tcData)).toHaveLength(1);
    expect(answers.silent).toEqual([]);
  });

  it('does not wait for what pretends to come later', async () => {
    const later = Object.fromEntries([['then', () => undefined]]);
    const { api } = fakeTcf({
      ...loaded,
      addEventListener: (callback) => callback({ ...tcData, ...later }),
    });
    expect(read(await probe({ __tcfapi: api }), PAGE_RECORDS.tcData)).toHaveLength(1);
  });

  test.each([[{}], ['text'], [null], [7]])('is not there when it is %j', async (api) => {
    expect(await probe({ __tcfapi: api })).toEqual({ records: [], silent: [] });
  });
});
