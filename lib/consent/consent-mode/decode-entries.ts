import type { ConsentRecord } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject, readSwitch, toMap, toText } from '../parse-record.ts';
import { judgeTypes, MODE_TYPES, sayMissing, type TypeState } from './mode-types.ts';

/** Facts of `google_tag_data.ics` beside its entries, as they are named there. */
const FACTS = ['usedDefault', 'usedUpdate', 'wasSetLate', 'tcfSupport', 'waitPeriodTimedOut'];

/**
 * `google_tag_data.ics`: what Google's tags hold themselves, by type, with the regions resolved. Its form is not documented; it was read off the tag
 * (`default`, `update`, `declare` and `implicit` are booleans). No signal where nothing was ever declared.
 */
export function decodeEntries(record: ConsentRecord): SignalReading[] {
  const data = parseObject(record.value ?? '');
  if (!data) return [unreadable(record)];
  const entries = toMap(data.get('entries')) ?? data;
  const types = new Map<string, TypeState>();
  const evidence: SignalReading['evidence'] = [];
  for (const type of MODE_TYPES.keys()) {
    const entry = toMap(entries.get(type));
    if (!entry) continue;
    const initial = toState(entry.get('default')) ?? toState(entry.get('declare')) ?? toState(entry.get('implicit'));
    const update = toState(entry.get('update'));
    if (initial === undefined && update === undefined) continue;
    types.set(type, { ...(initial ? { default: initial } : {}), ...(update ? { update } : {}) });
    const region = entry.get('region');
    const place = typeof region === 'string' && region !== '' ? ` in ${region}` : '';
    evidence.push([type, `default${place}: ${initial ?? 'none'}, update: ${update ?? 'none'}`]);
  }
  if (types.size === 0) return [];
  for (const fact of FACTS) if (data.has(fact)) evidence.push([fact, toText(data.get(fact))]);
  const request = toMap(data.get('request'));
  for (const parameter of ['gcs', 'gcd'])
    if (request?.has(parameter)) evidence.push([`${parameter} of the last request`, toText(request.get(parameter))]);
  return [
    {
      ...judgeTypes(types),
      where: record.where,
      name: record.name,
      evidence: [...evidence, ...sayMissing(new Set(types.keys()))],
    },
  ];
}

function toState(value: unknown): ConsentState | undefined {
  const isOn = readSwitch(value);
  return isOn === undefined ? undefined : isOn ? 'granted' : 'denied';
}
