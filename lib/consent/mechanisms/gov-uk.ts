import type { PurposeChoice } from '../../consent-types.ts';
import { answer, type TextRecord, unanswered } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import type { MechanismInput, SignalReading } from '../mechanism.ts';
import { decodeText, parseData, readSwitch, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const CATEGORIES = document({
  essential: 'necessary',
  settings: 'functional',
  usage: 'analytics',
  campaigns: 'marketing',
  marketing: 'marketing',
});
const ANSWERED = [
  'cookies_preferences_set',
  'cookie_preferences_set',
  'ons_cookie_message_displayed',
  'seen_cookie_message',
];

/**
 * GOV.UK and the services built like it, National Archives, Office for National Statistics: `cookies_policy`, JSON `{essential, settings, usage, campaigns}`,
 * written with everything off before anybody chose; `cookies_preferences_set` comes with the choice. The Office for National Statistics writes single
 * quotes. Confidence: high; alphagov's open code. The names are used by others too: `essential` and `usage` tell it.
 */
export const govUk = createTool({
  id: 'gov-uk',
  name: 'GOV.UK cookie banner',
  records: { names: ['cookies_policy', 'cookie_policy', 'ons_cookie_policy', ...ANSWERED] },
  isShared: true,
  elements: ['#global-cookie-message'],
  read: readPolicy,
});

function readPolicy(record: TextRecord, { records }: MechanismInput): SignalReading | undefined {
  if (ANSWERED.includes(record.name)) return undefined;
  const fields = toMap(parseData(record.value)) ?? toMap(parseData(decodeText(record.value).replaceAll("'", '"')));
  if (!fields?.has('essential') || !fields.has('usage')) return undefined;
  const purposes = readCategoryMap(
    [...fields].filter(([name]) => CATEGORIES.has(name)),
    CATEGORIES,
  );
  if (!purposes) return undefined;
  const isSet = records.some(
    ({ name, value }) => ANSWERED.includes(name) && readSwitch(decodeText(value ?? '')) === true,
  );
  return isSet || hasOptional(purposes) ? answer(record, purposes) : unanswered(record);
}

function hasOptional(purposes: readonly PurposeChoice[]): boolean {
  return purposes.some(({ category, state }) => category !== 'necessary' && state === 'granted');
}
