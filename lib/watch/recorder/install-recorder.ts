import { keepActs, makeWay } from './keep-acts.ts';
import { type Intrinsics, keepIntrinsics, type Scope } from './keep-intrinsics.ts';
import { linkRelay } from './link-relay.ts';
import { noteContainer, noteServiceWorker } from './note-containers.ts';
import { noteCookieStore, noteDocumentCookie } from './note-cookies.ts';
import { noteStorage } from './note-storages.ts';
import { watchOwn } from './watch-own.ts';
import { type Note, type Place, wrapNative } from './wrap-native.ts';

/** A place, and the one before it: no list, since what a list does can be changed by the page. */
interface Chain {
  place: Place;
  note: Note;
  before: Chain | undefined;
}

/**
 * Watches what the page stores, in the page's own world: who, when, by which function. All of it is a hint, never the truth. Nothing is left behind but the
 * wrapped functions: no global, no timer, no listener on what the page has.
 * Never throws: an error would reach `window.onerror` of the page.
 * @param scope the window, at `document_start`: before any script of the page
 */
export function installRecorder(scope: Scope): void {
  try {
    install(scope);
  } catch {
    return; // the page was there first and has broken what is needed: no hints
  }
}

function install(scope: Scope): void {
  const own = keepIntrinsics(scope);
  const acts = keepActs(own, () => sayDue());
  const watch = (key: string) => watchOwn(own, scope, key, scope);
  const isLocal = watch('localStorage');
  const isSession = watch('sessionStorage');
  const isDatabases = watch('indexedDB');
  const isCaches = watch('caches');
  const isCookies = watch('cookieStore');
  const isWorkers = watchOwn(own, scope.Navigator?.prototype, 'serviceWorker', scope.navigator);
  let chain: Chain | undefined;
  let isNew = false;
  const add = (interfaceName: keyof Scope & string, key: string, note: Note, kind: Place['kind'] = 'value') => {
    const owner = (scope[interfaceName] as { prototype: object } | undefined)?.prototype; // an interface, or not in this browser
    const found = owner && own.describe(owner, key);
    const native = found && (own.readOwn(found, kind) as Place['native'] | undefined); // as the browser made it
    if (!owner || typeof native !== 'function') return;
    chain = { place: { owner, key, kind, native }, note, before: chain };
    if (own.find(own.show(native), key) >= 0) isNew = true;
  };
  add('Document', 'cookie', noteDocumentCookie(own, acts), 'set');
  add('CookieStore', 'set', noteCookieStore(own, acts, 'set', isCookies));
  add('CookieStore', 'delete', noteCookieStore(own, acts, 'remove', isCookies));
  add('Storage', 'setItem', noteStorage(acts, 'set', isLocal, isSession));
  add('Storage', 'removeItem', noteStorage(acts, 'remove', isLocal, isSession));
  add('Storage', 'clear', noteStorage(acts, 'clear', isLocal, isSession));
  add('IDBFactory', 'open', noteContainer(acts, makeWay('indexedDB', 'open', 'indexedDB'), isDatabases));
  add('IDBFactory', 'deleteDatabase', noteContainer(acts, makeWay('indexedDB', 'remove', 'indexedDB'), isDatabases));
  add('CacheStorage', 'open', noteContainer(acts, makeWay('cacheStorage', 'open', 'caches'), isCaches));
  add('CacheStorage', 'delete', noteContainer(acts, makeWay('cacheStorage', 'remove', 'caches'), isCaches));
  add('ServiceWorkerContainer', 'register', noteServiceWorker(own, acts, isWorkers));
  // Put in twice, as when two registrations meet in one frame: every single function has lost its name already. A page alone hardly does that.
  if (!isNew) return;
  const sayDue = linkRelay(own, acts.collect);
  for (; chain; chain = chain.before) tryToWrap(own, chain);
}

/** What a page has frozen stays as it is. */
function tryToWrap(own: Intrinsics, { place, note }: Chain): boolean {
  try {
    wrapNative(own, place, note);
    return true;
  } catch {
    return false;
  }
}
