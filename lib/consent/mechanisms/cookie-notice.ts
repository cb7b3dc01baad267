import type { ConsentRecord, PurposeChoice } from '../../consent-types.ts';
import { judgePurposes } from '../judge-purposes.ts';
import {
  allStates,
  choiceNotReadable,
  findUnanswered,
  type Mechanism,
  notChosenYet,
  type SignalReading,
  unreadable,
} from '../mechanism.ts';
import { parseObject, toMap, toState, toText } from '../parse-record.ts';
import { readOneSwitch } from '../read-one-switch.ts';
import { dated, identified } from '../recorded-choice.ts';

const SWITCH = 'cookie_notice_accepted';
const CLOUD = 'hu-consent';

/**
 * Cookie Notice and Cookie Compliance (Hu-manity, WordPress). The notice alone keeps one switch; the cloud version keeps JSON with four numbered purposes,
 * of which 1 is basic operations and 4 advertising. Which of 2 and 3 is site optimisation and which is content personalisation is not documented.
 */
export const cookieNotice: Mechanism = {
  id: 'cookie-notice',
  name: 'Cookie Notice / Hu-manity',
  kind: 'tool',
  scope: 'site',
  records: { names: [SWITCH, CLOUD] },
  elements: ['#cookie-notice', '#hu.hu-wrapper'],
  scripts: ['cdn.hu-manity.co/'],
  read(input) {
    const readings = input.records.flatMap((record) => {
      if (record.value === null) return [notChosenYet(record.where, record.name)];
      return record.name === SWITCH ? readOneSwitch(record) : [readCloud(record, record.value)];
    });
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

function readCloud(record: ConsentRecord, value: string): SignalReading {
  const data = parseObject(value);
  const categories = toMap(data?.get('categories'));
  const level = data?.get('consentLevel');
  if (!data || typeof data.get('consent') !== 'boolean') return unreadable(record);
  const more: Partial<SignalReading> = {
    ...dated(data.get('timestamp')),
    ...identified(data.get('consentID')),
    evidence: level === undefined ? [] : [['level', toText(level)]],
  };
  if (!categories) {
    if (data.get('consent') === true) return choiceNotReadable(record, more);
    return { ...choiceNotReadable(record, more), states: allStates('denied', 'granted'), reason: 'recordedChoice' };
  }
  const [second, third, fourth] = ['2', '3', '4'].map((key) => toState(categories.get(key)));
  if (!second || !third || !fourth || [second, third, fourth].includes('unknown')) return unreadable(record);
  const purposes: PurposeChoice[] = [
    { name: '2', state: second, ...(second === third ? { category: 'functional' } : {}) },
    { name: '3', state: third, ...(second === third ? { category: 'analytics' } : {}) },
    { name: '4', state: fourth, category: 'marketing' },
  ];
  return {
    where: record.where,
    name: record.name,
    basis: 'explicit',
    reason: 'recordedChoice',
    ...judgePurposes(purposes),
    ...more,
    evidence: [
      ...(more.evidence ?? []),
      ...purposes.map((one): [string, string] => [`purpose ${one.name}`, one.state === 'granted' ? 'on' : 'off']),
    ],
  };
}
