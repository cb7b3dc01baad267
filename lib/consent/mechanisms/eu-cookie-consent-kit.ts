import { answerAll } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unknownForm } from '../mechanism.ts';
import { parseData, readSwitch, toMap } from '../parse-record.ts';

/**
 * The cookie consent kit of the European Commission: the cookie `cck1` (`cck3` later), JSON `{cm, all1st, closed}`: all1st accepts all first-party cookies.
 * Its only other cookies are technical. Confidence: medium; its public documents.
 */
export const euCookieConsentKit = createTool({
  id: 'eu-cookie-consent-kit',
  name: 'European Commission cookie consent kit',
  records: { names: ['cck1', 'cck2', 'cck3'] },
  read(record) {
    const isOn = readSwitch(toMap(parseData(record.value))?.get('all1st'));
    return isOn === undefined
      ? unknownForm(record)
      : answerAll(record, isOn, { evidence: [['all1st', isOn ? 'on' : 'off']] });
  },
});
