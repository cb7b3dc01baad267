import type { ConsentRecord, PurposeChoice } from '../consent-types.ts';
import { judgePurposes } from './judge-purposes.ts';
import { allStates, choiceNotReadable, notChosenYet, type SignalReading } from './mechanism.ts';

/** A record that is there. */
export interface TextRecord extends ConsentRecord {
  value: string;
}

const SPOKEN = { granted: 'on', denied: 'off', unset: 'not chosen', unknown: 'unknown' };

/** A choice a person made, purpose by purpose. Purposes that are all `unset` say that nothing was chosen yet. */
export function answer(
  { where, name }: ConsentRecord,
  purposes: readonly PurposeChoice[],
  more: Partial<SignalReading> = {},
): SignalReading {
  const asked = purposes.filter(({ category }) => category !== 'necessary');
  const isOpen = asked.length > 0 && asked.every(({ state }) => state === 'unset');
  return {
    ...judgePurposes(purposes),
    basis: isOpen ? 'default' : 'explicit',
    reason: isOpen ? 'bannerNoChoice' : 'recordedChoice',
    where,
    name,
    evidence: purposes.map((purpose): [string, string] => [purpose.name, SPOKEN[purpose.state]]),
    ...more,
  };
}

/** A choice between everything and only the necessary. */
export function answerAll(record: ConsentRecord, isOn: boolean, more: Partial<SignalReading> = {}): SignalReading {
  return {
    states: allStates(isOn ? 'granted' : 'denied', 'granted'),
    basis: 'explicit',
    reason: 'recordedChoice',
    where: record.where,
    name: record.name,
    evidence: [['value', (record.value ?? '').slice(0, 40)]],
    ...more,
  };
}

/**
 * Switches whose names mean something to the site alone: all on is a yes to everything, all off a no. `withNecessary`: the necessary group, which is always
 * on, is among them, so that a single one that is on is that one. Anything between cannot be read.
 */
export function answerUniform(
  record: ConsentRecord,
  switches: readonly boolean[],
  { withNecessary = false, ...more }: Partial<SignalReading> & { withNecessary?: boolean } = {},
): SignalReading {
  const on = switches.filter((one) => one).length;
  const evidence: SignalReading['evidence'] = [
    ['switched on', `${on} of ${switches.length}`],
    ...(more.evidence ?? []),
  ];
  const least = withNecessary ? 1 : 0;
  if (switches.length > least && on === switches.length) return answerAll(record, true, { ...more, evidence });
  if (switches.length > least && on === least) return answerAll(record, false, { ...more, evidence });
  return choiceNotReadable(record, { ...more, evidence });
}

/** Recognised by its name, asked, and not answered. `allowedMeanwhile`: what the record says is allowed until then. */
export function unanswered({ where, name }: ConsentRecord, more: Partial<SignalReading> = {}): SignalReading {
  return { ...notChosenYet(where, name), ...more };
}
