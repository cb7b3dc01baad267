import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { parseData, parseObject, toMap, toState } from '../parse-record.ts';

const RECORD = 'sp_consent';
const OWN_NAME = /^sp_(?:[^_]{1,60}_)?consent$/;
/** Category names of its document and of its banner's settings. */
const DOCUMENTED: ReadonlySet<string> = new Set([
  ...['Essential', 'Necessary', 'Analytics', 'Statistics', 'Performance', 'Advertising', 'Marketing', 'Targeting'],
  ...['Functional', 'Preferences'],
]);

/**
 * Secure Privacy (docs.secureprivacy.ai): `sp_consent` in localStorage, a list of categories with the consent given; `sp_<prefix>_consent` where a site has
 * several banners. `sp_dynamic` says whether the visitor has saved anything.
 */
export const securePrivacy: Mechanism = {
  id: 'secure-privacy',
  name: 'Secure Privacy',
  kind: 'tool',
  scope: 'site',
  records: { names: [RECORD, 'sp_dynamic'], patterns: ['^sp_[^_]{1,60}_consent$'] },
  api: [PAGE_RECORDS.securePrivacy],
  elements: ['.sp-cookie-banner', '#sp-cookie-banner'],
  scripts: ['app.secureprivacy.ai/', 'cdn.secureprivacy.ai/', 'frontend.secureprivacy.ai/'],
  read(input) {
    const dynamic = input.records.find(({ where, name }) => where !== 'api' && name === 'sp_dynamic');
    const isUnsaved = parseObject(dynamic?.value ?? '')?.get('saved') === false;
    const own = input.records.filter(({ where, name }) => where === 'api' || OWN_NAME.test(name));
    const readings = own.flatMap((record) => readList(record, isUnsaved));
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

/** Under a prefixed name only what has this record's form is taken for it: Snowplow and Sourcepoint name their keys `sp_` too. */
function readList(record: ConsentRecord, isUnsaved: boolean): SignalReading[] {
  const { where, name, value } = record;
  const isCertain = name === RECORD || where === 'api';
  if (value === null) return name === RECORD ? [notChosenYet(where, name)] : [];
  const data = value.trim() === '' ? [] : parseData(value);
  if (!Array.isArray(data)) return isCertain ? [unreadable(record)] : [];
  if (data.length === 0 || isUnsaved) return isCertain ? [notChosenYet(where, name)] : [];
  const purposes = data.flatMap((one): PurposeChoice[] => {
    const category = toMap(one);
    const type = category?.get('ComplianceType');
    if (typeof type !== 'string') return [];
    return [nameCategory(type, toState(category?.get('ConsentGiven')), DOCUMENTED)];
  });
  const isBroken = purposes.length < data.length || purposes.some(({ state }) => state === 'unknown');
  if (isBroken) return isCertain ? [unreadable(record)] : [];
  return [
    {
      where,
      name,
      basis: 'explicit',
      reason: 'recordedChoice',
      ...judgePurposes(purposes),
      evidence: purposes.map((one) => [one.name, one.state === 'granted' ? 'on' : 'off']),
    },
  ];
}
