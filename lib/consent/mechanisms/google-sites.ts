import { type TextRecord, unanswered } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type SignalReading, unknownForm } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

/**
 * Google's own sites: the cookies `SOCS` and `CONSENT`. Both hold an encoding of Google's that is not documented; only `CONSENT=PENDING+…` says in words that
 * nobody chose yet. Confidence: low. `CONSENT` is told by its form.
 */
export const googleSites = createTool({
  id: 'google-sites',
  name: 'Google cookie choices',
  records: { names: ['SOCS', 'CONSENT'] },
  isShared: true,
  read: readChoice,
});

function readChoice(record: TextRecord): SignalReading | undefined {
  if (record.where !== 'cookie') return undefined;
  const text = decodeText(record.value);
  if (record.name === 'SOCS') return /^CA[A-Za-z0-9_+/=-]{2,200}$/.test(text) ? unknownForm(record) : undefined;
  if (/^PENDING\+/.test(text)) return unanswered(record);
  return /^(YES|WP)\+|^WP\./.test(text) ? unknownForm(record) : undefined;
}
