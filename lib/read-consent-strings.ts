import { browser } from './browser.ts';
import { captureTab, type Wanted } from './capture/capture-tab.ts';
import type { DecodedString } from './consent/decoded-types.ts';
import { decodeStrings } from './consent/read-string.ts';
import type { ConsentRecord } from './consent-types.ts';
import { loadDecoders } from './load-readers.ts';
import { readSalt } from './store/visits.ts';

/**
 * Reads one consent record of a tab again, because a person asked to see what is in it, and decodes the standard strings in it. Handed over and not kept.
 * @returns nothing when the record is gone
 * @throws Error whose message is a key of `_locales`
 */
export async function readConsentStrings(
  tabId: number,
  { where, name }: Pick<ConsentRecord, 'where' | 'name'>,
  wanted: Wanted,
): Promise<DecodedString[]> {
  const value = await readRecord(tabId, { where, name }, wanted);
  return value === null ? [] : decodeStrings(value, await loadDecoders());
}

async function readRecord(
  tabId: number,
  { where, name }: Pick<ConsentRecord, 'where' | 'name'>,
  wanted: Wanted,
): Promise<string | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    const { records } = await captureTab({ ...tab, id: tabId }, wanted, await readSalt());
    return records.find((record) => record.where === where && record.name === name)?.value ?? null;
  } catch {
    throw new Error('reveal_noAccess'); // the page went on, the tab closed or the access went: one sentence serves all
  }
}
