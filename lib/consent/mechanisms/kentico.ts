import { answer, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';

const VISITOR = 200;
const ALL = 1000;

/**
 * Kentico Xperience: the cookie `CMSCookieLevel`, a number: up to 100 what the system and editors need, 200 visitor tracking, 1000 all. Sites set a level of
 * their own before anybody chooses, so that it cannot be told who chose it. Confidence: medium; Kentico's documents.
 */
export const kentico = createTool({
  id: 'kentico',
  name: 'Kentico cookie level',
  kind: 'platform',
  records: { names: ['CMSCookieLevel'] },
  read: readLevel,
});

function readLevel(record: TextRecord): SignalReading {
  if (!/^-?\d{1,5}$/.test(record.value)) return unreadable(record);
  const level = Number(record.value);
  return answer(
    record,
    [
      { name: 'visitor', state: level >= VISITOR ? 'granted' : 'denied', category: 'analytics' },
      { name: 'all', state: level >= ALL ? 'granted' : 'denied', category: 'marketing' },
      { name: 'all', state: level >= ALL ? 'granted' : 'denied', category: 'functional' },
    ],
    { basis: 'unknown', reason: 'recordedChoiceUnknownBasis', evidence: [['level', record.value]] },
  );
}
