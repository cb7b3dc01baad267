import type { ChoiceMoment, TimelineMark } from '../../lib/watch-types.ts';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { sayPhase } from '../clock/say-phase.ts';
import { shortenAddress } from '../clock/script-address.ts';
import type { Text } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import type { Lane } from './build-lanes.ts';
import type { Cluster } from './cluster-marks.ts';
import type { TimelineText } from './timeline-text.ts';

/** Names in words that are read aloud, not more than so many units of each. */
const NAME_LIMIT = 80;
/** Names of a cluster that are read aloud. */
const MOST_NAMES = 5;

/** The name of a mark's key: "(no name)" for none, '' for `clear`, which has no key. */
export function sayName({ name, operation }: TimelineMark, { say }: Text): string {
  if (name === '') return operation === 'clear' ? '' : say('noName');
  return showName(name);
}

/** "written", "removed 3 times". */
export function sayOperation({ operation, count }: TimelineMark, { say, sayNumber }: TimelineText): string {
  if (count === 1) return say(`operation_${operation}`);
  return say(`operationTimes_${operation}`, sayNumber(count));
}

/** "written, 0.312 s, before any choice". */
export function sayAct(mark: TimelineMark, text: TimelineText): string {
  const phase = sayPhase(mark.phase, mark.categories, text);
  return text.say('timelineMark', sayOperation(mark, text), text.sayMoment(mark.at), phase);
}

/** "by cdn.example/app.js", or that it could not be seen. */
function sayBy({ by }: TimelineMark, { say }: Text): string {
  return by === undefined ? say('timelineByUnseen') : say('timelineBy', shortenAddress(by));
}

/** The name of a row. */
export function sayLane({ kind, vendorName }: Pick<Lane, 'kind' | 'vendorName'>, site: string, { say }: Text): string {
  if (kind === 'vendor') return showText(vendorName);
  return kind === 'own' ? say('timelineOwn', showText(site)) : say('timelineUnknown');
}

/** All about a cluster in one line, for screen readers. */
export function sayCluster(cluster: Cluster, lane: string, text: TimelineText): string {
  const [mark] = cluster.marks;
  if (mark && cluster.marks.length === 1)
    return [`${sayName(mark, text)} ${text.say(`store_${mark.store}`)}`, sayAct(mark, text), sayBy(mark, text), lane]
      .map((part) => part.trim().slice(0, 2 * NAME_LIMIT))
      .join('; ');
  return [lane.slice(0, NAME_LIMIT), saySpan(cluster, text), sayNames(cluster, text)].join('; ');
}

/** The first names of a cluster, each once. Many marks have the same: they are told apart before they are said. */
function sayNames({ marks }: Cluster, text: Text): string {
  const names = new Map<string, TimelineMark>();
  for (const mark of marks) {
    if (names.size === MOST_NAMES) break;
    if (!names.has(mark.name)) names.set(mark.name, mark);
  }
  return [...names.values()].map((mark) => sayName(mark, text).slice(0, NAME_LIMIT)).join(', ');
}

/** "12 writes from 0.312 s to 0.520 s". */
export function saySpan({ count, at, to }: Cluster, text: TimelineText): string {
  return text.count('timelineCluster', count, text.sayMoment(at), text.sayMoment(to));
}

/** "refused", "agreed in part on an earlier visit". */
export function sayChoice(choice: ChoiceMoment, { say }: Text): string {
  if (choice.kind !== 'earlier') return say(`choice_${choice.kind}`);
  const { functional, analytics, marketing } = choice.states;
  const states = [functional, analytics, marketing];
  if (states.every((state) => state === 'granted')) return say('choice_earlier_grant');
  return say(states.includes('granted') ? 'choice_earlier_mixed' : 'choice_earlier_refusal');
}

/** A choice with the mechanisms that say so. */
export function sayChoiceSaid(choice: ChoiceMoment, text: Text): string {
  const names = new Intl.ListFormat(text.locale, { type: 'conjunction' }).format(
    choice.mechanisms.map((name) => showText(name)),
  );
  return names === '' ? sayChoice(choice, text) : text.say('choiceSaid', sayChoice(choice, text), names);
}

/** The timeline in a few sentences. */
export function saySummary(
  watch: {
    marks: readonly TimelineMark[];
    choices: readonly ChoiceMoment[];
    marksDropped?: number;
    watchedSince: number;
  },
  vendors: number,
  isLive: boolean,
  text: Text,
): string {
  const { say, count, locale } = text;
  const acts = watch.marks.reduce((sum, mark) => sum + mark.count, 0);
  const end = watch.marks.reduce((last, { at }) => Math.max(last, at), 0);
  const earlier = watch.choices.find(({ kind }) => kind === 'earlier');
  const first = watch.choices.find(({ kind }) => kind !== 'earlier');
  return [
    acts === 0 ? say('timelineEmpty') : count('timelineWithin', acts, sayElapsed(end, locale)),
    vendors > 0 && count('timelineVendors', vendors),
    earlier && say('choiceEarlier', sayChoice(earlier, text)),
    first
      ? say('choiceFirst', sayChoice(first, text), sayElapsed(first.at, locale))
      : !earlier && say('timelineNoChoice'),
    watch.watchedSince > 20 && say('timelineSince', sayElapsed(watch.watchedSince, locale)),
    watch.marksDropped !== undefined && watch.marksDropped > 0 && count('timelineDropped', watch.marksDropped),
    isLive && say('timelineLive'),
  ]
    .filter(Boolean)
    .join(' ');
}
