import { NAME_LIMIT } from '../../capture/reading.ts';
import type { RecordedAct } from '../channel.ts';
import { isPrimitive } from './is-primitive.ts';
import type { Intrinsics } from './keep-intrinsics.ts';
import { type CallPlace, readPlace, takePlace, watchHook, watchScript } from './take-place.ts';
import type { Trap } from './wrap-native.ts';

/** Between two collections: acts that wait, stacks taken, acts that differ from another of the same key in nothing but what they ask for. */
const MOST_ACTS = 5000;
const MOST_STACKS = 100;
const MOST_CHANGES = 200;
/** Most characters handed over at once: the relay takes no more than 8 million. */
const MOST_CHARACTERS = 6_000_000;
/** Longest address of a script element: one made of `data:` can hold the whole script. */
const LONGEST_ADDRESS = 2048;

/** What the acts of one function on one store have in common. Made once. */
export interface Way {
  /** JSON text of the fields they share, from the brace on. */
  head: string;
  /** JSON text before `detail` where that is no JSON yet: made so only for those that are handed over. */
  label: string;
  /** Acts that wait, by name, since collection number `round`. */
  table: Record<string, Act>;
  round: number;
}

/** Linked, not listed: what an array or a Map does can be changed by the page. */
interface Act {
  way: Way;
  name: string;
  nameLength: number;
  at: number;
  count: number;
  /** Further fields as JSON text, each after a comma; a plain text where its way has a label. */
  detail: string;
  place: CallPlace | undefined;
  script: string;
  next: Act | undefined;
}

export interface Acts {
  /** @param name left out when it is an object: to convert it again would be felt. @param trap the function below which the page called */
  add(way: Way, name: unknown, detail: string, trap: Trap): void;
  /** JSON text of the `RecordedActs` that wait; then none does. */
  collect(): string;
}

// Nothing stands behind a table: a name such as `__proto__` is a name like any other.
const makeTable = () => ({ __proto__: null }) as unknown as Record<string, Act>;

export function makeWay(
  store: RecordedAct['store'],
  operation: RecordedAct['operation'],
  via: RecordedAct['via'],
  label = '',
): Way {
  const head = `{"store":"${store}","operation":"${operation}","via":"${via}"`;
  return { head, label, table: makeTable(), round: 0 };
}

/** Keeps what was done until it is collected. @param onWaiting called for the first act that waits */
export function keepActs(own: Intrinsics, onWaiting: () => void): Acts {
  const { cut, now, quote } = own;
  const reading = watchHook(own);
  const readScript = watchScript(own);
  let round = 0;
  let first: Act | undefined;
  let last: Act | undefined;
  let waiting = 0;
  let stacks = 0;
  let changes = 0;
  let dropped = 0;

  function append(way: Way, name: string, nameLength: number, detail: string, trap: Trap): Act {
    waiting += 1;
    const act: Act = {
      way,
      name,
      nameLength,
      at: now(),
      count: 1,
      detail,
      place: stacks < MOST_STACKS ? takePlace(own, trap) : undefined,
      script: readScript(),
      next: undefined,
    };
    stacks += 1;
    if (last) last.next = act;
    else first = act;
    last = act;
    return act;
  }

  function write(act: Act, end: number, isReadable: boolean): string {
    const stack = act.place && isReadable ? readPlace(own, act.place) : '';
    const { head, label } = act.way;
    return (
      `${head},"name":${quote(act.name)},"at":${act.at},"count":${act.count}` +
      `${label && act.detail ? label + quote(act.detail) : act.detail}` +
      `${act.nameLength ? `,"nameLength":${act.nameLength}` : ''}${act.count > 1 ? `,"lastAt":${end}` : ''}` +
      `${stack && `,"stack":${quote(stack)}`}` +
      `${act.script && `,"script":${quote(cut(act.script, 0, LONGEST_ADDRESS))}`}}`
    );
  }

  function writeAll(start: Act | undefined): string {
    const end = now();
    let text = '';
    try {
      const isReadable = reading.open();
      for (let act = start; act; act = act.next)
        if (text.length > MOST_CHARACTERS) dropped += act.count;
        else text += `${text && ','}${write(act, end, isReadable)}`;
    } finally {
      reading.close();
    }
    return text;
  }

  return {
    add: (way, given, detail, trap) => {
      if (!isPrimitive(given)) return;
      let name = typeof given === 'string' ? given : `${given as number}`; // a primitive; of a symbol the native made an error
      let key = name;
      let nameLength = 0;
      if (name.length > NAME_LIMIT) {
        nameLength = name.length;
        name = cut(name, 0, NAME_LIMIT);
        key = `${nameLength} ${name}`;
      }
      if (way.round !== round) {
        way.round = round;
        way.table = makeTable();
      }
      const known = way.table[key];
      if (known && (known.detail === detail || changes >= MOST_CHANGES)) {
        known.count += 1;
        known.detail = detail;
        return;
      }
      if (waiting >= MOST_ACTS) {
        dropped += 1;
        return;
      }
      if (known) changes += 1;
      way.table[key] = append(way, name, nameLength, detail, trap);
      if (waiting === 1) onWaiting();
    },
    collect: () => {
      const start = first;
      first = undefined;
      last = undefined;
      round += 1;
      waiting = 0;
      stacks = 0;
      changes = 0;
      const acts = writeAll(start);
      const text = `{"acts":[${acts}],"dropped":${dropped}}`;
      dropped = 0;
      return text;
    },
  };
}
