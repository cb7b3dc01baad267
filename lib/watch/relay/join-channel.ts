import { CHANNEL, type RecordedActs } from '../channel.ts';

/** The relay's end of the channel to the recorder. */
export interface Channel {
  /** Whether a recorder has answered. */
  isJoined(): boolean;
  /** Takes what the recorder has collected, at once. `undefined`: no recorder, or what came is no such thing. */
  collect(): RecordedActs | undefined;
}

/** Most characters taken at once: 5,000 acts with stacks stay well below. The page could fill them with anything. */
const MOST_CHARACTERS = 8_000_000;

/**
 * Finds the recorder of this document, whichever of the two comes first, and listens to it. Must run at `document_start`, before the page's scripts.
 * @param onDue called when acts wait; once until they are collected
 */
export function joinChannel(onDue: () => void): Channel {
  let node: EventTarget | undefined;
  let taken: string | undefined;
  const join = (event: Event) => {
    const { relatedTarget } = event as MouseEvent; // made by the recorder; anything else has no node
    if (!(relatedTarget instanceof EventTarget)) return;
    event.stopImmediatePropagation();
    event.preventDefault(); // so the recorder knows that it need not listen for us any more
    document.removeEventListener(CHANNEL.fromRecorder, join, true);
    node = relatedTarget;
    node.addEventListener(CHANNEL.due, onDue);
    node.addEventListener(CHANNEL.acts, (answer) => {
      const { detail }: { detail?: unknown } = answer as CustomEvent; // text by contract; checked below
      if (typeof detail === 'string' && detail.length <= MOST_CHARACTERS) taken = detail;
    });
  };
  document.addEventListener(CHANNEL.fromRecorder, join, true);
  document.dispatchEvent(new Event(CHANNEL.fromRelay));
  return {
    isJoined: () => node !== undefined,
    collect: () => {
      taken = undefined;
      node?.dispatchEvent(new Event(CHANNEL.collect));
      return taken === undefined ? undefined : parseActs(taken);
    },
  };
}

/** What came through is the page's word in the end: only its outer form is looked at here, every act is checked where it is read. */
function parseActs(text: string): RecordedActs | undefined {
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
