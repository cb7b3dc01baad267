import { answer, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { choiceNotReadable, type MechanismInput, type SignalReading } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';
import { readAcceptedNames } from '../read-accepted.ts';

const LISTS = ['ncc_e', 'cookie_control_enabled_cookies'];
const MARKS = ['ncc_c', 'cookie_control_consent'];

/**
 * Nuxt Cookie Control: what was accepted in `ncc_e` (ids joined by `~`) or, older, `cookie_control_enabled_cookies` (by commas); ids are the site's own.
 * `ncc_c` and `cookie_control_consent` are there once somebody answered. Confidence: high; the code of both packages.
 */
export const nuxtCookieControl = createTool({
  id: 'nuxt-cookie-control',
  name: 'Nuxt Cookie Control',
  records: { names: [...LISTS, ...MARKS] },
  elements: ['.cookieControl__Bar'],
  read: readRecord,
});

function readRecord(record: TextRecord, { records }: MechanismInput): SignalReading | undefined {
  if (MARKS.includes(record.name))
    return records.some(({ name, value }) => LISTS.includes(name) && value !== null)
      ? undefined
      : choiceNotReadable(record);
  const accepted = decodeText(record.value).split(/[~,]/, 200);
  return answer(record, readAcceptedNames(accepted.filter((name) => name.trim() !== '')));
}
