import { CHANNEL, type ChannelNames, type PageAnswer, type RecordedActs } from '../channel.ts';

/** The relay's end of a channel into the page's world. */
export interface Channel<T> {
  /** Whether the other end has answered. */
  isJoined(): boolean;
  /** Takes what the other end has collected, at once. `undefined`: there is none, or what came is no such thing. */
  collect(): T | undefined;
  /** Tells the other end that nobody watches any more. */
  stop(): void;
}

/** Most characters taken at once: 5,000 acts with stacks stay well below. The page could fill them with anything. */
const MOST_CHARACTERS = 8_000_000;

/**
 * Finds the other end in this document, whichever of the two comes first, and listens to it. Must run at `document_start`, before the page's scripts.
 * @param onDue called when something waits; once until it is collected
 * @param parse checks the outer form of what came
 */
export function joinChannel<T>(
  names: ChannelNames,
  onDue: () => void,
  parse: (text: string) => T | undefined,
): Channel<T> {
  let node: EventTarget | undefined;
  let taken: string | undefined;
  const join = (event: Event) => {
    const { relatedTarget } = event as MouseEvent; // made by the recorder; anything else has no node
    if (!(relatedTarget instanceof EventTarget)) return;
    event.stopImmediatePropagation();
    event.preventDefault(); // so the recorder knows that it need not listen for us any more
    document.removeEventListener(names.fromRecorder, join, true);
    node = relatedTarget;
    node.addEventListener(CHANNEL.due, onDue);
    node.addEventListener(CHANNEL.acts, (answer) => {
      const { detail }: { detail?: unknown } = answer as CustomEvent; // text by contract; checked below
      if (typeof detail === 'string' && detail.length <= MOST_CHARACTERS) taken = detail;
    });
  };
  document.addEventListener(names.fromRecorder, join, true);
  document.dispatchEvent(new Event(names.fromRelay));
  return {
    isJoined: () => node !== undefined,
    collect: () => {
      taken = undefined;
      node?.dispatchEvent(new Event(CHANNEL.collect));
      return taken === undefined ? undefined : parse(taken);
    },
    stop: () => {
      node?.dispatchEvent(new Event(CHANNEL.stop));
    },
  };
}

/** What came through is the page's word in the end: only its outer form is looked at here, every act is checked where it is read. */
export function parseActs(text: string): RecordedActs | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('acts' in parsed) || !Array.isArray(parsed.acts))
      return undefined;
    const dropped = 'dropped' in parsed && Number.isSafeInteger(parsed.dropped) ? Number(parsed.dropped) : 0;
    return { acts: parsed.acts, dropped: Math.max(dropped, 0) };
  } catch {
    return undefined; // no JSON: the page broke it, hints are lost and the truth is read elsewhere
  }
}

/** Most answers taken at once, and the longest of them. */
const MOST_ANSWERS = 100;
const LONGEST_ANSWER = 64 * 1024;

/** What came of the page's consent interfaces; whether they are named as one of them is, is for the background to check. */
export function parseAnswers(text: string): PageAnswer[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return undefined;
    return parsed.slice(0, MOST_ANSWERS).filter((one): one is PageAnswer => {
      const { name, value, at } = (one ?? {}) as Partial<Record<keyof PageAnswer, unknown>>; // unknown fields, checked here
      const isText = value === null || (typeof value === 'string' && value.length <= LONGEST_ANSWER);
      return typeof name === 'string' && isText && (at === undefined || Number.isFinite(at));
    });
  } catch {
    return undefined; // no JSON: the page broke it
  }
}
