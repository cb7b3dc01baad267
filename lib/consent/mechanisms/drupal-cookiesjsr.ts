import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { judgeServices } from '../judge-services.ts';
import {
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { nameService } from '../name-choices.ts';
import { parseObject, toState } from '../parse-record.ts';

/**
 * COOKiES (drupal.org/project/cookies, cookiesjsr): the cookie `cookiesjsr`, JSON service → boolean with all services of the site. `functional` is its base
 * level, which cannot be refused. Embedded media (`video` and their like) give no word about the functional category as a whole.
 */
export const drupalCookiesjsr: Mechanism = {
  id: 'drupal-cookiesjsr',
  name: 'COOKiES (Drupal)',
  kind: 'tool',
  scope: 'site',
  records: { names: ['cookiesjsr'] },
  elements: ['.cookiesjsr-banner', '#cookiesjsr'],
  scripts: ['cdn.jsdelivr.net/gh/jfeltkamp/cookiesjsr'],
  read(input) {
    return input.records.length > 0 ? input.records.map(readRecord) : findUnanswered(input);
  },
};

function readRecord(record: ConsentRecord): SignalReading {
  if (record.value === null) return notChosenYet(record.where, record.name);
  const data = parseObject(record.value);
  if (!data || [...data.values()].some((one) => typeof one !== 'boolean')) return unreadable(record);
  if (data.size === 0) return notChosenYet(record.where, record.name); // what the library takes a missing cookie for
  const purposes = [...data].map(([name, on]): PurposeChoice => {
    const state = toState(on);
    if (name === 'functional') return { name, state, category: 'necessary' };
    const known = nameService(name, state);
    return known.category === 'functional' ? { name, state } : known;
  });
  if (purposes.every(({ category }) => category === 'necessary')) return choiceNotReadable(record, { purposes });
  return {
    where: record.where,
    name: record.name,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...judgeServices(purposes),
    evidence: purposes.map((one) => [one.name, one.state === 'granted' ? 'on' : 'off']),
  };
}
