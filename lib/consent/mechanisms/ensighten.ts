import type { ConsentRecord } from '../../consent-types.ts';
import { findUnanswered, type Mechanism, notChosenYet, type SignalReading, unreadable } from '../mechanism.ts';
import { nameCategory } from '../name-choices.ts';
import { decodeText, toState } from '../parse-record.ts';
import { recordedChoice } from '../recorded-choice.ts';

const NAME = /^(.{0,40})_?ENSIGHTEN_PRIVACY_(.{1,100})$/i;
const SEEN = ['BANNER_VIEWED', 'MODAL_VIEWED'];
const SHOWN = ['BANNER_LOADED', 'MODAL_LOADED'];

/** Ensighten (CHEQ): a cookie for each of the site's own categories, and one that says that its banner was answered or closed. */
export const ensighten: Mechanism = {
  id: 'ensighten',
  name: 'Ensighten',
  kind: 'tool',
  scope: 'site',
  records: { patterns: ['^.{0,40}ENSIGHTEN_PRIVACY_'] },
  elements: ['#ensNotifyBanner', '#ensModalWrapper'],
  read(input) {
    const readings = [...groupByClient(input.records).values()].flatMap(readGroup);
    return readings.length > 0 ? readings : findUnanswered(input);
  },
};

type Group = Map<string, ConsentRecord>;

function groupByClient(records: readonly ConsentRecord[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const record of records) {
    const [, client, name] = NAME.exec(record.name) ?? [];
    if (record.where !== 'cookie' || client === undefined || name === undefined) continue;
    const group = groups.get(client) ?? new Map<string, ConsentRecord>();
    const key = [...SEEN, ...SHOWN].find((one) => one === name.toUpperCase()) ?? name;
    if (!group.has(key)) groups.set(client, group.set(key, record));
  }
  return groups;
}

function readGroup(group: Group): SignalReading[] {
  const [first] = group.values();
  const chosen = [...group].filter(([name, { value }]) => ![...SEEN, ...SHOWN].includes(name) && value !== null);
  const seen = SEEN.flatMap((name) => group.get(name) ?? []);
  const isSeen = seen.some(({ value }) => value !== null && toState(decodeText(value)) === 'granted');
  const isUnseen = !isSeen && (seen.length > 0 || SHOWN.some((name) => group.has(name)));
  if (!first) return [];
  const purposes = chosen.map(([name, { value }]) =>
    nameCategory(name.replaceAll('_', ' '), toState(decodeText(value ?? ''))),
  );
  if (purposes.some(({ state }) => state === 'unknown')) return [unreadable(chosen[0]?.[1] ?? first)];
  const evidence: SignalReading['evidence'] = [
    ['banner answered or closed', isSeen ? 'yes' : isUnseen ? 'no' : 'not recorded'],
  ];
  if (isUnseen) {
    const allowed = purposes.flatMap(({ category, state }) => (category && state === 'granted' ? [category] : []));
    const allowedMeanwhile = [...new Set(allowed)].filter((category) => category !== 'necessary');
    return [
      {
        ...notChosenYet(first.where, first.name),
        evidence,
        ...(allowedMeanwhile.length > 0 ? { allowedMeanwhile } : {}),
      },
    ];
  }
  const record = chosen[0]?.[1] ?? first;
  if (purposes.length === 0)
    return [recordedChoice(record, [], { basis: 'unknown', reason: 'noticeDismissed', evidence })];
  return [
    recordedChoice(
      record,
      purposes,
      isSeen ? { evidence } : { evidence, basis: 'unknown', reason: 'recordedChoiceUnknownBasis' },
    ),
  ];
}
