import type { ClassifiedItem, Store } from '../../lib/types.ts';
import {
  allPhases,
  type ChoiceMoment,
  type ItemClock,
  type TimelineMark,
  type WatchSummary,
  type Writer,
} from '../../lib/watch-types.ts';

/**
 * Makes marks from text lines: `at store name operation via phase [flags…]`, for example
 * `120 cookie ssupp.vid set document.cookie beforeChoice by=https://chat.example/a.js vendor=smartsupp x=3`.
 * Names are written as JSON strings where they hold spaces. A mark belongs to the first item of its store and name.
 */
export function marks(lines: string, items: readonly ClassifiedItem[]): TimelineMark[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => makeMark(line, items));
}

function makeMark(line: string, items: readonly ClassifiedItem[]): TimelineMark {
  const [at = '0', store, word = '', operation, via, phase, ...flags] = line.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? [];
  const flag = (name: string) => flags.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
  const name: string = word.startsWith('"') ? JSON.parse(word) : word;
  const item = items.find((each) => each.store === store && each.name === name);
  const vendorName = item?.matches[0]?.vendorName ?? flag('vendor');
  const by = flag('by');
  return {
    at: Number(at),
    store: store as Store, // the lines are written here, not read; likewise below
    name,
    operation: operation as TimelineMark['operation'],
    via: via as TimelineMark['via'],
    count: Number(flag('x') ?? 1),
    phase: phase as TimelineMark['phase'],
    ...(item ? { itemId: item.id } : {}),
    categories: item?.categories ?? ['unclassified'],
    ...(vendorName === undefined ? {} : { vendorName }),
    ...(by === undefined ? {} : { by }),
  };
}

/** Gives items the clock that their marks come to; items without marks have the given one. */
export function withClocks(
  items: readonly ClassifiedItem[],
  all: readonly TimelineMark[],
  otherwise: (item: ClassifiedItem) => ItemClock,
  more: Record<string, Partial<ItemClock>> = {},
): ClassifiedItem[] {
  return items.map((item) => {
    const own = all.filter(
      (mark) => mark.itemId === item.id && (mark.operation === 'set' || mark.operation === 'open'),
    );
    return { ...item, clock: { ...(own.length > 0 ? makeClock(own) : otherwise(item)), ...more[item.name] } };
  });
}

function makeClock(own: readonly TimelineMark[]): ItemClock {
  const phases: ItemClock['phases'] = {};
  for (const { phase, count } of own) phases[phase] = (phases[phase] ?? 0) + count;
  const times = own.map(({ at }) => at);
  const phase = allPhases.find((one) => phases[one]) ?? 'unknown';
  return {
    phase,
    phases,
    writes: own.reduce((sum, { count }) => sum + count, 0),
    firstWriteAt: Math.min(...times),
    lastWriteAt: Math.max(...times),
    phaseAt: Math.min(...own.filter((mark) => mark.phase === phase).map(({ at }) => at)),
    lastChangedAt: Math.max(...times),
    writers: [...Map.groupBy(own, ({ via, by }) => `${via} ${by}`).values()].slice(0, 5).map(makeWriter),
  };
}

function makeWriter(own: readonly TimelineMark[]): Writer {
  const [first] = own;
  if (!first) throw new Error('made writer without marks');
  const { via, by, vendorName } = first;
  return {
    via,
    ...(by === undefined ? {} : via === 'header' ? { source: by } : { scripts: [by, 'https://shop.example/app.js'] }),
    frameUrl: 'https://shop.example/products/chair',
    ...(vendorName === undefined || by === undefined ? {} : { vendorId: vendorName.toLowerCase(), vendorName }),
    count: own.reduce((sum, { count }) => sum + count, 0),
  };
}

/** A choice; `states` as in `consent`: four states in the order of the categories. */
export function choice(
  at: number,
  kind: ChoiceMoment['kind'],
  states: string,
  mechanisms = ['Cookiebot'],
): ChoiceMoment {
  const [necessary, functional, analytics, marketing] = states.split(' ') as ChoiceMoment['states']['marketing'][]; // written here
  return {
    at,
    kind,
    states: {
      necessary: necessary ?? 'unknown',
      functional: functional ?? 'unknown',
      analytics: analytics ?? 'unknown',
      marketing: marketing ?? 'unknown',
    },
    mechanisms,
  };
}

/** What watching found. */
export function watch(parts: Partial<WatchSummary>): WatchSummary {
  return { watchedSince: 0, choices: [], signals: [], marks: [], ...parts };
}
