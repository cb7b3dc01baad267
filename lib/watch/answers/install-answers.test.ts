import { afterEach, describe, expect, it, vi } from 'vitest';
import { PAGE_RECORDS } from '../../capture/page-records.ts';
import { ANSWERS_CHANNEL, CHANNEL, type PageAnswer } from '../channel.ts';
import type { Scope } from '../recorder/keep-intrinsics.ts';
import { installAnswers } from './install-answers.ts';

class MouseEvent extends Event {
  readonly relatedTarget: EventTarget | null;
  constructor(type: string, options: MouseEventInit) {
    super(type, options);
    this.relatedTarget = options.relatedTarget ?? null;
  }
}

/** A page with the script in it, and the relay's end of the channel. */
function open(globals: Record<string, unknown>) {
  const clock = { time: 100 };
  const scope = Object.assign(Object.create(globalThis) as Record<string, unknown>, {
    document: new EventTarget(),
    MouseEvent,
    performance: { now: () => clock.time },
    ...globals,
  });
  const due = vi.fn();
  let node: EventTarget | undefined;
  let taken = '';
  const { document } = scope as unknown as { document: EventTarget };
  document.addEventListener(ANSWERS_CHANNEL.fromRecorder, (event) => {
    event.preventDefault();
    node = (event as MouseEvent).relatedTarget ?? undefined;
    node?.addEventListener(CHANNEL.due, due);
    node?.addEventListener(CHANNEL.acts, (answer) => {
      taken = String((answer as CustomEvent).detail);
    });
  });
  installAnswers(scope as unknown as Scope);
  const say = (what: string) => node?.dispatchEvent(new Event(what));
  return {
    scope,
    clock,
    due,
    stop: () => say(CHANNEL.stop),
    collect: (): PageAnswer[] => {
      say(CHANNEL.collect);
      return JSON.parse(taken);
    },
  };
}

const consent = { preferences: true, statistics: false, marketing: false };
const answerOf = (answers: PageAnswer[]) => answers.map(({ name, value }) => [name, JSON.parse(value ?? 'null')]);

afterEach(() => vi.restoreAllMocks());

describe('what the interfaces of a page answer', () => {
  it('is handed over when it is another one than before, and when it is gone', () => {
    const Cookiebot: Record<string, unknown> = { hasResponse: false, consent };
    const { scope, collect } = open({ Cookiebot });
    expect(answerOf(collect())).toEqual([[PAGE_RECORDS.cookiebot, { hasResponse: false, consent }]]);
    expect(collect()).toEqual([]);
    Cookiebot.hasResponse = true;
    expect(answerOf(collect())).toEqual([[PAGE_RECORDS.cookiebot, { hasResponse: true, consent }]]);
    scope.Cookiebot = {};
    expect(collect()).toEqual([{ name: PAGE_RECORDS.cookiebot, value: null }]);
  });

  it('of itself is dated by the moment it was told', () => {
    const listeners: ((data: unknown) => void)[] = [];
    const api = (command: string, _: number, callback: (data: unknown) => void) => {
      if (command === 'ping') callback({ cmpLoaded: true });
      if (command === 'addEventListener') listeners.push(callback);
    };
    const { clock, due, collect } = open({ __tcfapi: api });
    collect();
    clock.time = 250;
    for (const tell of listeners) tell({ listenerId: 1, eventStatus: 'useractioncomplete' });
    expect(due).toHaveBeenCalledTimes(1);
    clock.time = 400;
    expect(collect()).toEqual([
      { name: PAGE_RECORDS.tcData, value: JSON.stringify({ eventStatus: 'useractioncomplete' }), at: 250 },
    ]);
  });

  it('is waited for where it comes later, whatever stands for `Promise` on the page', async () => {
    const __ucCmp = { getConsentDetails: async () => ({ categories: {}, consent: { status: 'ALL_DENIED' } }) };
    const { due, collect } = open({ __ucCmp });
    class Other {}
    vi.stubGlobal('Promise', Other);
    const now = collect();
    vi.unstubAllGlobals();
    expect(now).toEqual([]);
    await vi.waitFor(() => expect(due).toHaveBeenCalled());
    const [[name, value] = []] = answerOf(collect());
    expect([name, value]).toEqual([
      PAGE_RECORDS.usercentricsV3,
      { consent: { status: 'ALL_DENIED' }, categories: {}, services: {} },
    ]);
  });

  it('that never comes is not asked for at each collection', () => {
    const cact = vi.fn();
    const { clock, collect } = open({ cact, tC: {} });
    for (let round = 0; round < 5; round += 1) collect();
    expect(cact).toHaveBeenCalledTimes(1);
    clock.time += 5000;
    collect();
    expect(cact).toHaveBeenCalledTimes(2);
  });

  it('that throws, or cannot be written, leaves the others', () => {
    const circle: Record<string, unknown> = { consent: { preferences: true } };
    const throwing = {
      get consent() {
        throw new Error('of the page');
      },
    };
    circle.hasResponse = circle;
    for (const Cookiebot of [circle, throwing]) {
      const { collect } = open({
        Cookiebot,
        OneTrust: { IsAlertBoxClosed: () => true },
        OnetrustActiveGroups: ',C0001,',
      });
      expect(answerOf(collect()).map(([name]) => name)).toEqual([PAGE_RECORDS.onetrust]);
    }
  });

  it('is not asked for on a page without any, whatever that page has replaced', () => {
    const { collect } = open({});
    const stringify = vi.spyOn(JSON, 'stringify');
    const from = vi.spyOn(Array, 'from');
    expect(collect()).toEqual([]);
    expect([stringify.mock.calls, from.mock.calls]).toEqual([[], []]);
  });

  it('is not asked for any more when nobody watches', () => {
    const isClosed = vi.fn(() => true);
    const { collect, stop } = open({ OneTrust: { IsAlertBoxClosed: isClosed } });
    collect();
    stop();
    expect(collect()).toEqual([]);
    expect(isClosed).toHaveBeenCalledTimes(1);
  });

  it('that is too long is left', () => {
    const { collect } = open({ OneTrust: { IsAlertBoxClosed: () => true }, OnetrustActiveGroups: 'x'.repeat(70_000) });
    expect(collect()).toEqual([]);
  });
});
