import type { PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory } from '../../types.ts';
import { answer, type TextRecord } from '../answer.ts';
import { createTool } from '../create-tool.ts';
import { findCategory } from '../find-category.ts';
import type { SignalReading } from '../mechanism.ts';
import { parseData, toMap } from '../parse-record.ts';

const GROUPS: ReadonlyMap<string, ConsentCategory> = new Map([
  ['technical', 'necessary'],
  ['comfort', 'functional'],
  ['personalization', 'functional'],
  ['statistics', 'analytics'],
]);

/**
 * Shopware 5: the cookie `cookiePreferences`, JSON `{groups: {technical: {name, cookies: {key: {name, active}}, active}, comfort, personalization, statistics,
 * others}, hash}`. Confidence: high; its open code, observed values. The name is used by others too, and is told by this form.
 */
export const shopware5 = createTool({
  id: 'shopware5',
  name: 'Shopware 5',
  records: { names: ['cookiePreferences'] },
  isShared: true,
  elements: ['.page-wrap--cookie-permission'],
  read: readGroups,
});

function readGroups(record: TextRecord): SignalReading | undefined {
  const fields = toMap(parseData(record.value));
  const groups = toMap(fields?.get('groups'));
  if (!groups || !fields?.has('hash')) return undefined;
  const purposes = [...groups].slice(0, 50).flatMap(([key, value]): PurposeChoice[] => {
    const known = GROUPS.get(key);
    const guess = known ? undefined : findCategory(key);
    const category = known ?? guess;
    return listCookies(value).map(({ name, isOn }) => ({
      name: `${key}: ${name}`,
      state: isOn ? 'granted' : 'denied',
      ...(category ? { category } : {}),
      ...(guess ? { isGuess: true } : {}),
    }));
  });
  return answer(record, purposes);
}

function listCookies(group: unknown): { name: string; isOn: boolean }[] {
  return [...(toMap(toMap(group)?.get('cookies')) ?? [])].slice(0, 50).flatMap(([name, cookie]) => {
    const isOn = toMap(cookie)?.get('active');
    return typeof isOn === 'boolean' ? [{ name, isOn }] : [];
  });
}
