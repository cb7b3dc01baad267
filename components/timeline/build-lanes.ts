import type { ClassifiedItem } from '../../lib/types.ts';
import type { TimelineMark } from '../../lib/watch-types.ts';

/** One row of the picture. Its marks are in the order of time. */
export interface Lane {
  id: string;
  kind: 'vendor' | 'unknown' | 'own';
  /** The vendor's name; '' for the others, which have words of their own. */
  vendorName: string;
  marks: TimelineMark[];
}

/**
 * One lane per vendor, in the order of their first marks, so that a lane stays where it is when marks come in; then what belongs to nobody known,
 * then what is the site's own: its own keys, or keys that are gone and that its own script wrote.
 */
export function buildLanes(marks: readonly TimelineMark[], items: readonly ClassifiedItem[], site: string): Lane[] {
  const parties = new Map(items.map(({ id, party }) => [id, party]));
  const lanes = new Map<string, Lane>();
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    const kind = mark.vendorName === undefined ? findKind(mark, parties, site) : 'vendor';
    const id = `${kind} ${mark.vendorName ?? ''}`;
    const lane = lanes.get(id) ?? { id, kind, vendorName: mark.vendorName ?? '', marks: [] };
    lane.marks.push(mark);
    lanes.set(id, lane);
  }
  const order = ['vendor', 'unknown', 'own'];
  return [...lanes.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function findKind(mark: TimelineMark, parties: ReadonlyMap<string, string>, site: string): 'unknown' | 'own' {
  const party = mark.itemId === undefined ? undefined : parties.get(mark.itemId);
  if (party !== undefined) return party === 'first' ? 'own' : 'unknown';
  const host = mark.by !== undefined && URL.canParse(mark.by) ? new URL(mark.by).hostname : '';
  return host === site || host.endsWith(`.${site}`) ? 'own' : 'unknown';
}
