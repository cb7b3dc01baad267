import { describe, expect, it, vi } from 'vitest';
import type { Page } from '../../capture/page-reader.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { followTcf } from './follow-tcf.ts';

const { tcData, tcPing } = PAGE_RECORDS;
type Listener = (data: unknown, success: boolean) => void;

/** A CMP as the specification wants it: each listener is called at once and after every change, until it is removed by its id. */
function makeCmp(ping: object = { cmpLoaded: true }) {
  const listeners = new Map<number, Listener>();
  let next = 1;
  const api = vi.fn((command: string, _: number, callback: Listener, parameter?: unknown) => {
    if (command === 'ping') callback(ping, true);
    if (command === 'addEventListener') {
      listeners.set(next, callback);
      callback({ listenerId: next, eventStatus: 'tcloaded' }, true);
      next += 1;
    }
    if (command === 'removeEventListener') callback(listeners.delete(Number(parameter)), true);
  });
  const change = (eventStatus: string) => {
    for (const [listenerId, listener] of listeners) listener({ listenerId, eventStatus }, true);
  };
  return { api, listeners, change };
}

function follow(page: Page, clock = { time: 0 }) {
  const noted: [string, unknown][] = [];
  const note = (name: string, answer: unknown) => noted.push([name, answer]);
  const { check, stop } = followTcf(page, note, () => clock.time);
  return {
    check,
    stop,
    noted,
    statuses: () =>
      noted.flatMap(([name, answer]) => (name === tcData ? [(answer as { eventStatus?: string }).eventStatus] : [])),
  };
}

describe('a CMP', () => {
  it('is listened to once, and tells of every change', () => {
    const { api, listeners, change } = makeCmp();
    const { check, statuses } = follow({ __tcfapi: api });
    for (let round = 0; round < 5; round += 1) check();
    change('cmpuishown');
    change('useractioncomplete');
    expect([listeners.size, statuses()]).toEqual([1, ['tcloaded', 'cmpuishown', 'useractioncomplete']]);
  });

  it('has no listener of ours any more when nobody watches', () => {
    const { api, listeners, change } = makeCmp();
    const { check, stop, statuses } = follow({ __tcfapi: api });
    check();
    stop();
    check();
    change('useractioncomplete');
    expect([listeners.size, statuses()]).toEqual([0, ['tcloaded']]);
  });

  it('that is only a stub is asked whether it is one, and nothing else', () => {
    const { api, listeners } = makeCmp({ cmpLoaded: false, cmpStatus: 'stub' });
    const { check, noted } = follow({ __tcfapi: api });
    check();
    check();
    expect(listeners.size).toBe(0);
    expect(new Set(api.mock.calls.map(([command]) => command))).toEqual(new Set(['ping']));
    expect(noted[0]).toEqual([tcPing, { cmpLoaded: false, cmpStatus: 'stub' }]);
  });

  it('that takes the place of a stub, or of another one, is listened to instead', () => {
    const [one, two] = [makeCmp(), makeCmp()];
    const page: Page = { __tcfapi: makeCmp({ cmpLoaded: false }).api };
    const { check } = follow(page);
    check();
    page.__tcfapi = one.api;
    check();
    page.__tcfapi = two.api;
    check();
    expect([one.listeners.size, two.listeners.size]).toEqual([0, 1]);
    delete page.__tcfapi;
    check();
    expect(two.listeners.size).toBe(0);
  });

  it('that tells late of its listener loses it, if nobody watches by then', () => {
    const late: (() => void)[] = [];
    const removed: unknown[] = [];
    const api = (command: string, _: number, callback: Listener, parameter?: unknown) => {
      if (command === 'ping') callback({ cmpLoaded: true }, true);
      if (command === 'addEventListener') late.push(() => callback({ listenerId: 7, eventStatus: 'tcloaded' }, true));
      if (command === 'removeEventListener') removed.push(parameter);
    };
    const { check, stop, statuses } = follow({ __tcfapi: api });
    check();
    stop();
    for (const tell of late) tell();
    expect([removed, statuses()]).toEqual([[7], []]);
  });

  it('that does not answer is asked again only after a while, and another one at once', () => {
    const [silent, other] = [vi.fn(), vi.fn()];
    const clock = { time: 1000 };
    const page: Page = { __tcfapi: silent };
    const { check } = follow(page, clock);
    for (let round = 0; round < 5; round += 1) check();
    expect(silent).toHaveBeenCalledTimes(1);
    page.__tcfapi = other;
    check();
    expect(other).toHaveBeenCalledTimes(1);
    clock.time += 5000;
    check();
    expect(other).toHaveBeenCalledTimes(2);
  });

  it('never gets an exception out of what it calls', () => {
    const trap = new Proxy({}, { get: () => { throw new Error('of the page'); } }); // biome-ignore format: one line says it
    const called: unknown[] = [];
    const api = (command: string, _: number, callback: Listener) => {
      if (command === 'ping') callback({ cmpLoaded: true }, true);
      if (command === 'addEventListener') called.push(callback(trap, true));
    };
    const { check, noted } = follow({ __tcfapi: api });
    expect(check).not.toThrow();
    expect([called, noted.map(([name]) => name)]).toEqual([[undefined], [tcPing]]);
  });

  it.each<[kind: string, api: unknown]>([
    ['none', undefined],
    ['an object', {}],
    ['one that never answers', () => undefined],
    ['one that answers nonsense', (_: string, __: number, callback: Listener) => callback(null, false)],
  ])('%s: nothing is noted', (_, api) => {
    const { check, stop, noted } = follow({ __tcfapi: api });
    check();
    stop();
    expect(noted).toEqual([]);
  });
});
