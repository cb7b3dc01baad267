import type { PurposeChoice } from '../../consent-types.ts';
import { answer, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { parseData, toMap, toTime } from '../parse-record.ts';

/**
 * Ultimate GDPR (createIT) for WordPress: the cookie `ct-ultimate-gdpr-cookie`, base64 of `{consent_declined, consent_level, consent_time}`. Levels are
 * steps: 1 block all, 2 essential, 3 functionality, 4 analytics, 5 advertising. Confidence: medium-high; its documents, observed values.
 */
export const ctUltimateGdpr = createTool({
  id: 'ct-ultimate-gdpr',
  name: 'Ultimate GDPR',
  records: { names: ['ct-ultimate-gdpr-cookie'] },
  elements: ['#ct-ultimate-gdpr-cookie-popup'],
  read: readLevel,
});

function readLevel(record: TextRecord): SignalReading {
  const fields = toMap(parseData(record.value));
  const level = fields?.get('consent_declined') === true ? 1 : toLevel(fields?.get('consent_level'));
  if (!fields || !Number.isInteger(level) || level < 1 || level > 5) return unreadable(record);
  const decidedAt = toTime(fields.get('consent_time'));
  const step = (name: string, at: number, category: NonNullable<PurposeChoice['category']>): PurposeChoice => ({
    name,
    state: level >= at ? 'granted' : 'denied',
    category,
  });
  const purposes = [
    step('functionality', 3, 'functional'),
    step('analytics', 4, 'analytics'),
    step('advertising', 5, 'marketing'),
  ];
  return answer(record, purposes, { evidence: [['level', String(level)]], ...(decidedAt ? { decidedAt } : {}) });
}

/** A number, also as a text. */
function toLevel(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
}
