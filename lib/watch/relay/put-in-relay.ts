import { startRelay } from './start-relay.ts';

/** What a relay leaves in its isolated world, which no page can reach. */
export interface RelayWorld {
  crumbscopeRelay?: { takeAndSend(): Promise<void> };
}

/** Starts the relay of this document, unless there is one. */
export function putInRelay(): void {
  const world = globalThis as RelayWorld; // the isolated world's own globals
  if (world.crumbscopeRelay) return;
  world.crumbscopeRelay = { takeAndSend: () => Promise.resolve() };
  world.crumbscopeRelay = { takeAndSend: startRelay() };
}
