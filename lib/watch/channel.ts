import type { Store } from '../types.ts';
import type { AskedCookie, Operation, PageVia } from '../watch-log-types.ts';

/**
 * How the recorder (page's world) and the relay (isolated world) of one document find each other and speak. Both are put in at
 * `document_start`, in either order, before any script of the page. Whoever comes second says hello with an event on `document`, and the first one
 * answers within the same call: the page has no chance to listen. Then both know one private node, which never enters the document, and
 * speak by events on it: at once, without timers, and out of reach of the page.
 */
export const CHANNEL = {
  /** Recorder, on `document`: a cancelable MouseEvent whose `relatedTarget` is the private node. The relay that takes it calls `preventDefault`. */
  fromRecorder: 'crumbscope-recorder',
  /** Relay, on `document`: a recorder that came first says `fromRecorder` (again). */
  fromRelay: 'crumbscope-relay',
  /** Recorder, on the node: acts wait to be collected. Said once until they are. */
  due: 'due',
  /** Relay, on the node: hand over what waits; the recorder answers with `acts` within the same call, also when there is nothing. */
  collect: 'collect',
  /** Recorder, on the node: a CustomEvent whose `detail` is the JSON text of `RecordedActs`. */
  acts: 'acts',
  /** Relay, on the node: nobody watches this page any more. */
  stop: 'stop',
} as const;

/** The names under which the two find each other; what is said on the node is the same for all. */
export interface ChannelNames {
  fromRecorder: string;
  fromRelay: string;
}

/** The second channel: what the page's consent interfaces answer. Its `acts` are the JSON text of `PageAnswer[]`. */
export const ANSWERS_CHANNEL: ChannelNames = {
  fromRecorder: 'crumbscope-answers',
  fromRelay: 'crumbscope-answers-relay',
};

/** An answer of a consent interface that is another one than before: the page's word. */
export interface PageAnswer {
  /** One of `PAGE_RECORDS`. */
  name: string;
  /** JSON text; `null`: it answers no more. */
  value: string | null;
  /** ms since the document's time origin, if the interface itself said when; else it changed some time since the last collection. */
  at?: number;
}

/**
 * One act, or several alike since the last collection: made in the page's world, so that nothing in it can be relied on. Never holds a value.
 */
export interface RecordedAct {
  store: Store;
  operation: Operation;
  via: PageVia;
  /** At most `NAME_LIMIT` units; `nameLength` is set when it was cut. For a service worker: its scope as given, or the script's address. */
  name: string;
  nameLength?: number;
  /** ms since the document's time origin, by its own monotonic clock. */
  at: number;
  count: number;
  lastAt?: number;
  /** `Error.stack` as text, at most 20 lines; absent when it could not be had without being felt, or there were too many acts. */
  stack?: string;
  /** `document.currentScript.src` at that moment, if any. */
  script?: string;
  /** `document.cookie`: the text after the first `;` of the last act. */
  attributes?: string;
  /** `cookieStore`: what the options said. */
  asked?: AskedCookie;
}

export interface RecordedActs {
  acts: RecordedAct[];
  /** Acts left out since the last collection because there were too many. */
  dropped: number;
}
