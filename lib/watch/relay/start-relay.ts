import { createRecordTest } from '../../capture/find-records.ts';
import { sendToWatcher } from '../../messages-from-pages.ts';
import type { NamesAtStart, WatchBatch, WatchReply } from '../../watch-log-types.ts';
import { ANSWERS_CHANNEL, CHANNEL } from '../channel.ts';
import { trimPlace } from '../find-scripts.ts';
import { compareStates } from './compare-states.ts';
import { createDocumentClock } from './document-clock.ts';
import { isTooLarge, readState } from './fingerprint-storage.ts';
import { joinChannel, parseActs, parseAnswers } from './join-channel.ts';
import { keepWrites } from './keep-writes.ts';
import { watchOtherDocuments } from './other-documents.ts';
import { createPace, withinTime } from './pace.ts';
import { readAct } from './read-act.ts';
import { readNamesAtStart } from './read-names.ts';
import { type WantedRecords, watchRecords } from './read-records.ts';

/** Clicks sooner after one another than this are one, ms. */
const PRESS_MS = 50;
const STORES = ['localStorage', 'sessionStorage'] as const;

/**
 * Watches this document from the isolated world: takes what the recorder heard, reads the storages again to find what nobody heard, and sends
 * both to the background. Reads only; leaves nothing in the page. To be called once, at `document_start`.
 * @returns takes and sends all that is there now; resolves when the background has it, or cannot have it
 */
export function startRelay(): () => Promise<void> {
  const startedAt = performance.timeOrigin;
  const { now, origin } = createDocumentClock(
    startedAt,
    () => performance.now(),
    () => Date.now(),
  );
  const pace = createPace(() => takeAndSend());
  const channel = joinChannel(CHANNEL, pace.soon, parseActs);
  const answers = joinChannel(ANSWERS_CHANNEL, pace.soon, parseAnswers);
  const kept = keepWrites();
  const findRecordChanges = watchRecords();
  const others = watchOtherDocuments(now);
  const namesAtStart: NamesAtStart = readNamesAtStart();
  const states = { localStorage: readState('localStorage'), sessionStorage: readState('sessionStorage') };
  const watchedSince = now();
  const isLate = !isPlaceholder() && (document.readyState !== 'loading' || !channel.isJoined());
  const id = makeId();
  let readAt = watchedSince;
  let pressedAt = Number.NEGATIVE_INFINITY;
  let wanted: WantedRecords | undefined;
  let isRecordName = (_name: string) => false;
  let sent = 0;
  let isOff = false;
  let leavings = 0;
  let isRestored = false;
  let sending: Promise<void> | undefined;

  function take(): void {
    const at = now();
    const { acts, dropped } = channel.collect() ?? { acts: [], dropped: 0 };
    kept.dropped += dropped;
    if (dropped > 0 || STORES.some(isTooLarge)) kept.hasGaps = true;
    const writes = acts.flatMap((act) => readAct(act, origin(), at) ?? []);
    const known = [...writes, ...others.take()];
    for (const store of STORES) {
      const before = states[store];
      const present = readState(store);
      const own = known.filter((write) => write.store === store);
      known.push(...compareStates({ store, before, now: present, known: own, since: readAt, at }));
      states[store] = present;
    }
    readAt = at;
    for (const write of known.sort((one, two) => one.at - two.at)) kept.add(write);
    const changes = wanted ? findRecordChanges(wanted, at) : [];
    for (const change of changes) {
      const write = known.findLast(({ store, name }) => store === change.where && name === change.name);
      if (write) change.at = write.lastAt ?? write.at;
      kept.addRecord(change);
    }
    const cookieActs = known.filter(({ store, name }) => store === 'cookie' && isRecordName(name));
    takeAnswers(Math.min(at, ...[...changes, ...cookieActs].map((one) => one.at)));
  }

  /** Answers that do not say since when are as old as the record that was written since the last time, if any was. */
  function takeAnswers(changedAt: number): void {
    for (const { name, value, at: since } of answers.collect() ?? []) {
      // The page's own word, like all that comes from there: within the visit, at least.
      const told = since === undefined ? changedAt : Math.min(Math.max(origin() + since, origin()), now());
      kept.addRecord({ at: told, where: 'api', name, value });
    }
  }

  /** What the page's interfaces say before a click has its effect: the choice that may follow is a change. */
  function notePress(): void {
    const at = now();
    if (at - pressedAt < PRESS_MS) return; // scripts can click without end
    pressedAt = at;
    takeAnswers(at);
    pace.soon();
  }

  function buildBatch(from: number): WatchBatch {
    return {
      id,
      isTop: window === window.top,
      url: trimPlace(location.href),
      origin: self.origin,
      startedAt,
      watchedSince,
      isLate,
      namesAtStart,
      from,
      writes: kept.writes.slice(from),
      records: kept.records,
      dropped: kept.dropped,
      ...(kept.hasGaps ? { hasGaps: true } : {}),
      ...(isRestored ? { isRestored } : {}),
    };
  }

  async function send(): Promise<void> {
    const upTo = kept.writes.length;
    const time = leavings;
    const reply = await withinTime(sendToWatcher(buildBatch(sent)));
    // What is said of a page that was left does not hold once it comes back from the back/forward cache.
    if (time !== leavings) return;
    // No reply: the background was stopped in between. What is numbered can be sent twice.
    if (!reply) return pace.later();
    await hear(reply, upTo);
  }

  async function hear(reply: WatchReply, upTo: number): Promise<void> {
    if (reply.kind !== 'taken') {
      if (reply.kind === 'off') return stop();
      const isNew = sent === 0;
      sent = 0;
      return isNew ? pace.later() : send();
    }
    sent = Math.max(sent, upTo);
    pace.done();
    if (wanted) return;
    wanted = reply.records;
    isRecordName = createNameTest(reply.records);
    take(); // the records that were there from the start
    if (kept.records.length > 0) await send();
  }

  function takeAndSend(): Promise<void> {
    if (isOff || isPrerendering()) return Promise.resolve();
    take();
    sending = (sending ?? Promise.resolve()).then(send).catch(() => stop()); // the extension was updated or removed: nobody listens any more
    return sending;
  }

  /** The page is about to go: no time to wait for what is under way. */
  function leave(): void {
    if (isOff || isPrerendering()) return;
    leavings += 1;
    take();
    void sendToWatcher(buildBatch(sent)).catch(() => stop());
  }

  function restore(event: PageTransitionEvent): void {
    if (!event.persisted) return;
    isRestored = true;
    sent = 0;
    sending = undefined; // what was under way when the page was left may never be answered
    void takeAndSend();
  }

  function stop(): void {
    isOff = true;
    pace.stop();
    others.stop();
    answers.stop();
    removeEventListener('click', notePress, true);
    removeEventListener('pagehide', leave, true);
    removeEventListener('pageshow', restore, true);
    removeEventListener('load', pace.soon, true);
  }

  addEventListener('pagehide', leave, true);
  addEventListener('pageshow', restore, true);
  addEventListener('load', pace.soon, true);
  addEventListener('click', notePress, true);
  document.addEventListener('prerenderingchange', () => void takeAndSend(), { once: true });
  void takeAndSend();
  return takeAndSend;
}

/** Tells names of consent records; what is in them is not looked at. */
function createNameTest(wanted: WantedRecords): (name: string) => boolean {
  const isRecord = createRecordTest({ ...wanted, markers: [], shapes: [] });
  return (name) => isRecord(name, '', 'empty');
}

/** The empty document that every frame begins with. It shares the storages of the page that made it, which is watched. */
function isPlaceholder(): boolean {
  return location.href === 'about:blank' && window !== window.top;
}

/** A page that is prerendered is no visit until it is shown; many never are. */
function isPrerendering(): boolean {
  return (document as { prerendering?: boolean }).prerendering === true; // not in the DOM types yet
}

/** `crypto.randomUUID` is there on secure pages only. */
function makeId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
