import { sayPhase } from '../components/clock/say-phase.ts';
import { shortenAddress } from '../components/clock/script-address.ts';
import { describeChanges } from '../components/consent/describe-changes.ts';
import { findChoiceKind } from '../lib/clock/build-choices.ts';
import type { SignalChange } from '../lib/consent-types.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import { allPhases } from '../lib/watch-types.ts';
import { escapeControls } from './escape-controls.ts';
import { readEnglish } from './translate.ts';

type ExportedItem = ExportedReport['items'][number];
type ExportedWriter = NonNullable<ExportedItem['clock']>['writers'][number];
type Choice = NonNullable<ExportedReport['watch']>['choices'][number];
type Signals = NonNullable<ExportedReport['watch']>['signals'];

/** Most names listed of one phase and of one writer, and their longest. */
const MOST_OF_PHASE = 8;
const MOST_OF_WRITER = 3;
const NAME_WIDTH = 40;
const MOST_WRITERS = 12;
/** Most changes of consent signals. */
const MOST_CHANGES = 20;

/** What watching adds to a report, as lines for people: choices, keys by phase and by writer, vendors that kept nothing. None when the visit was not watched. */
export function printWatch({ watch, items, presences }: ExportedReport): string[] {
  if (!watch) return [];
  const say = readEnglish();
  const choices = watch.choices.map(
    (choice) => `  ${sayTime(choice.at)}  ${say(findWords(choice))} (${choice.mechanisms.join(', ')})`,
  );
  const phases = allPhases.flatMap((phase) => {
    const found = items.filter(({ clock }) => clock?.phase === phase);
    const byWords = Map.groupBy(found, ({ categories, clock }) => sayPhase(phase, categories, { say }, clock?.reason));
    return [...byWords].map(([words, ofWords]) => {
      const names = ofWords.map(({ name }) => shorten(name));
      return `  ${words.padEnd(18)} ${listNames(names, MOST_OF_PHASE)}`;
    });
  });
  const silent = presences.filter(
    ({ items: count, unknownItems, isRecordingUnseen }) => isRecordingUnseen || count + unknownItems === 0,
  );
  return [
    `Watched from ${sayTime(watch.watchedSince)} on`,
    ...(choices.length > 0 ? choices : ['  no choice was noticed']),
    ...printChanges(watch.signals),
    ...phases,
    ...printWriters(items),
    ...silent.map(
      ({ vendorName, isRecordingUnseen }) =>
        `  ${say(isRecordingUnseen ? 'presenceNoRecording' : 'presenceSilent', vendorName)}`,
    ),
    '',
  ];
}

/** What each mechanism of consent said, and when: what is new by each change. */
function printChanges(changes: Signals): string[] {
  if (changes.length === 0) return [];
  const say = readEnglish();
  // What is exported is JSON: no field of it is there and undefined.
  const lines = describeChanges(changes as SignalChange[]).map(({ change, groups }) => {
    const news = groups.map(
      ({ state, categories }) =>
        `${categories.map((one) => say(`category_${one}`)).join(', ')}: ${say(`state_${state}`)}`,
    );
    const words = [say(`signalChange_${change.kind}`, change.mechanismName), ...news];
    return `  ${sayTime(change.at)}  ${words.join(' · ')} (${shorten(change.name)})`;
  });
  const more = lines.length - MOST_CHANGES;
  return [
    'What was recorded, and when',
    ...lines.slice(0, MOST_CHANGES),
    ...(more > 0 ? [`  and ${more} other changes`] : []),
  ];
}

/** The keys by who wrote them first, who wrote most first. */
function printWriters(items: readonly ExportedItem[]): string[] {
  const namesByWriter = new Map<string, string[]>();
  for (const { name, clock } of items) {
    const [first] = clock?.writers ?? [];
    if (!first) continue;
    const writer = sayWriter(first);
    namesByWriter.set(writer, [...(namesByWriter.get(writer) ?? []), shorten(name)]);
  }
  if (namesByWriter.size === 0) return [];
  const all = [...namesByWriter].sort(([, one], [, other]) => other.length - one.length);
  const shown = all.slice(0, MOST_WRITERS);
  const width = Math.max(...shown.map(([writer]) => writer.length));
  return [
    'First written by',
    ...shown.map(([writer, names]) => `  ${writer.padEnd(width)} ${listNames(names, MOST_OF_WRITER)}`),
    ...(all.length > MOST_WRITERS ? [`  and ${all.length - MOST_WRITERS} other writers`] : []),
  ];
}

/** Whose script or server, if that is known, and where it is from. */
function sayWriter({ via, scripts, source, frameUrl, vendorName }: ExportedWriter): string {
  const address = scripts?.[0] ?? source ?? (via === 'reread' ? frameUrl : undefined);
  const say = readEnglish();
  const place = address
    ? shorten(shortenAddress(address))
    : say(via === 'otherDocument' ? 'writerElsewhere' : 'writerUnseen');
  return `${vendorName ? `${vendorName}, ` : ''}${place}${via === 'header' ? ' (Set-Cookie)' : ''}`;
}

function listNames(names: readonly string[], most: number): string {
  const rest = names.length > most ? `, and ${names.length - most} more` : '';
  return `${String(names.length).padStart(4)}  ${names.slice(0, most).join(', ')}${rest}`;
}

function findWords({ kind, states }: Choice): string {
  if (kind !== 'earlier') return `choice_${kind}`;
  return `choice_earlier_${findChoiceKind(states)}`;
}

function sayTime(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function shorten(name: string): string {
  const text = escapeControls(name);
  if (text === '') return '(no name)';
  return text.length > NAME_WIDTH ? `${text.slice(0, NAME_WIDTH - 9)}…${text.slice(-8)}` : text;
}
