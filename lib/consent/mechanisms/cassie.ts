import { answerUniform } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { decodeText, parseData, readSwitch, toMap } from '../parse-record.ts';
import { splitPairs } from '../read-category-map.ts';

/**
 * Cassie (Syrenis): `SyrenisCookieFormConsent_<id>`, older a JSON list of `{FieldID, IsChecked}`, newer `s12c34-1.s13c35-0`. The fields are the
 * customer's own, so that only a yes or a no to all of them can be read. Confidence: medium; observed values of both kinds.
 */
export const cassie = createTool({
  id: 'cassie',
  name: 'Cassie',
  records: { prefixes: ['SyrenisCookieFormConsent_', 'CassieCookieFormConsent_'] },
  elements: ['.cassie-pre-banner', '.cassie-cookie-module'],
  read(record) {
    const list = parseData(record.value);
    const given = Array.isArray(list)
      ? list.map((one) => toMap(one)?.get('IsChecked'))
      : splitPairs(decodeText(record.value), '.', '-')?.map(([, value]) => value);
    const switches = given?.map(readSwitch).filter((one) => one !== undefined);
    return given && switches?.length === given.length && given.length > 0
      ? answerUniform(record, switches)
      : unreadable(record);
  },
});
