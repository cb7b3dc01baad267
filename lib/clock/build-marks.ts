import type { Category } from '../types.ts';
import { allPhases, type TimelineMark, type WatchSummary } from '../watch-types.ts';
import { type ClockFacts, findActPhase, findTime } from './build-clock.ts';
import { findWriterVendor } from './find-writer-vendor.ts';
import type { KeyHistory } from './key-history.ts';

/** Most marks of one report. */
export const MOST_MARKS = 2_000;

/** Whose a key is, and what it is for. */
export interface KeyOwner {
  categories: Category[];
  vendorName?: string;
}

export interface MarkFacts extends ClockFacts {
  /** Says it for any key, also for one that is gone again. */
  findOwner(key: KeyHistory): KeyOwner;
}

/**
 * The marks of the timeline, oldest first: one for each act, also of keys that are gone again. Where there are too many, the most telling phases
 * stay, and in each the first mark of every key before its others; the rest is counted. Pure.
 */
export function buildMarks(
  keys: readonly KeyHistory[],
  facts: MarkFacts,
): Pick<WatchSummary, 'marks' | 'marksDropped'> {
  const ranked = keys.flatMap((key) => {
    const owner = facts.findOwner(key);
    return key.acts.map((act, turn) => ({ mark: buildMark(key, owner, act, facts), turn }));
  });
  const byTime = (one: { mark: TimelineMark }, two: { mark: TimelineMark }) => one.mark.at - two.mark.at;
  if (ranked.length <= MOST_MARKS) return { marks: ranked.sort(byTime).map(({ mark }) => mark) };
  const kept = ranked
    .sort(
      (one, two) =>
        allPhases.indexOf(one.mark.phase) - allPhases.indexOf(two.mark.phase) ||
        one.turn - two.turn ||
        byTime(one, two),
    )
    .slice(0, MOST_MARKS);
  return { marks: kept.sort(byTime).map(({ mark }) => mark), marksDropped: ranked.length - MOST_MARKS };
}

function buildMark(
  key: KeyHistory,
  { categories, vendorName }: KeyOwner,
  act: KeyHistory['acts'][number],
  facts: MarkFacts,
): TimelineMark {
  const { store, name, item } = key;
  const { operation, via, count, scripts, source, frameUrl } = act;
  const whose = vendorName ?? findWriterVendor(act, facts.findScriptVendor).vendorName;
  const by = scripts?.[0] ?? source ?? (via === 'reread' ? frameUrl : undefined);
  return {
    at: findTime(act.at, facts.startedAt),
    store,
    name,
    operation,
    via,
    count,
    phase: findActPhase(act, categories, facts),
    ...(item ? { itemId: item.id } : {}),
    categories,
    ...(whose === undefined ? {} : { vendorName: whose }),
    ...(by === undefined ? {} : { by }),
  };
}
