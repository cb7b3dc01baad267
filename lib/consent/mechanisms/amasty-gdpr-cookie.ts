import { answerAll, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { choiceNotReadable, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

const ALL = '0';

/**
 * Amasty GDPR Cookie Compliance for Magento: the cookie `amcookie_allowed` lists the groups that were accepted by the shop's own numbers; `0` stands for
 * all of them. Confidence: medium; from code of shops that read it (the bar is shown as long as the cookie is absent).
 */
export const amastyGdprCookie = createTool({
  id: 'amasty-gdpr-cookie',
  name: 'Amasty Cookie Consent',
  records: { names: ['amcookie_allowed'] },
  elements: ['.amgdprjs-bar-template'],
  read: readAllowed,
});

function readAllowed(record: TextRecord): SignalReading {
  const text = decodeText(record.value).trim();
  if (text === ALL) return answerAll(record, true);
  if (!/^\d{1,6}(,\d{1,6}){0,99}$/.test(text)) return unreadable(record);
  return choiceNotReadable(record, { evidence: [['accepted groups', text]] });
}
