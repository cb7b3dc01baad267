import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { probe } from '../../test/probed-page.ts';
import { GPP_API, PAGE_RECORDS, USP_API } from './page-records.ts';
import { type PageAnswers, probePage } from './probe-page.ts';

type Callback = (data: unknown, success?: boolean) => void;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const fail = () => {
  throw new Error('a trap of the page');
};
const read = (answers: PageAnswers, name: string) =>
  answers.records.filter((record) => record.name === name).map(({ value }) => JSON.parse(value));
const loop: Record<string, unknown> = { cmpStatus: 'loaded', gppString: 'DBAA', uspString: '1YNN' };
loop.applicableSections = loop;
loop.version = loop;

/** What no interface should answer. */
const ODD: [kind: string, answer: unknown][] = [
  ['null', null],
  ['undefined', undefined],
  ['a text', 'all allowed'],
  ['a number', 7],
  ['true', true],
];
/** What throws when it is looked at, or cannot be written down. */
const TRAPS: [kind: string, answer: unknown][] = [
  ['a trap', new Proxy({}, { get: fail, has: () => true })],
  ['a circle', loop],
];

describe('GPP', () => {
  const ping = {
    gppVersion: '1.1',
    cmpStatus: 'loaded',
    cmpDisplayStatus: 'hidden',
    signalStatus: 'ready',
    cmpId: 31,
    applicableSections: [7],
    gppString: 'DBABLA~CFQqAAAAAABA.QA',
  };
  const more = { supportedAPIs: ['7:usnat'], sectionList: [7], parsedSections: { usnat: {} } };

  /** An interface that answers these commands, and notes every call. */
  function fakeGpp(given: Record<string, unknown>) {
    const calls: unknown[][] = [];
    const __gpp = (command: string, callback: Callback, ...rest: unknown[]) => {
      calls.push([command, ...rest]);
      if (command in given) callback(given[command], true);
    };
    return { page: { __gpp }, calls };
  }

  it('asks once, takes what is needed, and registers nothing', async () => {
    const { page, calls } = fakeGpp({ ping: { ...ping, ...more } });
    const answers = await probe(page);
    expect(calls).toEqual([['ping']]);
    expect(read(answers, PAGE_RECORDS.gppPing)).toEqual([ping]);
    expect(answers.silent).toEqual([]);
  });

  it('takes the sections where there is no string', async () => {
    const { page } = fakeGpp({ ping: { ...ping, ...more, gppString: '' } });
    const { gppString: _, ...rest } = ping;
    expect(read(await probe(page), PAGE_RECORDS.gppPing)).toEqual([{ ...rest, parsedSections: { usnat: {} } }]);
  });

  it('asks one of GPP 1.0 for its string too', async () => {
    const { page, calls } = fakeGpp({
      ping: { gppVersion: '1.0', cmpStatus: 'loaded' },
      getGPPData: { gppString: 'DBAA', applicableSections: [-1], sectionId: 3 },
    });
    const answers = await probe(page);
    expect(calls).toEqual([['ping'], ['getGPPData']]);
    expect(read(answers, PAGE_RECORDS.gppPing)).toEqual([
      { gppVersion: '1.0', cmpStatus: 'loaded', gppString: 'DBAA', applicableSections: [-1] },
    ]);
  });

  it('asks no more of a stub, nor of one that is loading', async () => {
    for (const cmpStatus of ['stub', 'loading', 'error', undefined]) {
      const { page, calls } = fakeGpp({ ping: { cmpStatus } });
      expect(read(await probe(page), PAGE_RECORDS.gppPing)).toHaveLength(1);
      expect(calls).toEqual([['ping']]);
    }
  });

  it('takes the first answer of one that answers many times', async () => {
    const __gpp = (_: string, callback: Callback) => {
      callback(ping, true);
      callback({ ...ping, gppString: 'DBAA' }, true);
    };
    expect(read(await probe({ __gpp }), PAGE_RECORDS.gppPing)).toEqual([ping]);
  });

  it('is silent when it never answers, after a second', async () => {
    vi.stubGlobal('window', { __gpp: () => undefined });
    let answers: PageAnswers | undefined;
    void probePage().then((given) => {
      answers = given;
    });
    await vi.advanceTimersByTimeAsync(999);
    expect(answers).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(answers).toEqual({ records: [], silent: [GPP_API] });
  });

  test.each([...ODD, ...TRAPS])('is silent when it answers %s, and hides nobody else', async (_, answer) => {
    const { page } = fakeGpp({ ping: answer });
    const __uspapi = (_command: string, _version: number, callback: Callback) => callback({ uspString: '1YNN' }, true);
    const answers = await probe({ ...page, __uspapi });
    expect(answers.silent).toEqual([GPP_API]);
    expect(read(answers, PAGE_RECORDS.uspData)).toEqual([{ uspString: '1YNN' }]);
  });

  test.each<[kind: string, page: object, silent: string[]]>([
    ['that throws', { __gpp: fail }, [GPP_API]],
    [
      'whose getter throws',
      {
        get __gpp() {
          return fail();
        },
      },
      [GPP_API],
    ],
    ['that is an object', { __gpp: {} }, []],
    ['that is a text', { __gpp: 'x' }, []],
    ['that is null', { __gpp: null }, []],
  ])('one %s', async (_, page, silent) => {
    expect(await probe(page)).toEqual({ records: [], silent });
  });
});

describe('US Privacy', () => {
  const answering =
    (answer: unknown, calls: unknown[][] = []) =>
    (command: string, version: number, callback: Callback, ...rest: unknown[]) => {
      calls.push([command, version, ...rest]);
      callback(answer, true);
    };

  it('asks for the string and takes nothing else', async () => {
    const calls: unknown[][] = [];
    const answers = await probe({ __uspapi: answering({ version: 1, uspString: '1YNN', uid: 'me' }, calls) });
    expect(calls).toEqual([['getUSPData', 1]]);
    expect(read(answers, PAGE_RECORDS.uspData)).toEqual([{ version: 1, uspString: '1YNN' }]);
    expect(answers.silent).toEqual([]);
  });

  test.each([...ODD, ...TRAPS])('is silent when it answers %s', async (_, answer) => {
    expect(await probe({ __uspapi: answering(answer) })).toEqual({ records: [], silent: [USP_API] });
  });

  test.each<[kind: string, page: object, silent: string[]]>([
    ['that never answers', { __uspapi: () => undefined }, [USP_API]],
    ['that throws', { __uspapi: fail }, [USP_API]],
    [
      'whose getter throws',
      {
        get __uspapi() {
          return fail();
        },
      },
      [USP_API],
    ],
    ['that is an object', { __uspapi: { getUSPData: fail } }, []],
  ])('one %s', async (_, page, silent) => {
    expect(await probe(page)).toEqual({ records: [], silent });
  });
});

it('asks all at once: three that never answer cost one second, not four', async () => {
  vi.stubGlobal('window', { __tcfapi: () => undefined, __gpp: () => undefined, __uspapi: () => undefined });
  let answers: PageAnswers | undefined;
  void probePage().then((given) => {
    answers = given;
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(answers?.silent.toSorted()).toEqual(['__gpp', '__tcfapi', '__uspapi']);
});
