import { callOn, find, isRecord, type PageReader, pick } from '../page-reader.ts';
import { PAGE_RECORDS } from '../page-records.ts';

const MOST = 200;

/**
 * `Didomi.getCurrentUserStatus()`, or the older `getUserStatus()` in the same form, without the visitor's id and the vendors. A purpose nobody decided about
 * has `enabled: null`.
 */
export const didomi: PageReader = {
  name: PAGE_RECORDS.didomi,
  read: ({ Didomi: api }) => {
    const status = callOn(api, 'getCurrentUserStatus') ?? callOn(api, 'getUserStatus');
    if (!isRecord(status) || !isRecord(status.purposes)) return undefined;
    return {
      purposes: readLists(status.purposes) ?? readEach(status.purposes),
      ...pick(status, ['regulation', 'created', 'updated']),
      ...readSwitches(api),
    };
  },
};

function readEach(purposes: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(purposes).slice(0, MOST);
  return Object.fromEntries(entries.map(([id, purpose]) => [id, { enabled: find(purpose, 'enabled') ?? null }]));
}

/** Of the older function: `{consent: {enabled: [], disabled: []}}`. */
function readLists(purposes: Record<string, unknown>): Record<string, unknown> | undefined {
  const { consent } = purposes;
  const [enabled, disabled] = [find(consent, 'enabled'), find(consent, 'disabled')];
  if (!Array.isArray(enabled) || !Array.isArray(disabled)) return undefined;
  const named = (list: unknown[], isOn: boolean) =>
    list.slice(0, MOST).flatMap((id) => (typeof id === 'string' ? [[id, { enabled: isOn }] as const] : []));
  return Object.fromEntries([...named(enabled, true), ...named(disabled, false)]);
}

function readSwitches(api: unknown): Record<string, unknown> {
  const told = {
    noticeVisible: callOn(find(api, 'notice'), 'isVisible'),
    shouldConsentBeCollected: callOn(api, 'shouldConsentBeCollected'),
    isConsentRequired: callOn(api, 'isConsentRequired'),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => typeof value === 'boolean'));
}
