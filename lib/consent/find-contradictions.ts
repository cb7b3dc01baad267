import type { Contradiction, ContradictionCode, MechanismKind, Signal } from '../consent-types.ts';
import { contradictionCodes } from '../consent-types.ts';
import { type ConsentCategory, type ConsentState, consentCategories } from '../types.ts';
import { DAY_MS, isAnswering, isLaw, isNewer, keepLive, rankSignals } from './rank-signals.ts';

/** What a visitor can refuse. */
const optional = consentCategories.filter((category) => category !== 'necessary');
/** Clocks of servers and visitors differ by minutes; a day that is written in the east may not have begun by UTC. */
const CLOCK_MS = 5 * 60_000;
const EAST_MS = 14 * 3_600_000;
/** Most contradictions that are told; a page can make up any number of records. */
const MOST = 50;

/** One thing that does not fit, in one category or in none. The more specific signal first. */
interface Piece {
  code: ContradictionCode;
  category?: ConsentCategory;
  between: readonly [Signal, ...Signal[]];
}

/**
 * Finds signals that cannot both be right, and signals that say what the other one should have been told. Quiet where there is nothing: what was not
 * chosen yet stands against no refusal, a category in which only some purposes are on stands against nothing, what is out of force (see `rankSignals`)
 * neither; a TC string is dated by its day, so it is newer than a record only from the next day on. Pure.
 * @param now ms since the epoch
 * @returns in the order of `contradictionCodes`; one for each pair of signals and code, with all its categories
 */
export function findContradictions(signals: readonly Signal[], now: number): Contradiction[] {
  const pieces = [
    ...optional.flatMap((category) => [
      ...findAgainstMode(category, signals),
      ...findAgainstTool(category, signals),
      ...findAgainstPlatform(category, signals),
      ...findBetweenTools(category, signals),
      ...findBetweenRecords(category, signals),
      ...findAgainstVendors(category, signals),
    ]),
    ...findAgainstWishes(signals),
    ...findUntoldVendors(signals),
    ...findNewerTc(signals),
    ...signals.filter(isPurposeOneMissing).map((signal): Piece => ({ code: 'purposeOneMissing', between: [signal] })),
    ...signals.filter((one) => isInFuture(one, now)).map((one): Piece => ({ code: 'choiceInFuture', between: [one] })),
  ];
  return join(pieces, signals);
}

function join(pieces: readonly Piece[], signals: readonly Signal[]): Contradiction[] {
  const joined = new Map<string, Contradiction>();
  for (const { code, category, between } of pieces) {
    const places = between.map((signal) => signals.indexOf(signal));
    const key = `${code} ${places.join(' ')}`;
    const known = joined.get(key) ?? { code, categories: [], signals: places };
    if (category) known.categories.push(category);
    joined.set(key, known);
  }
  const order = ({ code }: Contradiction) => contradictionCodes.indexOf(code);
  return [...joined.values()].sort((one, two) => order(one) - order(two)).slice(0, MOST);
}

/** What the signals of these kinds come to in a category, and whether somebody chose. */
function findOf(category: ConsentCategory, signals: readonly Signal[], kinds: readonly MechanismKind[]) {
  const { winner } = rankSignals(
    category,
    signals.filter(({ kind }) => kinds.includes(kind)),
  );
  return winner;
}

const RECORDS: readonly MechanismKind[] = ['tool', 'tcf', 'platform'];

/** Granted or denied throughout; what is on in part is neither. */
function findWhole(category: ConsentCategory, signal: Signal | undefined): ConsentState | undefined {
  if (!signal || signal.partial?.includes(category)) return undefined;
  const state = signal.states[category];
  return state === 'granted' || state === 'denied' ? state : undefined;
}

function differ(category: ConsentCategory, one: Signal | undefined, two: Signal | undefined): boolean {
  const [first, second] = [findWhole(category, one), findWhole(category, two)];
  return first !== undefined && second !== undefined && first !== second;
}

/** Consent Mode is what Google's tags go by: its update, or else its default, which stays in force when nobody updates it. */
function findAgainstMode(category: ConsentCategory, signals: readonly Signal[]): Piece[] {
  const record = findOf(category, signals, RECORDS);
  const mode = findOf(category, signals, ['mode']);
  const recorded = findWhole(category, record);
  // What a request said was so when it was sent; of defaults by region nobody can tell here which one is in force.
  const isVague = mode?.reason === 'vendorTold' || mode?.evidence.some(([label]) => label === 'defaults by region');
  if (!record || !mode || !recorded || isVague) return [];
  const isDefault = mode.states[category] === 'unset';
  const isAllowed = mode.allowedMeanwhile?.includes(category) ?? false;
  const inForce = isDefault ? (isAllowed ? 'granted' : 'denied') : findWhole(category, mode);
  if (!inForce || inForce === recorded) return [];
  if (inForce === 'granted') return [{ code: 'modeGrantsDenied', category, between: [record, mode] }];
  // Google's tags can read the TC string themselves; then nobody updates the mode. And what nobody chose need not arrive.
  const isReadElsewhere = signals.some(isTc) || record.basis !== 'explicit';
  return isDefault && isReadElsewhere ? [] : [{ code: 'modeDeniesGranted', category, between: [record, mode] }];
}

function isTc(signal: Signal): boolean {
  return signal.kind === 'tcf' || (signal.kind === 'law' && !isLaw(signal) && signal.reason === 'recordedChoice');
}

/** A tool may ask for more than the standard's purposes: a string that grants others and not these says nothing against it, but for advertising. */
function findAgainstTool(category: ConsentCategory, signals: readonly Signal[]): Piece[] {
  const tool = findOf(category, signals, ['tool']);
  const { winner: tc } = rankSignals(category, signals.filter(isTc));
  if (!tool || !tc || !differ(category, tool, tc)) return [];
  const isAll = optional.every((one) => tc.states[one] !== 'granted');
  const counts = tc.states[category] === 'granted' || category === 'marketing' || isAll;
  return counts ? [{ code: 'tcAgainstTool', category, between: [tool, tc] }] : [];
}

function findAgainstPlatform(category: ConsentCategory, signals: readonly Signal[]): Piece[] {
  const record = findOf(category, signals, ['tool', 'tcf']);
  const platform = findOf(category, signals, ['platform']);
  if (!record || !platform || !differ(category, record, platform)) return [];
  return [{ code: 'platformAgainstRecord', category, between: [record, platform] }];
}

function findBetweenTools(category: ConsentCategory, signals: readonly Signal[]): Piece[] {
  const byTool = Map.groupBy(
    signals.filter(({ kind }) => kind === 'tool'),
    ({ mechanism }) => mechanism,
  );
  const [first, ...others] = [...byTool.values()].flatMap((own) => {
    const { winner } = rankSignals(category, own);
    return winner && findWhole(category, winner) ? [winner] : [];
  });
  if (!first) return [];
  return others
    .filter((other) => differ(category, first, other))
    .map((other) => ({ code: 'toolsDisagree', category, between: [first, other] }));
}

/** The interface of a mechanism against its record, or one record against another. */
function findBetweenRecords(category: ConsentCategory, signals: readonly Signal[]): Piece[] {
  const byMechanism = Map.groupBy(keepLive(category, signals.filter(isAnswering)), ({ mechanism }) => mechanism);
  return [...byMechanism.values()].flatMap((own) => {
    const whole = own.filter((signal) => findWhole(category, signal) && signal.reason !== 'vendorTold');
    const first = whole.find(({ where }) => where === 'api') ?? whole[0];
    if (!first) return [];
    return whole
      .filter((other) => differ(category, first, other))
      .map((other): Piece => ({ code: 'recordsDiffer', category, between: [first, other] }));
  });
}

function findAgainstVendors(category: ConsentCategory, signals: readonly Signal[]): Piece[] {
  const record = findOf(category, signals, RECORDS);
  if (!record || findWhole(category, record) !== 'denied') return [];
  return signals
    .filter((signal) => signal.kind === 'vendor' && findWhole(category, signal) === 'granted')
    .map((vendor) => ({ code: 'vendorGrantedDenied', category, between: [record, vendor] }));
}

/** What the browser wishes, and what was told under a law, are both about advertising. A wish is about every part of it. */
function findAgainstWishes(signals: readonly Signal[]): Piece[] {
  const category = 'marketing';
  const granted = findOf(category, signals, [...RECORDS, 'mode']) ?? rankSignals(category, signals).winner;
  if (granted?.states[category] !== 'granted') return [];
  return signals.flatMap((signal): Piece[] => {
    if (signal.reason === 'browserRequest')
      return [{ code: 'wishAgainstGranted', category, between: [granted, signal] }];
    const isOptOut = signal.reason === 'lawOptedOut' && findWhole(category, granted) && signal !== granted;
    return isOptOut ? [{ code: 'optOutAgainstGranted', category, between: [granted, signal] }] : [];
  });
}

/** Tools of which only settings or stored answers are read: that they hold none says nothing of whether the page told them. */
const UNHEARD = ['intercom', 'omnisend', 'posthog', 'mixpanel', 'google-analytics', 'yandex-metrica'];

/** A person chose, and a tool whose calls are seen was told nothing. That a tool is there, as its script says, is not enough: it may have no consent call. */
function findUntoldVendors(signals: readonly Signal[]): Piece[] {
  const chosen = optional
    .map((category) => [category, findOf(category, signals, RECORDS)] as const)
    .find(
      ([category, signal]) => signal?.basis === 'explicit' && ['granted', 'denied'].includes(signal.states[category]),
    )?.[1];
  if (!chosen) return [];
  return signals
    .filter(({ kind, reason, where, mechanism }) => {
      return kind === 'vendor' && reason === 'vendorNotTold' && where === 'api' && !UNHEARD.includes(mechanism);
    })
    .map((vendor) => ({ code: 'vendorNeverTold', between: [chosen, vendor] }));
}

/** The newest record of a tool is older than the newest TC string, by whole days. */
function findNewerTc(signals: readonly Signal[]): Piece[] {
  const tc = findNewest(keepLive('marketing', signals).filter(isTc));
  const tool = findNewest(signals.filter(({ kind }) => kind === 'tool'));
  if (!tc || !tool || !isNewer({ decidedAt: toDay(tc) }, { decidedAt: toDay(tool) })) return [];
  const differing = optional.filter((category) => differ(category, tool, tc));
  const between = [tool, tc] as const;
  if (differing.length === 0) return [{ code: 'tcNewerThanRecord', between }];
  return differing.map((category) => ({ code: 'tcNewerThanRecord', category, between }));
}

function findNewest(signals: readonly Signal[]): (Signal & { decidedAt: number }) | undefined {
  return signals
    .filter((signal): signal is Signal & { decidedAt: number } => signal.decidedAt !== undefined)
    .toSorted((one, two) => two.decidedAt - one.decidedAt)[0];
}

function toDay({ decidedAt }: { decidedAt: number }): number {
  return Math.floor(decidedAt / DAY_MS) * DAY_MS;
}

/** As `describePurposes` says it; where the law of the publisher does without purpose 1, it says that instead. */
function isPurposeOneMissing({ evidence }: Signal): boolean {
  return evidence.some(([label, value]) => label === 'purpose 1 (storage)' && value.startsWith('not consented'));
}

function isInFuture({ decidedAt }: Signal, now: number): boolean {
  if (decidedAt === undefined) return false;
  return decidedAt - now > (decidedAt % DAY_MS === 0 ? EAST_MS : CLOCK_MS);
}
