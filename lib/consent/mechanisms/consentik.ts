import { answer } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unknownForm } from '../mechanism.ts';
import { parseData, toMap, toTexts } from '../parse-record.ts';
import { readAcceptedNames } from '../read-accepted.ts';

/**
 * Consentik, an app for Shopify: the cookie `_consentik_cookie`, JSON with `consent`, the list of what was accepted. Confidence: medium; shops that read
 * it. Lists of records in place of one are another version.
 */
export const consentik = createTool({
  id: 'consentik',
  name: 'Consentik',
  records: { names: ['_consentik_cookie'] },
  read(record) {
    const accepted = toTexts(toMap(parseData(record.value))?.get('consent'));
    return accepted ? answer(record, readAcceptedNames(accepted)) : unknownForm(record);
  },
});
