import type { ConsentReason, ConsentRecord } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { preferTold, tellVendor } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { decodeText } from '../parse-record.ts';

/** Its privacy modes. `exempt` measures without asking, as French law allows; what a site's own mode allows is the site's. */
const MODES: ReadonlyMap<string, [ConsentState, ConsentReason]> = new Map([
  ['optin', ['granted', 'vendorTold']],
  ['opt-in', ['granted', 'vendorTold']],
  ['optout', ['denied', 'vendorOptedOut']],
  ['opt-out', ['denied', 'vendorOptedOut']],
  ['no-consent', ['denied', 'vendorTold']],
  ['no-storage', ['denied', 'vendorTold']],
  ['exempt', ['unset', 'vendorNotAsked']],
]);

/** Piano Analytics (developers.atinternet-solutions.com, privacy): the mode in `pa_privacy`, as a JSON text. */
export const pianoAnalytics: Mechanism = {
  id: 'piano-analytics',
  name: 'Piano Analytics',
  kind: 'vendor',
  scope: 'vendor',
  records: { names: ['pa_privacy'] },
  scripts: ['tag.aticdn.net/'],
  read: (input) => preferTold(input.records.flatMap(readMode), input),
};

function readMode(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const mode = decodeText(record.value).trim();
  const [state, reason] = MODES.get(mode) ?? [];
  if (state && reason) return [tellVendor(record, { analytics: state }, { reason, evidence: [['mode', mode]] })];
  // A word of the site's own is no broken record.
  if (/^[a-z][\w-]{1,40}$/i.test(mode))
    return [tellVendor(record, {}, { reason: 'unknownForm', evidence: [['mode', mode]] })];
  return [unreadable(record)];
}
