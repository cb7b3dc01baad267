import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentCategory, ConsentState } from '../../types.ts';
import { defaultsOnly, fillUnknown } from '../defaults-only.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { nameService } from '../name-choices.ts';
import { parseObject, toMap, toText, toTime } from '../parse-record.ts';

/** The record for Google Consent Mode, in the spelling of the tool. */
const GCM: [field: string, category: ConsentCategory][] = [
  ['analyticsStorage', 'analytics'],
  ['adStorage', 'marketing'],
  ['adUserData', 'marketing'],
  ['adPersonalization', 'marketing'],
];

export function readGcm(fields: ReadonlyMap<string, unknown> | undefined): PurposeChoice[] {
  return GCM.flatMap(([name, category]): PurposeChoice[] => {
    const value = fields?.get(name);
    return value === 'granted' || value === 'denied' ? [{ name, state: value, category }] : [];
  });
}

export function readState(value: unknown): ConsentState {
  return typeof value === 'boolean' ? (value ? 'granted' : 'denied') : 'unknown';
}

/** The latest of these moments that can be true, as a part of a reading. */
export function sayWhen(moments: readonly unknown[]): Pick<SignalReading, 'decidedAt'> {
  const times = moments.map(toTime).filter((time) => time !== undefined);
  return times.length > 0 ? { decidedAt: Math.max(...times) } : {};
}

interface Told {
  /** Nobody has chosen: the switches are the region's or the site's defaults. */
  isDefault?: boolean;
  /** ALL_ACCEPTED, ALL_DENIED, SOME_ACCEPTED or SOME_DENIED, where the record sums itself up. */
  status?: unknown;
  decided?: Pick<SignalReading, 'decidedAt'>;
  evidence?: SignalReading['evidence'];
}

/**
 * What all services and the record for Google Consent Mode come to: everything on is a yes to all, everything but the essential off a no; between the two,
 * categories that neither tells are not known.
 */
export function judgeTold(
  record: ConsentRecord,
  services: readonly PurposeChoice[],
  gcm: readonly PurposeChoice[],
  { isDefault, status, decided = {}, evidence = [] }: Told,
): SignalReading {
  const optional = services.filter(({ category }) => category !== 'necessary');
  const all = (state: ConsentState) => optional.length > 0 && optional.every((one) => one.state === state);
  const rest = status === 'ALL_ACCEPTED' || (all('granted') && !gcm.some(isOff)) ? 'granted' : undefined;
  const none = status === 'ALL_DENIED' || (all('denied') && !gcm.some(isOn)) ? 'denied' : undefined;
  const judged = judgePurposes([...gcm, ...services]);
  const filled = rest ?? none;
  const states = filled ? fillUnknown(judged.states, filled) : judged.states;
  const counted: SignalReading['evidence'] = [
    ['services on', `${services.filter(isOn).length} of ${services.length}`],
    ...gcm.map(({ name, state }): [string, string] => [name, state]),
    ...evidence,
  ];
  if (isDefault) {
    const asked = filled ? [...gcm, ...services, ...standIns(filled)] : [...gcm, ...services];
    return { ...defaultsOnly(record, asked), evidence: counted };
  }
  const isTold = (['functional', 'analytics', 'marketing'] as const).some((category) => states[category] !== 'unknown');
  return {
    where: record.where,
    name: record.name,
    ...judged,
    states,
    basis: 'explicit',
    reason: isTold ? 'recordedChoice' : 'choiceNotReadable',
    evidence: counted,
    ...decided,
  };
}

function standIns(state: ConsentState): PurposeChoice[] {
  return (['functional', 'analytics', 'marketing'] as const).map((category) => ({ name: category, state, category }));
}

function isOn({ state }: PurposeChoice): boolean {
  return state === 'granted';
}

function isOff({ state }: PurposeChoice): boolean {
  return state === 'denied';
}

/** Version 3: `ucData`, or the `ucString` beside it, which carries the summary and the kind of the choice. */
export function readV3(record: ConsentRecord, beside: ConsentRecord | undefined, isAnswered?: boolean): SignalReading {
  const data = parseObject(record.value ?? '');
  const consent = toMap(data?.get('consent')) ?? (data?.has('services') || data?.has('status') ? data : undefined);
  const gcm = readGcm(toMap(data?.get('gcm')));
  if (!data || (!consent && gcm.length === 0)) return unreadable(record);
  const other = parseObject(beside?.value ?? '');
  const summary = toMap(other?.get('consent')) ?? other;
  const tell = (field: string) => consent?.get(field) ?? summary?.get(field);
  const services: PurposeChoice[] = [];
  for (const [id, service] of [...(toMap(consent?.get('services')) ?? [])].slice(0, 200)) {
    const fields = toMap(service);
    const own = fields?.get('consent');
    const given = toMap(own)?.get('given') ?? own;
    if (typeof given !== 'boolean') return unreadable(record);
    const name = fields?.get('name');
    services.push(
      typeof name === 'string' ? nameService(name, readState(given)) : { name: id, state: readState(given) },
    );
  }
  const type = tell('type');
  return judgeTold(record, services, gcm, {
    isDefault: type === 'IMPLICIT' || (isAnswered === false && type !== 'EXPLICIT'),
    status: tell('status'),
    decided: sayWhen([tell('updatedAt'), tell('timestamp')]),
    evidence: (['status', 'type', 'required'] as const).flatMap((field): [string, string][] =>
      tell(field) === undefined ? [] : [[field, toText(tell(field))]],
    ),
  });
}
