import { CHANNEL, type ChannelNames } from '../channel.ts';
import type { Intrinsics } from './keep-intrinsics.ts';

/**
 * The recorder's end of the channel: makes the private node and finds the relay, whichever comes first.
 * @param collect gives what waits, as JSON text
 * @param onStop called when nobody watches any more
 * @returns says on the node that acts wait
 */
export function linkRelay(
  { apply, scope }: Intrinsics,
  collect: () => string,
  names: ChannelNames = CHANNEL,
  onStop?: () => void,
): () => void {
  const { CustomEvent, document, Event, EventTarget, MouseEvent } = scope;
  const { addEventListener, dispatchEvent, removeEventListener } = EventTarget.prototype;
  const node = new EventTarget(); // no element: nothing that watches the document can meet it
  /** Whether nobody has taken the event for himself. Errors of listeners are the browser's affair, not the caller's. */
  const dispatch = (target: EventTarget, event: Event): boolean => apply(dispatchEvent, target, [event]);
  // Without Object.prototype behind them: the browser reads many more options than are given.
  const sayHello = () => {
    const options = { __proto__: null, relatedTarget: node, cancelable: true } as MouseEventInit;
    return dispatch(document, new MouseEvent(names.fromRecorder, options));
  };
  const answer = quietly(() => {
    if (!sayHello()) apply(removeEventListener, document, [names.fromRelay, answer]);
  });
  const handOver = quietly(() => {
    const options = { __proto__: null, detail: collect() } as CustomEventInit;
    dispatch(node, new CustomEvent(CHANNEL.acts, options));
  });
  apply(addEventListener, node, [CHANNEL.collect, handOver]);
  if (onStop) apply(addEventListener, node, [CHANNEL.stop, quietly(onStop)]);
  if (sayHello()) apply(addEventListener, document, [names.fromRelay, answer]);
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
