import { answerAll, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { choiceNotReadable, type MechanismInput, type SignalReading, unreadable } from '../mechanism.ts';

const YES = '1';
const NO = '-1';

/**
 * My Agile Privacy for WordPress: the cookies `map_accepted_all…` and `map_accepted_something…` = 1 or -1. Confidence: medium-low; its open code, read
 * second-hand.
 */
export const myAgilePrivacy = createTool({
  id: 'my-agile-privacy',
  name: 'My Agile Privacy',
  records: { prefixes: ['map_accepted_all', 'map_accepted_something'] },
  elements: ['#my-agile-privacy-notification-area'],
  read: readOne,
});

function readOne(record: TextRecord, { records }: MechanismInput): SignalReading | undefined {
  if (record.value !== YES && record.value !== NO) return unreadable(record);
  const isAll = record.name.startsWith('map_accepted_all');
  if (isAll && record.value === YES) return answerAll(record, true);
  const something = records.find(({ name }) => name.startsWith('map_accepted_something'));
  if (isAll && something) return undefined; // the other one tells
  return !isAll && record.value === NO ? answerAll(record, false) : choiceNotReadable(record);
}
