import { PAGE_GLOBALS } from '../../capture/page-globals.ts';
import { isPromise, type Page } from '../../capture/page-reader.ts';
import { pageReaders } from '../../capture/page-readers.ts';
import { ANSWERS_CHANNEL, type PageAnswer } from '../channel.ts';
import { keepIntrinsics, type Scope } from '../recorder/keep-intrinsics.ts';
import { linkRelay } from '../recorder/link-relay.ts';
import { followGpp } from './follow-gpp.ts';
import { REST_MS } from './follow-interface.ts';
import { followTcf } from './follow-tcf.ts';
import { followUsp } from './follow-usp.ts';

/** Longest answer that is handed over, and most of them that wait for it. */
const LONGEST_ANSWER = 64 * 1024;
const MOST_WAITING = 100;

/**
 * Notes what the page's consent interfaces answer, in the page's own world, for as long as the tab is watched: read again whenever the relay asks, and as they
 * tell by themselves. Only interfaces that are there, never anything that changes one. Leaves listeners of TCF and GPP while it lasts, nothing else.
 * Never throws: an error would reach `window.onerror` of the page.
 * @param scope the window, at `document_start`
 */
export function installAnswers(scope: Scope): void {
  try {
    install(scope);
  } catch {
    return; // the page was there first and has broken what is needed
  }
}

function install(scope: Scope): void {
  const own = keepIntrinsics(scope);
  const page = scope as unknown as Page; // anything may be there
  const last = new Map<string, string>();
  const askedAt = new Map<string, number>();
  let waiting: PageAnswer[] = [];
  let isCollecting = false;
  let isStopped = false;

  /** Keeps an answer that is another one than before. */
  function note(name: string, answer: unknown, at?: number): void {
    const value = answer === undefined ? undefined : JSON.stringify(answer);
    if (value === last.get(name) || (value?.length ?? 0) > LONGEST_ANSWER) return;
    if (value === undefined) last.delete(name);
    else last.set(name, value);
    if (waiting.length === MOST_WAITING) waiting.shift(); // the newest say what holds
    waiting.push({ name, value: value ?? null, ...(at === undefined ? {} : { at }) });
    if (!isCollecting) sayDue();
  }

  const noteNow = (name: string, answer: unknown) => note(name, answer, own.now());
  /** Whether a question may be put: it was answered, or long ago. */
  const mayAsk = (name: string) => own.now() - (askedAt.get(name) ?? Number.NEGATIVE_INFINITY) >= REST_MS;
  const followers = [followTcf, followGpp, followUsp].map((follow) => follow(page, noteNow, own.now));

  function readAll(): void {
    for (const { name, read } of pageReaders)
      quietly(() => {
        if (!mayAsk(name)) return;
        const answer = read(page);
        if (!isPromise(answer)) return note(name, answer);
        askedAt.set(name, own.now());
        void answer.then(
          (given) => {
            askedAt.delete(name);
            if (!isStopped) quietly(() => note(name, given));
          },
          () => askedAt.delete(name),
        );
      });
    for (const { check } of followers) quietly(check);
  }

  function collect(): string {
    if (isStopped || !hasAny(page)) return '[]';
    isCollecting = true;
    quietly(readAll);
    isCollecting = false;
    const found = waiting;
    waiting = [];
    return JSON.stringify(found);
  }

  function stop(): void {
    isStopped = true;
    for (const { stop: end } of followers) quietly(end);
  }

  const sayDue = linkRelay(own, collect, ANSWERS_CHANNEL, stop);
}

/** Without the help of anything a page can replace. */
function hasAny(page: Page): boolean {
  for (let at = 0; at < PAGE_GLOBALS.length; at += 1) {
    const name = PAGE_GLOBALS[at];
    if (name !== undefined && page[name] !== undefined) return true;
  }
  return false;
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    return; // the page's own code threw: no answer
  }
}
