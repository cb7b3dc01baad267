import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { MODE_TYPES } from '../consent-mode/mode-types.ts';
import {
  allStates,
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { decodeText, parseData, readSwitch, toMap, toState, toText } from '../parse-record.ts';
import { dated, recordedChoice } from '../recorded-choice.ts';

const CONSENTS = '__privaci_cookie_consents';
const NO_ACTION = '__privaci_cookie_no_action';

/**
 * Securiti: answers under the numbers of the tenant, whose meaning is not on the page, and what it told Google Consent Mode (`gcm`), by name or by number in
 * the order in which its script lists the types.
 */
export const securiti: Mechanism = {
  id: 'securiti',
  name: 'Securiti',
  kind: 'tool',
  scope: 'site',
  records: { names: [CONSENTS, NO_ACTION] },
  scripts: ['*.securiti.ai/consent/'],
  read(input) {
    const cookies = input.records.filter(({ where }) => where === 'cookie');
    const consents = cookies.filter(({ name, value }) => name === CONSENTS && value !== null);
    if (consents.length > 0) return consents.map(readConsents);
    const noAction = cookies.find(({ name }) => name === NO_ACTION) ?? cookies.find(({ name }) => name === CONSENTS);
    if (!noAction) return findUnanswered(input);
    const isOff = noAction.value !== null && readSwitch(decodeText(noAction.value)) === false;
    return isOff ? findUnanswered(input) : [notChosenYet(noAction.where, noAction.name)];
  },
};

function readConsents(record: ConsentRecord): SignalReading {
  const data = toMap(parseData(record.value ?? ''));
  const consents = toMap(data?.get('consents'));
  if (!data || !consents) return unreadable(record);
  const single = [...consents].map(([id, value]): PurposeChoice => ({ name: `category ${id}`, state: toState(value) }));
  if (single.some(({ state }) => state === 'unknown')) return unreadable(record);
  const evidence = ['location', 'status', 'implicit_consent', 'gpcInBrowserOnConsent'].flatMap(
    (name): [string, string][] => (data.has(name) ? [[name, toText(data.get(name))]] : []),
  );
  const isImplied = data.get('implicit_consent') === true;
  const more: Partial<SignalReading> = {
    evidence,
    ...dated(data.get('ts')),
    ...(isImplied ? { basis: 'implied', reason: 'recordedChoiceImplied' } : {}),
  };
  const modes = readModes(toMap(data.get('gcm')));
  if (modes.length > 0) return recordedChoice(record, [...modes, ...single], more);
  // Its script asks whether an id is on: with none on, everything is refused, whatever the ids mean.
  if (single.every(({ state }) => state === 'denied'))
    return recordedChoice(record, single, { ...more, states: allStates('denied', 'granted') });
  return choiceNotReadable(record, {
    ...(single.length > 0 ? { purposes: single } : {}),
    ...more,
    reason: 'choiceNotReadable',
  });
}

function readModes(gcm: ReadonlyMap<string, unknown> | undefined): PurposeChoice[] {
  if (!gcm) return [];
  const values = [...gcm.values()].map(toState);
  return [...MODE_TYPES].flatMap(([type, category], place): PurposeChoice[] => {
    const number = String(place + 1);
    const state = toState(gcm.get(type) ?? gcm.get(number));
    if (state === 'unknown') return [];
    // That the numbers run in this order was seen in its script, not in a document: it only matters where they differ.
    const isGuess = !gcm.has(type) && values.some((value) => value !== values[0]);
    return [{ name: type, category, state, ...(isGuess ? { isGuess } : {}) }];
  });
}
