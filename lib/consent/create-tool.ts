import type { TextRecord } from './answer.ts';
import { findUnanswered, type Mechanism, type MechanismInput, notChosenYet, type SignalReading } from './mechanism.ts';

interface Tool extends Pick<Mechanism, 'id' | 'name' | 'elements' | 'scripts'> {
  kind?: Mechanism['kind'];
  scope?: Mechanism['scope'];
  records: Mechanism['records'];
  /** The name is used by others too: that it is absent says nothing. */
  isShared?: true;
  /** What one record says; undefined when it is another product's, under the same name. */
  read(record: TextRecord, input: MechanismInput): SignalReading | undefined;
}

/**
 * A mechanism whose records each say all by themselves. Records that are there count, whatever else is on the page; else one that is known to be absent,
 * the banner or the script say that nothing was chosen.
 */
export function createTool({ isShared, kind = 'tool', scope = 'site', read, ...tool }: Tool): Mechanism {
  return {
    ...tool,
    kind,
    scope,
    read(input) {
      const written = input.records.filter((record): record is TextRecord => record.value !== null);
      const readings = written.flatMap((record) => read(record, input) ?? []);
      if (readings.length > 0) return readings;
      const [absent] = input.records;
      if (absent && written.length === 0 && !isShared) return [notChosenYet(absent.where, absent.name)];
      return findUnanswered(input);
    },
  };
}
