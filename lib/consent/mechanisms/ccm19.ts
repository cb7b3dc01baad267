import { answerAll, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { choiceNotReadable, type SignalReading, unknownForm } from '../mechanism.ts';
import { maskId, parseData, toMap, toText, toTime } from '../parse-record.ts';

/**
 * CCM19: `ccm_consent` in localStorage, sessionStorage or a cookie, JSON by path: `{"/": {gen, ucid, consent, embeddings: [ids], created, updated,
 * clickedButton}}`. What the ids of embeddings are for is the site's own. Confidence: medium; observed values.
 */
export const ccm19 = createTool({
  id: 'ccm19',
  name: 'CCM19',
  records: { names: ['ccm_consent'] },
  elements: ['.ccm-root', '#ccm-widget'],
  read: readConsent,
});

function readConsent(record: TextRecord): SignalReading {
  const paths = toMap(parseData(record.value));
  const consent = [...(paths?.values() ?? [])].map(toMap).find((one) => one?.has('embeddings'));
  const embeddings = consent?.get('embeddings');
  if (!consent || !Array.isArray(embeddings)) return unknownForm(record);
  const button = consent.get('clickedButton');
  const decidedAt = toTime(consent.get('updated')) ?? toTime(consent.get('created'));
  const recordId = maskId(consent.get('ucid'));
  const more = {
    evidence: [
      ['embeddings that were accepted', String(embeddings.length)],
      ...(button === undefined ? [] : [['button', toText(button)] satisfies [string, string]]),
    ] satisfies SignalReading['evidence'],
    ...(decidedAt ? { decidedAt } : {}),
    ...(recordId ? { recordId } : {}),
  };
  return button === 'acceptAll' ? answerAll(record, true, more) : choiceNotReadable(record, more);
}
