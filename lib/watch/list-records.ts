import type { RecordChange, VisitLog } from '../watch-log-types.ts';

/** All changes of consent records that were observed in a visit, in no order. Pure. */
export function listRecords({ documents, network }: VisitLog): RecordChange[] {
  return [...documents, network].flatMap(({ records }) => records);
}
