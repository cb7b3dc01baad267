import { browser } from './browser.ts';
import { captureTab } from './capture/capture-tab.ts';
import type { DecodedString } from './consent/decoded-types.ts';
import type { Mechanism } from './consent/mechanism.ts';
import { buildWanted } from './consent/read-signals.ts';
import { decodeStrings } from './consent/read-string.ts';
import type { ConsentRecord } from './consent-types.ts';
import { loadDecoders } from './load-decoders.ts';
import { readSalt } from './store/visits.ts';

/**
 * Reads one consent record of a tab again, because a person asked to see what is in it, and decodes the standard strings in it. Handed over and not kept.
 * @returns nothing when the record is gone
 * @throws Error whose message is a key of `_locales`
 */
export async function readConsentStrings(
  tabId: number,
  { where, name }: Pick<ConsentRecord, 'where' | 'name'>,
  mechanisms: readonly Mechanism[],
): Promise<DecodedString[]> {
  const value = await readRecord(tabId, { where, name }, mechanisms);
  return value === null ? [] : decodeStrings(value, await loadDecoders([{ value }]));
}

async function readRecord(
  tabId: number,
  { where, name }: Pick<ConsentRecord, 'where' | 'name'>,
  mechanisms: readonly Mechanism[],
): Promise<string | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    const { records } = await captureTab({ ...tab, id: tabId }, buildWanted(mechanisms), await readSalt());
    return records.find((record) => record.where === where && record.name === name)?.value ?? null;
  } catch {
    throw new Error('reveal_noAccess'); // the page went on, the tab closed or the access went: one sentence serves all
  }
}
