import type { ConsentRecord } from '../consent-types.ts';
import { answerAll } from './answer.ts';
import { notChosenYet, type SignalReading, unreadable } from './mechanism.ts';
import { decodeText } from './parse-record.ts';

/**
 * The record of a tool that asks one question about everything at once, and keeps `true` or `false`.
 * @param unanswered what it writes before an answer, if it writes then
 */
export function readOneSwitch(record: ConsentRecord, unanswered?: string): SignalReading[] {
  const { where, name, value } = record;
  const text = value === null ? undefined : decodeText(value).trim().toLowerCase();
  if (text === undefined || text === unanswered) return [notChosenYet(where, name)];
  if (text !== 'true' && text !== 'false') return [unreadable(record)];
  return [answerAll(record, text === 'true', { evidence: [['value', text]] })];
}
