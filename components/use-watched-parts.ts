import { useMemo } from 'preact/hooks';
import type { Report } from '../lib/types.ts';
import type { VendorPresence } from '../lib/watch-types.ts';
import type { PhaseLine } from './clock/phase-line.tsx';
import { useLater } from './use-later.ts';

const loadPhaseLine = () => import('./clock/phase-line.tsx');

/** What rows and groups of watched visits show, and of those with scripts of known vendors. */
export interface WatchedParts {
  isWatched: boolean;
  hasFailed: boolean;
  /** Loaded beside the first drawing, which leaves room for it. */
  PhaseLine?: typeof PhaseLine;
  presences: ReadonlyMap<string, VendorPresence>;
}

/** The parts for a report. */
export function useWatchedParts({ watch, presences }: Report): WatchedParts {
  const line = useLater(loadPhaseLine, watch !== undefined);
  return useMemo(
    () => ({
      isWatched: watch !== undefined,
      hasFailed: line === 'failed',
      ...(watch && line && line !== 'failed' ? { PhaseLine: line.PhaseLine } : {}),
      presences: new Map(presences.map((each) => [each.vendorId, each])),
    }),
    [watch, presences, line],
  );
}
