import { answer, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { type SignalReading, unknownForm } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';
import { document, readCategoryMap } from '../read-category-map.ts';

const MODE = document({
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: 'functional',
  personalization_storage: 'functional',
  security_storage: 'necessary',
});

/**
 * Mandatly Cookie Compliance: the cookie `Mdt_Consent`, JSON with `googleconsent`, what it tells Consent Mode. Its other fields are not documented.
 * Confidence: medium; its plugin for WordPress.
 */
export const mandatly = createTool({
  id: 'mandatly',
  name: 'Mandatly',
  records: { names: ['Mdt_Consent'] },
  read: readConsent,
});

function readConsent(record: TextRecord): SignalReading {
  const mode = toMap(toMap(parseData(record.value))?.get('googleconsent'));
  const purposes = readCategoryMap(
    [...(mode ?? [])].filter(([name]) => MODE.has(name)),
    MODE,
  );
  return purposes ? answer(record, purposes) : unknownForm(record);
}
