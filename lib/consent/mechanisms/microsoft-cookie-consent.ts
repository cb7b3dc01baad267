import { answer, answerUniform, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';
import { document, readCategoryMap, splitPairs } from '../read-category-map.ts';

const BING = document({ ad: 'marketing', al: 'analytics', sm: 'marketing' });
const ACCEPTED = '2';
const REFUSED = '1';

/**
 * Microsoft's own sites: `MSCC` = `cid=…-c1=2-c2=2-c3=2` (2 accepted, 1 refused; what the numbered groups are is not documented); Bing's `BCP` and Copilot's
 * `CMCCP` = `AD=1&AL=0&SM=0`, advertising, analytics, social media. Confidence: medium; observed values, rules of autoconsent.
 */
export const microsoftCookieConsent = createTool({
  id: 'microsoft-cookie-consent',
  name: 'Microsoft cookie consent',
  records: { names: ['MSCC', 'BCP', 'CMCCP'] },
  read: (record) => (record.name === 'MSCC' ? readGroups(record) : readBing(record)),
});

function readBing(record: TextRecord): SignalReading {
  const purposes = readCategoryMap(splitPairs(decodeText(record.value), '&', '='), BING);
  return purposes ? answer(record, purposes) : unreadable(record);
}

function readGroups(record: TextRecord): SignalReading {
  const groups = [
    ...decodeText(record.value)
      .slice(0, 500)
      .matchAll(/(?:^|-)c\d=([^-]*)/g),
  ].map(([, value]) => value);
  if (groups.length === 0 || groups.some((value) => value !== ACCEPTED && value !== REFUSED)) return unreadable(record);
  return answerUniform(
    record,
    groups.map((value) => value === ACCEPTED),
  );
}
