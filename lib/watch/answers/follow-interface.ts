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

/** Listens to an interface of the page for as long as the tab is watched; to another one when that takes its place. */
export function followInterface<Api>(page: Page, dialect: Dialect<Api>): Follower {
  let followed: Api | undefined;
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
    dialect.add(api, (event) => {
      if (!isRecord(event)) return;
      const isNew = listenerId === undefined;
      if (typeof event.listenerId === 'number') listenerId = event.listenerId;
      if (!isLeft) return dialect.noteEvent(event);
      // It tells of its listener only now that nobody wants it.
      if (isNew && listenerId !== undefined) dialect.remove(api, listenerId);
    });
  }

  return {
    check: () => {
      const { [dialect.global]: found } = page;
      if (isStopped || found === followed) return;
      leave?.();
      leave = undefined;
      if (typeof found !== 'function') return;
      const api = found as Api; // checked to be callable; what it does is its own affair
      dialect.ping(api, (ping) => {
        if (!isRecord(ping) || isStopped) return;
        dialect.notePing(ping);
        if (dialect.isLoaded(ping) && !followed) listen(api);
      });
    },
    stop: () => {
      isStopped = true;
      leave?.();
    },
  };
}
