import { CHANNEL } from '../channel.ts';
import type { Intrinsics } from './keep-intrinsics.ts';

/**
 * The recorder's end of the channel: makes the private node and finds the relay, whichever comes first.
 * @param collect gives what waits, as JSON text
 * @returns says on the node that acts wait
 */
export function linkRelay({ apply, scope }: Intrinsics, collect: () => string): () => void {
  const { CustomEvent, document, Event, EventTarget, MouseEvent } = scope;
  const { addEventListener, dispatchEvent, removeEventListener } = EventTarget.prototype;
  const node = new EventTarget(); // no element: nothing that watches the document can meet it
  /** Whether nobody has taken the event for himself. Errors of listeners are the browser's affair, not the caller's. */
  const dispatch = (target: EventTarget, event: Event): boolean => apply(dispatchEvent, target, [event]);
  // Without Object.prototype behind them: the browser reads many more options than are given.
  const sayHello = () => {
    const options = { __proto__: null, relatedTarget: node, cancelable: true } as MouseEventInit;
    return dispatch(document, new MouseEvent(CHANNEL.fromRecorder, options));
  };
  const answer = quietly(() => {
    if (!sayHello()) apply(removeEventListener, document, [CHANNEL.fromRelay, answer]);
  });
  const handOver = quietly(() => {
    const options = { __proto__: null, detail: collect() } as CustomEventInit;
    dispatch(node, new CustomEvent(CHANNEL.acts, options));
  });
  apply(addEventListener, node, [CHANNEL.collect, handOver]);
  if (sayHello()) apply(addEventListener, document, [CHANNEL.fromRelay, answer]);
  return quietly(() => {
    dispatch(node, new Event(CHANNEL.due));
  });
}

/** An error in a listener would reach `window.onerror` of the page. */
function quietly(work: () => void): () => void {
  return () => {
    try {
      work();
    } catch {
      return; // hints are lost, nothing else
    }
  };
}
