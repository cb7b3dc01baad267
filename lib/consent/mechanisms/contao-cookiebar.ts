import { createTool } from '../create-tool.ts';
import { choiceNotReadable, unreadable } from '../mechanism.ts';
import { parseData, toMap, toTime } from '../parse-record.ts';

/**
 * Contao Cookiebar (oveleon): `ccb_contao_token`, JSON `{configId, pageId, version, saved, cookies: [ids]}` in localStorage or a cookie. The numbers are the
 * site's own. Confidence: medium; its open code.
 */
export const contaoCookiebar = createTool({
  id: 'contao-cookiebar',
  name: 'Contao Cookiebar',
  records: { prefixes: ['ccb_contao_token'] },
  elements: ['.contao-cookiebar'],
  read(record) {
    const fields = toMap(parseData(record.value));
    const cookies = fields?.get('cookies');
    if (!fields || !Array.isArray(cookies)) return unreadable(record);
    const decidedAt = toTime(fields.get('saved'));
    return choiceNotReadable(record, {
      evidence: [['cookies that were accepted', String(cookies.length)]],
      ...(decidedAt ? { decidedAt } : {}),
    });
  },
});
