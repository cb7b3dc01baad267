import type { PartitionKey } from '../types.ts';
import type { FrameReading } from './reading.ts';

/** Where a frame's storage is: undefined when it is not partitioned, `unknown` when that cannot be told. */
export type Partition = PartitionKey | 'unknown' | undefined;

export interface PartitionFacts {
  /** Origin of the top page. */
  topOrigin: string;
  /** Firefox partitions by a setting, Chromium always (since 115). */
  isFirefox: boolean;
  findSite(host: string): string;
}

/**
 * Finds the partition that a frame's storage lives in. Both browsers (Chromium 156, Firefox 153) keep the storage of a frame apart by the
 * top page's site when a frame of another site is among the frame and those above it; sites are compared with their scheme. Pure.
 */
export function findPartition(reading: FrameReading, facts: PartitionFacts): Partition {
  if (reading.isTop || !reading.underOtherOrigin || reading.origin === 'null') return undefined;
  const site = (origin: string) => schemefulSite(origin, facts.findSite);
  const top = site(facts.topOrigin);
  if (site(reading.origin) === top) {
    const above = reading.ancestorOrigins;
    const isForeign = above?.some((origin) => origin !== 'null' && site(origin) !== top);
    // A page may have ancestors hidden from its frames (`referrerpolicy=no-referrer`): they read as opaque.
    if (!isForeign) return above === null || above.includes('null') ? 'unknown' : undefined;
  }
  // Firefox: only a frame that may use its storage as a top page does is not partitioned, be it by a setting or by a permission.
  if (facts.isFirefox && reading.hasStorageAccess !== false) return 'unknown';
  return { topLevelSite: top, hasCrossSiteAncestor: true };
}

function schemefulSite(origin: string, findSite: PartitionFacts['findSite']): string {
  const url = URL.parse(origin);
  return url ? `${url.protocol}//${findSite(url.hostname)}` : origin;
}
