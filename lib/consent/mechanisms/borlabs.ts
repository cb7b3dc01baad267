import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { findCategory } from '../find-category.ts';
import { judgeAccepted } from '../judge-accepted.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject, toMap } from '../parse-record.ts';
import { identified } from '../recorded-choice.ts';

/** Groups the plugin comes with. */
const DOCUMENTED = new Set(['essential', 'statistics', 'marketing', 'external-media']);

/** Borlabs Cookie (WordPress), versions 2 and 3: the groups and services that were allowed; a group that is missing was refused. */
export const borlabs: Mechanism = {
  id: 'borlabs',
  name: 'Borlabs Cookie',
  kind: 'tool',
  scope: 'site',
  records: { names: ['borlabs-cookie'] },
  elements: ['#BorlabsCookieBox'],
  read(input) {
    const readings = input.records.filter(({ where, value }) => where === 'cookie' && value !== null).map(readCookie);
    if (readings.length > 0) return readings;
    const absent = input.records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

function readCookie(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const written = data?.get('consents');
  // The plugin's own server code writes an empty map as an empty list.
  const groups = Array.isArray(written) && written.length === 0 ? new Map<string, unknown>() : toMap(written);
  if (!data || !groups) return unreadable(record);
  const accepted: string[] = [];
  const single: PurposeChoice[] = [];
  for (const [group, services] of [...groups].slice(0, 50)) {
    if (!Array.isArray(services)) return unreadable(record);
    const category = findCategory(group);
    const meaning = category ? { category, ...(DOCUMENTED.has(group) ? {} : { isGuess: true as const }) } : {};
    if (services.length === 0) single.push({ name: group, state: 'denied', ...meaning });
    else accepted.push(group);
    for (const service of services.slice(0, 50))
      if (typeof service === 'string') single.push({ name: service, state: 'granted', ...meaning });
  }
  const judged = judgeAccepted(accepted, undefined, DOCUMENTED, single);
  return {
    where: record.where,
    name: record.name,
    ...judged,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...(data.get('uid') === 'anonymous' ? {} : identified(data.get('uid'))),
  };
}
