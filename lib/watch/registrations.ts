import { browser, type Scripting } from '../browser.ts';
import { buildOrigins } from '../capture/build-origins.ts';
import { readWatchedTabs } from '../store/log-places.ts';
import { readWatchedSites } from '../store/watched-sites.ts';
import { withLock } from '../store/with-lock.ts';

type Registration = Scripting.RegisteredContentScript & {
  world?: 'ISOLATED' | 'MAIN';
  matchOriginAsFallback?: boolean;
};

/** What the browser is to put in by itself. Pure. `otherOrigins`: what else is allowed, empty while no watched page is open. */
export function buildRegistrations(sites: readonly string[], otherOrigins: readonly string[]): Registration[] {
  const own = sites.flatMap(buildOrigins);
  const all: Registration[] = [];
  // Both worlds, from the first moment, in every frame: about:blank, srcdoc, blob: and data: frames go by the origin that made them.
  const where = { allFrames: true, matchOriginAsFallback: true, runAt: 'document_start' } as const;
  if (own.length > 0)
    all.push(
      { id: 'recorder', js: ['recorder.js'], world: 'MAIN', matches: own, persistAcrossSessions: true, ...where },
      { id: 'relay', js: ['relay.js'], matches: own, persistAcrossSessions: true, ...where },
      // What binds is said in the page itself, not in its frames.
      {
        id: 'answers',
        js: ['answers.js'],
        world: 'MAIN',
        matches: own,
        persistAcrossSessions: true,
        runAt: 'document_start',
      },
    );
  const others = { matches: [...otherOrigins], excludeMatches: own, persistAcrossSessions: false, ...where };
  if (own.length > 0 && otherOrigins.length > 0)
    all.push(
      { id: 'frame-recorder', js: ['frame-recorder.js'], world: 'MAIN', ...others },
      { id: 'frame-relay', js: ['frame-relay.js'], ...others },
    );
  return all;
}

/** Brings what the browser puts in by itself to what is to be. One after the other; safe to call at any time, also twice. */
export function applyRegistrations(): Promise<void> {
  return withLock('registrations', apply);
}

async function apply(): Promise<void> {
  const [sites, tabs, { origins = [] }] = await Promise.all([
    readWatchedSites(),
    readWatchedTabs(),
    browser.permissions.getAll(),
  ]);
  const isOpen = Object.keys(tabs).length > 0;
  const own = new Set(sites.flatMap(buildOrigins));
  const wanted = buildRegistrations(
    sites,
    isOpen ? origins.filter((origin) => !own.has(origin) && /^(<all_urls>|(\*|https?):)/.test(origin)) : [],
  );
  const present = (await browser.scripting.getRegisteredContentScripts()) as Registration[];
  const isRight = (one: Registration) => wanted.some((other) => isSame(one, other));
  const gone = present.filter((one) => OURS.has(one.id) && !isRight(one)).map(({ id }) => id);
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const missing = wanted.filter((one) => !present.some((other) => isSame(one, other)));
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
}

const OURS: ReadonlySet<string> = new Set(['recorder', 'relay', 'answers', 'frame-recorder', 'frame-relay']);

function isSame(one: Registration, other: Registration): boolean {
  const list = (patterns: readonly string[] = []) => JSON.stringify([...patterns].sort());
  return (
    one.id === other.id &&
    list(one.matches) === list(other.matches) &&
    list(one.excludeMatches) === list(other.excludeMatches)
  );
}
