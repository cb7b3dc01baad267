import { PAGE_RECORDS } from '../../capture/page-records.ts';
import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { unanswered } from '../answer.ts';
import type { Decoders } from '../decoded-types.ts';
import { describeTc, findTcStrings, judgeTc } from '../judge-tc.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { nameService } from '../name-choices.ts';
import { decodeText, parseData, parseObject, toMap, toText } from '../parse-record.ts';
import { readDetails, readServices } from './usercentrics-api.ts';
import { judgeTold, readGcm, readState, readV3, sayWhen } from './usercentrics-record.ts';

const INTERACTION = 'uc_user_interaction';
const NAMES = ['ucData', 'ucString', 'uc_settings', INTERACTION, 'uc_gcm', 'uc_tcf', 'usercentrics'];

/**
 * Usercentrics: web CMP 3 (`ucData`, `ucString`, `__ucCmp`), browser SDK 2 (`uc_settings`, `uc_user_interaction`, `UC_UI`) and version 1 (`usercentrics`).
 * What is stored is by service; categories come from the interface, and from the record for Google Consent Mode (docs.usercentrics.com).
 */
export const usercentrics: Mechanism = {
  id: 'usercentrics',
  name: 'Usercentrics',
  kind: 'tool',
  scope: 'site',
  records: { names: NAMES },
  api: [PAGE_RECORDS.usercentricsV3, PAGE_RECORDS.usercentricsV2],
  elements: ['#usercentrics-root', '#usercentrics-cmp-ui'],
  scripts: ['app.usercentrics.eu/', 'web.cmp.usercentrics.eu/', '*.usercentrics.eu/'],
  read(input) {
    const { records, decoders } = input;
    const stored = (name: string) => records.find((one) => one.where === 'localStorage' && one.name === name);
    const interaction = stored(INTERACTION);
    const isAnswered = interaction && decodeText(interaction.value ?? '') === 'true';
    const found = records.flatMap((record): SignalReading[] => {
      if (record.value === null) return [];
      if (record.where === 'api')
        return [record.name === PAGE_RECORDS.usercentricsV3 ? readDetails(record) : readServices(record, interaction)];
      if (record.where !== 'localStorage') return [];
      if (record.name === 'ucData') return [readV3(record, stored('ucString'), isAnswered)];
      if (record.name === 'ucString') return stored('ucData')?.value ? [] : [readV3(record, undefined, isAnswered)];
      if (record.name === 'uc_settings') return [readSettings(record, isAnswered, stored('uc_gcm'))];
      if (record.name === 'uc_tcf') return readTcf(record, isAnswered, decoders);
      return record.name === 'usercentrics' ? [readV1(record)] : [];
    });
    if (found.length > 0) return found;
    if (interaction?.value) return [readInteraction(interaction)];
    const absent = records.find(({ value }) => value === null);
    return absent ? [notChosenYet(absent.where, absent.name)] : findUnanswered(input);
  },
};

/** Alone: whether somebody answered. */
function readInteraction(record: ConsentRecord): SignalReading {
  const text = decodeText(record.value ?? '').trim();
  return text === 'true' ? choiceNotReadable(record) : text === 'false' ? unanswered(record) : unreadable(record);
}

/** Version 2: services by id, which mean something to the site alone; `isAnswered` undefined: the record of an answer was not seen. */
function readSettings(
  record: ConsentRecord,
  isAnswered: boolean | undefined,
  gcm: ConsentRecord | undefined,
): SignalReading {
  const services = parseObject(record.value ?? '')?.get('services');
  if (!Array.isArray(services)) return unreadable(record);
  const purposes: PurposeChoice[] = [];
  const history: unknown[] = [];
  for (const service of services.slice(0, 200)) {
    const fields = toMap(service);
    if (typeof fields?.get('status') !== 'boolean') return unreadable(record);
    purposes.push({
      name: toText(fields.get('name') ?? fields.get('id') ?? ''),
      state: readState(fields.get('status')),
    });
    const past = fields.get('history');
    if (Array.isArray(past)) history.push(...past.slice(-5));
  }
  const isExplicit = history.some((one) => toMap(one)?.get('type') === 'explicit');
  const told = readGcm(toMap(parseData(gcm?.value ?? '')));
  if (!(isAnswered ?? isExplicit)) return judgeTold(record, purposes, told, { isDefault: true });
  return judgeTold(record, purposes, told, { decided: sayWhen(history.map((one) => toMap(one)?.get('timestamp'))) });
}

function readTcf(record: ConsentRecord, isAnswered: boolean | undefined, decoders: Decoders): SignalReading[] {
  const tc = findTcStrings(parseData(record.value ?? '')).flatMap((text) => decoders.decodeTc(text) ?? [])[0];
  if (!tc) return []; // an empty one stands beside the other records
  const evidence = describeTc(tc);
  if (isAnswered === false) return [unanswered(record, { evidence, strings: ['tcf'] })];
  const { where, name } = record;
  return [{ ...judgeTc(tc), basis: 'explicit', reason: 'recordedChoice', where, name, evidence, strings: ['tcf'] }];
}

/** Version 1: services with their names; which of them are essential is told. */
function readV1(record: ConsentRecord): SignalReading {
  const consents = parseObject(record.value ?? '')?.get('consents');
  if (!Array.isArray(consents)) return unreadable(record);
  const purposes: PurposeChoice[] = [];
  const actions: unknown[] = [];
  for (const consent of consents.slice(0, 200)) {
    const fields = toMap(consent);
    if (typeof fields?.get('consentStatus') !== 'boolean') return unreadable(record);
    const name = toText(fields.get('dataProcessor') ?? '');
    const state = readState(fields.get('consentStatus'));
    purposes.push(
      fields.get('isEssential') === true ? { name, state, category: 'necessary' } : nameService(name, state),
    );
    actions.push(fields.get('action'));
  }
  const isDefault = actions.length > 0 && actions.every((action) => action === 'onInitialPageLoad');
  return judgeTold(record, purposes, [], { isDefault });
}
