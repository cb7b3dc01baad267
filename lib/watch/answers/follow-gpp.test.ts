import { describe, expect, it } from 'vitest';
import type { Page } from '../../capture/page-reader.ts';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { followGpp } from './follow-gpp.ts';
import { followUsp } from './follow-usp.ts';

type Listener = (data: unknown, success: boolean) => void;
const makeNotes = () => {
  const noted: [string, unknown][] = [];
  return { noted, note: (name: string, answer: unknown) => void noted.push([name, answer]) };
};

describe('a CMP with GPP', () => {
  const ping = { gppVersion: '1.1', cmpStatus: 'loaded', signalStatus: 'not ready', gppString: 'DBAA' };

  it('is asked, and followed until nobody watches', () => {
    const listeners = new Map<number, Listener>();
    const api = (command: string, callback: Listener, parameter?: unknown) => {
      if (command === 'ping') callback(ping, true);
      if (command === 'removeEventListener') callback(listeners.delete(Number(parameter)), true);
      if (command !== 'addEventListener') return;
      listeners.set(3, callback);
      callback({ eventName: 'listenerRegistered', listenerId: 3, data: true, pingData: ping }, true);
    };
    const { noted, note } = makeNotes();
    const { check, stop } = followGpp({ __gpp: api }, note, () => 0);
    check();
    check();
    const ready = { ...ping, signalStatus: 'ready', applicableSections: [7] };
    for (const listener of listeners.values())
      listener({ eventName: 'signalStatus', listenerId: 3, data: 'ready', pingData: ready }, true);
    expect(noted.map(([, answer]) => answer)).toEqual([ping, ping, ready]);
    stop();
    expect(listeners.size).toBe(0);
  });

  it('that is a stub gets no listener', () => {
    const asked: string[] = [];
    const api = (command: string, callback: Listener) => {
      asked.push(command);
      if (command === 'ping') callback({ cmpStatus: 'stub' }, true);
    };
    const { check } = followGpp({ __gpp: api }, makeNotes().note, () => 0);
    check();
    check();
    expect(new Set(asked)).toEqual(new Set(['ping']));
  });
});

it('US Privacy that does not answer is asked again only after a while', () => {
  const clock = { time: 0 };
  const asked: Listener[] = [];
  const page: Page = { __uspapi: (_: string, __: number, callback: Listener) => void asked.push(callback) };
  const { noted, note } = makeNotes();
  const { check } = followUsp(page, note, () => clock.time);
  for (let round = 0; round < 5; round += 1) check();
  expect(asked).toHaveLength(1);
  clock.time = 5000;
  check();
  expect(asked).toHaveLength(2);
  for (const answer of asked) answer({ uspString: '1YYN' }, true);
  check();
  expect([noted.length, asked.length]).toEqual([2, 3]);
});

it('US Privacy is asked each time, until nobody watches', () => {
  const page: Page = {
    __uspapi: (_: string, __: number, callback: Listener) => callback({ version: 1, uspString: '1YNN' }, true),
  };
  const { noted, note } = makeNotes();
  const { check, stop } = followUsp(page, note, () => 0);
  check();
  check();
  stop();
  check();
  expect(noted).toEqual(Array(2).fill([PAGE_RECORDS.uspData, { version: 1, uspString: '1YNN' }]));
});
