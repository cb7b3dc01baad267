import { answerUniform, type TextRecord, unanswered } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { describeTc, findTcStrings, judgeTc } from '../judge-tc.ts';
import { type MechanismInput, type SignalReading, unknownForm, unreadable } from '../mechanism.ts';
import { parseData, readSwitch, toMap, toTime } from '../parse-record.ts';

/**
 * oil.js (Axel Springer), which the shop system Gambio uses: the cookie `oil_data`, JSON `{opt_in, timestamp, consentString, customPurposes}`; Gambio's
 * `GXConsents` beside it, `{purposeConsents: {"1": true, …}}`. Strings of TCF 1 are dead and are not decoded. Confidence: medium-high; their open code.
 */
export const oil = createTool({
  id: 'oil',
  name: 'oil.js',
  records: { names: ['oil_data', 'GXConsents'] },
  elements: ['.as-oil'],
  read: (record, input) => (record.name === 'oil_data' ? readOil(record, input) : readGambio(record)),
});

function readOil(record: TextRecord, { decoders }: MechanismInput): SignalReading {
  const fields = toMap(parseData(record.value));
  const isAnswered = fields?.get('opt_in');
  if (!fields || typeof isAnswered !== 'boolean') return unreadable(record);
  if (!isAnswered) return unanswered(record);
  const [found] = findTcStrings(fields.get('consentString'));
  const tc = found === undefined ? undefined : decoders.decodeTc(found);
  if (!tc) return unknownForm(record, { evidence: [['opt_in', 'true']] });
  const decidedAt = toTime(fields.get('timestamp'));
  return {
    ...judgeTc(tc),
    basis: 'explicit',
    reason: 'recordedChoice',
    where: record.where,
    name: record.name,
    evidence: describeTc(tc),
    strings: ['tcf'],
    ...(decidedAt ? { decidedAt } : {}),
  };
}

function readGambio(record: TextRecord): SignalReading {
  const purposes = [...(toMap(toMap(parseData(record.value))?.get('purposeConsents'))?.values() ?? [])];
  const switches = purposes.map(readSwitch).filter((one) => one !== undefined);
  return purposes.length > 0 && switches.length === purposes.length
    ? answerUniform(record, switches, { withNecessary: switches[0] === true })
    : unreadable(record);
}
