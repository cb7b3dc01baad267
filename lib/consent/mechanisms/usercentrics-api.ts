import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import type { ConsentState } from '../../types.ts';
import { defaultsOnly } from '../defaults-only.ts';
import { judgePurposes } from '../judge-purposes.ts';
import { type SignalReading, unreadable } from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { decodeText, parseData, parseObject, toMap, toText } from '../parse-record.ts';
import { readState, sayWhen } from './usercentrics-record.ts';

/** Categories every set-up begins with; sites may rename them and add others. */
const DOCUMENTED = new Set(['essential', 'functional', 'marketing']);

const STATES: ReadonlyMap<unknown, ConsentState> = new Map([
  ['ALL_ACCEPTED', 'granted'],
  ['SOME_ACCEPTED', 'granted'],
  ['ALL_DENIED', 'denied'],
  ['SOME_DENIED', 'granted'], // some are denied, so some are not
]);

/** Version 3: `__ucCmp.getConsentDetails()`. */
export function readDetails(record: ConsentRecord): SignalReading {
  const data = parseObject(record.value ?? '');
  const consent = toMap(data?.get('consent'));
  const categories = toMap(data?.get('categories'));
  if (!data || !categories) return unreadable(record);
  const services = [...(toMap(data.get('services')) ?? [])].slice(0, 200).flatMap(([id, service]): PurposeChoice[] => {
    const fields = toMap(service);
    const [name, slug] = [fields?.get('name'), fields?.get('category')];
    const state = readState(toMap(fields?.get('consent'))?.get('given'));
    if (typeof slug !== 'string' || state === 'unknown') return [];
    return [{ ...nameCategory(slug, state, DOCUMENTED), name: typeof name === 'string' ? name : id }];
  });
  const purposes: PurposeChoice[] = [];
  const partial = new Set<string>();
  for (const [slug, category] of [...categories].slice(0, 50)) {
    const written = toMap(category)?.get('state');
    const state = STATES.get(written);
    if (!state) return unreadable(record);
    const choice = nameCategory(slug, state, DOCUMENTED);
    purposes.push(choice);
    if (choice.category && String(written).startsWith('SOME_')) partial.add(choice.category);
  }
  const evidence: SignalReading['evidence'] = [
    ...[...categories].slice(0, 50).map(([slug, one]): [string, string] => [slug, toText(toMap(one)?.get('state'))]),
    ...['type', 'required'].flatMap((field): [string, string][] =>
      consent?.get(field) === undefined ? [] : [[field, toText(consent.get(field))]],
    ),
  ];
  if (consent?.get('type') === 'IMPLICIT') return { ...defaultsOnly(record, purposes), evidence };
  const judged = judgePurposes(purposes);
  for (const category of judged.partial ?? []) partial.add(category);
  const parts = (['functional', 'analytics', 'marketing'] as const).filter((category) => partial.has(category));
  return {
    where: record.where,
    name: record.name,
    ...judged,
    ...(parts.length > 0 ? { partial: parts } : {}),
    purposes: services.length > 0 ? services : purposes,
    basis: 'explicit',
    reason: 'recordedChoice',
    evidence,
    ...sayWhen([consent?.get('updatedAt')]),
  };
}

/** Version 2: `UC_UI.getServicesBaseInfo()`. It does not tell whether somebody answered; the record in storage does. */
export function readServices(record: ConsentRecord, interaction: ConsentRecord | undefined): SignalReading {
  const services = parseData(record.value ?? '');
  if (!Array.isArray(services)) return unreadable(record);
  const purposes: PurposeChoice[] = [];
  let isImplicit = false;
  for (const service of services.slice(0, 200)) {
    const fields = toMap(service);
    const consent = toMap(fields?.get('consent'));
    const [name, slug] = [fields?.get('name'), fields?.get('categorySlug')];
    const state = readState(consent?.get('status'));
    if (state === 'unknown') return unreadable(record);
    isImplicit ||= consent?.get('type') === 'IMPLICIT';
    const shown = typeof name === 'string' ? name : toText(fields?.get('id'));
    purposes.push({ ...nameCategory(typeof slug === 'string' ? slug : '', state, DOCUMENTED), name: shown });
  }
  const isOpen = interaction ? decodeText(interaction.value ?? '') !== 'true' : isImplicit;
  const evidence: SignalReading['evidence'] = [
    ['services on', `${purposes.filter(({ state }) => state === 'granted').length} of ${purposes.length}`],
  ];
  if (isOpen) return { ...defaultsOnly(record, purposes), evidence };
  return {
    where: record.where,
    name: record.name,
    ...judgePurposes(purposes),
    basis: 'explicit',
    reason: 'recordedChoice',
    evidence,
  };
}
