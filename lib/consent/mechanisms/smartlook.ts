import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, Trigger } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { preferTold, tellVendor, vendorNotAsked, vendorNotTold } from '../judge-vendor.ts';
import { type Mechanism, type SignalReading, unreadable } from '../mechanism.ts';
import { parseObject, toMap, toText } from '../parse-record.ts';

/** The data kinds of `smartlook.consent`, and the calls that set them. */
const KINDS = [
  ['forms', 'consentForms'],
  ['ip', 'consentIP'],
  ['api', 'consentAPI'],
] as const;
type Kind = (typeof KINDS)[number][0];
/** What `record` switches, all off by default (web.developer.smartlook.com/docs/consent-and-sensitive-data). */
const FLAGS = ['forms', 'ips', 'emails', 'numbers', 'api'] as const;

/** The four questions where the page tells nothing. */
const UNTOLD: Trigger[] = (['formsRecorded', 'ipRecorded', 'visitorApiUsed', 'personalDataShown'] as const).map(
  (code) => ({
    code,
    answer: 'unknown',
  }),
);

/** What the page did with Smartlook, as far as its record tells. */
interface Uses {
  consents: Map<Kind, ConsentState>;
  flags: Map<string, boolean>;
  isRecordCalled: boolean;
  isOff: boolean;
  isIdentified: boolean;
}

/**
 * Smartlook: `smartlook.consent` and the calls that were queued. A text or true is a consent to one kind of data, false a refusal, null "not asked".
 * `record` flags only unmask: they are evidence, no consent. `disable` and `pause` stop the recording.
 */
export const smartlook: Mechanism = {
  id: 'smartlook',
  name: 'Smartlook',
  kind: 'vendor',
  scope: 'vendor',
  records: {},
  api: [PAGE_RECORDS.smartlook],
  scripts: ['*.smartlook.com/', '*.smartlook.cloud/'],
  read: (input) =>
    preferTold(input.records.flatMap(readRecord), input).map((reading) => ({ triggers: UNTOLD, ...reading })),
};

function readRecord(record: ConsentRecord): SignalReading[] {
  if (record.value === null) return [];
  const data = parseObject(record.value);
  if (!data || !['forms', 'ip', 'api', 'calls'].some((field) => data.has(field))) return [unreadable(record)];
  const uses = findUses(data);
  const triggers = findTriggers(uses);
  const evidence = describe(uses, triggers);
  const states = [...uses.consents.values()];
  const more = { evidence, triggers };
  if (uses.isOff) return [tellVendor(record, { analytics: 'denied' }, more)];
  if (states.includes('granted')) {
    const partial = states.every((state) => state === 'granted') ? {} : { partial: ['analytics' as const] };
    return [tellVendor(record, { analytics: 'granted' }, { ...more, ...partial })];
  }
  if (states.includes('denied')) return [tellVendor(record, { analytics: 'denied' }, more)];
  if (states.includes('unset')) return [vendorNotAsked(record, ['analytics'], more)];
  return [{ ...vendorNotTold(record), ...more }];
}

function findUses(data: ReadonlyMap<string, unknown>): Uses {
  const uses: Uses = {
    consents: new Map(),
    flags: new Map(),
    isRecordCalled: false,
    isOff: false,
    isIdentified: false,
  };
  for (const [kind] of KINDS) if (data.has(kind)) noteConsent(uses, kind, data.get(kind));
  const calls = data.get('calls');
  if (!Array.isArray(calls)) return uses;
  for (const call of calls.filter(Array.isArray)) {
    const [name, value]: unknown[] = call;
    const kind = KINDS.find(([, method]) => method === name)?.[0];
    if (kind) noteConsent(uses, kind, value);
    if (name === 'identify') uses.isIdentified = true;
    if (name === 'disable' || name === 'pause') uses.isOff = true;
    if (name === 'resume' || name === 'restart') uses.isOff = false;
    if (name === 'record') noteFlags(uses, value);
  }
  return uses;
}

function noteConsent({ consents }: Uses, kind: Kind, value: unknown): void {
  if (value === null) consents.set(kind, 'unset');
  else if (value === true || (typeof value === 'string' && value !== '')) consents.set(kind, 'granted');
  else if (value === false) consents.set(kind, 'denied');
  else consents.set(kind, 'unknown');
}

function noteFlags(uses: Uses, given: unknown): void {
  const flags = toMap(given);
  if (!flags) return;
  uses.isRecordCalled = true;
  for (const flag of FLAGS) {
    const value = flags.get(flag);
    if (typeof value === 'boolean') uses.flags.set(flag, value);
  }
}

/** The four questions of "GDPR – Basic info" (2023): when one is answered by yes, the document says that the GDPR applies. */
function findTriggers({ consents, flags, isRecordCalled, isOff, isIdentified }: Uses): Trigger[] {
  const says = (kind: Kind, flag: string): Trigger['answer'] => {
    const consent = consents.get(kind);
    if (flags.get(flag) === true || consent === 'granted') return 'yes';
    // What is not switched on is masked, once the page uses `record` at all.
    return flags.get(flag) === false || isRecordCalled || consent === 'denied' ? 'no' : 'unknown';
  };
  const isShown = flags.get('emails') === true || flags.get('numbers') === true;
  const answers: [Trigger['code'], Trigger['answer']][] = [
    ['formsRecorded', says('forms', 'forms')],
    ['ipRecorded', says('ip', 'ips')],
    // Integrations use visitor data too, and the page does not tell of them.
    ['visitorApiUsed', isIdentified ? 'yes' : 'unknown'],
    // Names and addresses are shown in forms that no flag is about.
    ['personalDataShown', isShown ? 'yes' : 'unknown'],
  ];
  return answers.map(([code, answer]) => ({ code, answer: isOff ? 'no' : answer }));
}

/** Every fact the triggers rest on; of a consent text only that there is one, of `identify` only that it was called. */
function describe({ consents, flags, isOff, isIdentified }: Uses, triggers: readonly Trigger[]) {
  const words: Record<ConsentState, string> = {
    granted: 'yes',
    denied: 'no',
    unset: 'not asked',
    unknown: 'unreadable',
  };
  return [
    ...KINDS.flatMap(([kind, method]) => {
      const state = consents.get(kind);
      return state ? [[method, words[state]] satisfies [string, string]] : [];
    }),
    ...[...flags].map(([flag, isOn]): [string, string] => [`record.${flag}`, toText(isOn)]),
    ...(isIdentified ? [['identify', 'called'] satisfies [string, string]] : []),
    ...(isOff ? [['disable / pause', 'called'] satisfies [string, string]] : []),
    ...triggers.map(({ code, answer }): [string, string] => [code, answer]),
  ];
}
