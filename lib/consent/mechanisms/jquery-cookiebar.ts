import { answerAll } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { unreadable } from '../mechanism.ts';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['accepted', true],
  ['declined', false],
]);

/**
 * jQuery CookieBar (PrimeBox): `cb-enabled` = accepted or declined, one switch for everything. Confidence: medium-high; rules of autoconsent for accepted, its
 * documents for declined.
 */
export const jqueryCookiebar = createTool({
  id: 'jquery-cookiebar',
  name: 'jQuery CookieBar',
  records: { names: ['cb-enabled'] },
  elements: ['#cookie-bar .cb-enable'],
  read(record) {
    const isOn = WORDS.get(record.value);
    return isOn === undefined ? unreadable(record) : answerAll(record, isOn);
  },
});
