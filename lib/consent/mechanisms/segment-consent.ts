import type { PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../../types.ts';
import { answer, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { findServiceCategory } from '../find-service.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';

const CUSTOM: ReadonlyMap<string, readonly ConsentCategory[]> = new Map([
  ['functional', ['functional']],
  ['marketingAndAnalytics', ['analytics', 'marketing']],
  ['advertising', ['marketing']],
]);

/**
 * Segment's consent manager, which BigCommerce ships too: the cookie `tracking-preferences`, JSON `{version: 1, destinations: {name: boolean}, custom: {functional,
 * marketingAndAnalytics, advertising}}`; null is "not chosen". Confidence: high; the package's code, version 5.8.
 */
export const segmentConsent = createTool({
  id: 'segment-consent',
  name: 'Segment consent manager',
  records: { names: ['tracking-preferences'] },
  read: readPreferences,
});

function toChoice(value: unknown): ConsentState | undefined {
  return typeof value === 'boolean' ? (value ? 'granted' : 'denied') : value === null ? 'unset' : undefined;
}

function readPreferences(record: TextRecord): SignalReading {
  const fields = toMap(parseData(record.value));
  const custom = [...(toMap(fields?.get('custom')) ?? [])].flatMap(([name, value]): PurposeChoice[] => {
    const state = toChoice(value);
    return state ? (CUSTOM.get(name) ?? []).map((category) => ({ name, state, category })) : [];
  });
  const destinations = [...(toMap(fields?.get('destinations')) ?? [])].slice(0, 200);
  const single = destinations.flatMap(([name, value]): PurposeChoice[] => {
    const state = toChoice(value);
    const category = custom.length === 0 ? findServiceCategory(name) : undefined;
    return state ? [{ name, state, ...(category ? { category, isGuess: true } : {}) }] : [];
  });
  return custom.length + single.length > 0 ? answer(record, [...custom, ...single]) : unreadable(record);
}
