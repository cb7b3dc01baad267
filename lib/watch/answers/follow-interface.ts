import { isRecord, type Page } from '../../capture/page-reader.ts';

/** Follows an interface that tells of changes by itself. */
export interface Follower {
  /** Looks whether it is there (again), and begins to listen. May throw what the page's code throws. */
  check(): void;
  /** Takes its listener away. */
  stop(): void;
}

type Callback = (data: unknown) => void;

/** How one interface is spoken to. `Api` is what stands on the page. */
export interface Dialect<Api> {
  /** The global it stands on. */
  global: string;
  ping(api: Api, callback: Callback): void;
  /** Whether an answer to `ping` is that of a CMP: a stub keeps listeners for later. */
  isLoaded(ping: Record<string, unknown>): boolean;
  notePing(ping: Record<string, unknown>): void;
  add(api: Api, callback: Callback): void;
  remove(api: Api, listenerId: number): void;
  noteEvent(event: Record<string, unknown>): void;
}

/** A question without an answer is not put to the same interface again for so long, ms: stubs keep every one. */
export const REST_MS = 5000;

/**
 * Listens to an interface of the page for as long as the tab is watched; to another one when that takes its place. What it gives the page to call never
 * throws: other listeners wait in line behind it.
 * @param now ms on a clock that never goes back
 */
export function followInterface<Api>(page: Page, dialect: Dialect<Api>, now: () => number): Follower {
  let followed: Api | undefined;
  let pinged: { api: Api; at: number } | undefined;
  let leave: (() => void) | undefined;
  let isStopped = false;

  function listen(api: Api): void {
    let listenerId: number | undefined;
    let isLeft = false;
    followed = api;
    leave = () => {
      followed = undefined;
      if (listenerId !== undefined && !isLeft) dialect.remove(api, listenerId);
      isLeft = true;
    };
    const hear = quietly((event) => {
      const isNew = listenerId === undefined;
      if (typeof event.listenerId === 'number') listenerId = event.listenerId;
      if (!isLeft) return dialect.noteEvent(event);
      // It tells of its listener only now that nobody wants it.
      if (isNew && listenerId !== undefined) dialect.remove(api, listenerId);
    });
    dialect.add(api, hear);
  }

  return {
    check: () => {
      const { [dialect.global]: found } = page;
      if (isStopped || found === followed) return;
      leave?.();
      leave = undefined;
      if (typeof found !== 'function') return;
      const api = found as Api; // checked to be callable; what it does is its own affair
      if (pinged?.api === api && now() - pinged.at < REST_MS) return;
      pinged = { api, at: now() };
      const hear = quietly((ping) => {
        pinged = undefined;
        if (isStopped) return;
        dialect.notePing(ping);
        if (dialect.isLoaded(ping) && !followed) listen(api);
      });
      dialect.ping(api, hear);
    },
    stop: () => {
      isStopped = true;
      leave?.();
    },
  };
}

function quietly(hear: (answer: Record<string, unknown>) => void): Callback {
  return (answer) => {
    try {
      if (isRecord(answer)) hear(answer);
    } catch {
      return; // what the page gave throws when it is read
    }
  };
}
