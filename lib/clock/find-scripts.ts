import type { ReadFrame } from '../capture/build-items.ts';
import type { VisitLog } from '../watch-log-types.ts';

/** Addresses of the scripts of a page, each once: of those that its frames show, and of those that were seen writing. Pure. */
export function findScripts(frames: readonly ReadFrame[], log?: VisitLog): Set<string> {
  const writes = log?.documents.flatMap((document) => document.writes) ?? [];
  return new Set([
    ...frames.flatMap(({ reading }) => reading.scripts),
    ...writes.flatMap(({ scripts = [] }) => scripts),
  ]);
}
