import { answerAll, unanswered } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';

/** Reddit: the cookie `eu_cookie`, JSON `{opted, nonessential}`. Confidence: medium-high; observed values, rules of autoconsent. */
export const reddit = createTool({
  id: 'reddit',
  name: 'Reddit cookie choice',
  records: { names: ['eu_cookie'] },
  isShared: true,
  read(record) {
    const fields = toMap(parseData(record.value));
    if (!fields?.has('opted')) return undefined;
    const isOn = fields.get('nonessential');
    if (fields.get('opted') === false) return unanswered(record);
    return typeof isOn === 'boolean'
      ? answerAll(record, isOn, { evidence: [['nonessential', isOn ? 'on' : 'off']] })
      : unreadable(record);
  },
});
