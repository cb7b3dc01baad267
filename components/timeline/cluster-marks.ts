import { allCategories, type Category } from '../../lib/types.ts';
import type { TimelineMark } from '../../lib/watch-types.ts';

/** Marks of one lane that would lie on one another: drawn as one, where the first of them is. */
export interface Cluster {
  /** `at` and `to`: its first and its last moment. */
  at: number;
  to: number;
  marks: TimelineMark[];
  /** Acts, not marks: several alike come as one mark. */
  count: number;
  categories: Category[];
  /** Nothing but removals. */
  isRemoval: boolean;
}

/**
 * Gathers the marks of one lane, given in the order of time, that follow within `within` ms after the first of a cluster. Marks that come later
 * never change the clusters before them, and the part that is shown does not matter: nothing jumps.
 */
export function clusterMarks(marks: readonly TimelineMark[], within: number): Cluster[] {
  const groups: [TimelineMark, ...TimelineMark[]][] = [];
  for (const mark of marks) {
    const group = groups.at(-1);
    if (group && mark.at - group[0].at < within) group.push(mark);
    else groups.push([mark]);
  }
  return groups.map(buildCluster);
}

function buildCluster(marks: [TimelineMark, ...TimelineMark[]]): Cluster {
  const found = new Set(marks.flatMap(({ categories }) => categories));
  return {
    at: marks[0].at,
    to: Math.max(...marks.map(({ at }) => at)),
    marks,
    count: marks.reduce((sum, { count }) => sum + count, 0),
    categories: allCategories.filter((category) => found.has(category)),
    isRemoval: marks.every(({ operation }) => operation === 'remove' || operation === 'clear'),
  };
}
