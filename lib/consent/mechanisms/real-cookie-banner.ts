import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import type { Decoders } from '../decoded-types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { describeTc, judgeTc } from '../judge-tc.ts';
import { choiceNotReadable, findUnanswered, type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText, maskId, parseData, parseObject, toTexts, toTime } from '../parse-record.ts';

/** Google's consent types, of which the record lists those that are granted. */
const TYPES: [string, ConsentCategory][] = [
  ['ad_storage', 'marketing'],
  ['ad_user_data', 'marketing'],
  ['ad_personalization', 'marketing'],
  ['analytics_storage', 'analytics'],
  ['functionality_storage', 'functional'],
  ['personalization_storage', 'functional'],
];

/**
 * Real Cookie Banner (devowl.io): a cookie `real_cookie_banner-v:3_blog:1_path:<hash>` with time, id, revision, and the services by group, whose numbers mean
 * something to the site alone. Next to it `…-gcm` with the granted types of Google Consent Mode, and `…-tcf` with a TC string.
 */
export const realCookieBanner: Mechanism = {
  id: 'real-cookie-banner',
  name: 'Real Cookie Banner',
  kind: 'tool',
  scope: 'site',
  records: { prefixes: ['real_cookie_banner-'] },
  elements: ['div[consent-skip-blocker][data-bg]'],
  read(input) {
    const readings = input.records.flatMap((record) => {
      if (record.value === null || record.name.endsWith('-test')) return [];
      if (record.name.endsWith('-gcm')) return [readTypes(record, record.value)];
      if (record.name.endsWith('-tcf')) return [readTcString(record, record.value, input.decoders)];
      return [readGroups(record, record.value)];
    });
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readGroups(record: ConsentRecord, value: string): SignalReading {
  const [time = '', id = '', revision = '', ...rest] = decodeText(value).split(':');
  const groups = parseObject(rest.join(':'));
  if (!/^\d{10}$/.test(time) || id === '' || revision === '' || !groups) return unreadable(record);
  if ([...groups.values()].some((services) => !Array.isArray(services))) return unreadable(record);
  const decidedAt = toTime(time);
  const recordId = maskId(id);
  return choiceNotReadable(record, {
    evidence: [['groups', [...groups].map(([group, services]) => `${group}: ${[services].flat().length}`).join(', ')]],
    ...(decidedAt ? { decidedAt } : {}),
    ...(recordId ? { recordId } : {}),
  });
}

function readTypes(record: ConsentRecord, value: string): SignalReading {
  const granted = toTexts(parseData(value));
  if (!granted) return unreadable(record);
  const purposes = TYPES.map(
    ([name, category]): PurposeChoice => ({ name, state: granted.includes(name) ? 'granted' : 'denied', category }),
  );
  return {
    where: record.where,
    name: record.name,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...judgePurposes(purposes),
    evidence: [['granted types', granted.join(', ') || 'none']],
  };
}

function readTcString(record: ConsentRecord, value: string, decoders: Decoders): SignalReading {
  const tc = decoders.decodeTc(decodeText(value));
  if (!tc) return unreadable(record);
  return {
    where: record.where,
    name: record.name,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...judgeTc(tc),
    evidence: describeTc(tc),
    strings: ['tcf'],
  };
}
