import type { ConsentRecord, PurposeChoice } from '../consent-types.ts';
import { judgePurposes } from './judge-purposes.ts';
import type { SignalReading } from './mechanism.ts';
import { maskId, toTime } from './parse-record.ts';

/** What a record says whose single choices are known: an explicit choice, unless `more` says otherwise. */
export function recordedChoice(
  { where, name }: ConsentRecord,
  purposes: readonly PurposeChoice[],
  more: Partial<SignalReading> = {},
): SignalReading {
  return {
    ...judgePurposes(purposes),
    basis: 'explicit',
    reason: 'recordedChoice',
    where,
    name,
    evidence: [],
    ...more,
  };
}

/** The moment of a choice as a part of a reading, if `written` is one. */
export function dated(written: unknown): Pick<SignalReading, 'decidedAt'> {
  const decidedAt = toTime(written);
  return decidedAt === undefined ? {} : { decidedAt };
}

/** The record's own id as a part of a reading, masked, if it is one. */
export function identified(id: unknown): Pick<SignalReading, 'recordId'> {
  const recordId = maskId(id);
  return recordId === undefined ? {} : { recordId };
}
