import { createContext, runInContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { CHANNEL, type RecordedAct, type RecordedActs } from '../lib/watch/channel.ts';

/** Bundled as it ships, so that it runs inside the made realm and meets whatever is done to its Object.prototype. */
const [recorder] = buildSync({
  stdin: {
    contents: `import { installRecorder } from './lib/watch/recorder/install-recorder.ts'; installRecorder(globalThis);`,
    resolveDir: new URL('..', import.meta.url).pathname,
  },
  bundle: true,
  format: 'iife',
  write: false,
}).outputFiles;

/** What a browser has, as far as the recorder touches it: brands are checked, names are converted, quotas can be full. */
const BROWSER = `
  class MouseEvent extends Event { constructor(type, options) { super(type, options); this.relatedTarget = options.relatedTarget; } }
  const toText = (value) => \`\${value}\`;
  class Document extends EventTarget {
    #isOwn = false;
    static own() { const made = new Document(); made.#isOwn = true; return made; }
    get cookie() { return ''; }
    set cookie(value) { this.#isOwn; toText(value); }
    get currentScript() { this.#isOwn; return page.script ?? null; }
  }
  class HTMLScriptElement { #src; constructor(src) { this.#src = src; } get src() { return this.#src; } }
  class SVGScriptElement {}
  class Storage {
    #entries = { __proto__: null };
    setItem(key, value) {
      this.#entries;
      if (arguments.length < 2) throw new TypeError('2 arguments required');
      const name = toText(key);
      const text = toText(value);
      if (text.length > 1000) throw new DOMException('full', 'QuotaExceededError');
      this.#entries[name] = text;
    }
    removeItem(key) { delete this.#entries[toText(key)]; }
    clear() { this.#entries = { __proto__: null }; }
    getItem(key) { return this.#entries[toText(key)] ?? null; }
  }
  const answer = async (self, brand, name) => { if (!(self instanceof brand)) throw new TypeError('illegal'); if (typeof name !== 'object') toText(name); };
  class CookieStore { set(name) { return answer(this, CookieStore, name); } delete(name) { return answer(this, CookieStore, name); } }
  class IDBFactory { #brand = 1; open(name) { this.#brand; return { name: toText(name) }; } deleteDatabase(name) { this.#brand; return { name: toText(name) }; } }
  class CacheStorage { open(name) { return answer(this, CacheStorage, name); } delete(name) { return answer(this, CacheStorage, name); } }
  class ServiceWorkerContainer { register(script) { return answer(this, ServiceWorkerContainer, script); } }
  class Navigator { #container = new ServiceWorkerContainer(); get serviceWorker() { return this.#container; } }
  const page = { script: null };
  const things = { document: Document.own(), localStorage: new Storage(), sessionStorage: new Storage(), cookieStore: new CookieStore(), indexedDB: new IDBFactory(), caches: new CacheStorage() };
  Object.assign(globalThis, { MouseEvent, Document, HTMLScriptElement, SVGScriptElement, Storage, CookieStore, IDBFactory, CacheStorage, ServiceWorkerContainer, Navigator, page, asked: [], navigator: new Navigator() });
  for (const key of Object.keys(things)) Object.defineProperty(globalThis, key, { get: () => (asked[asked.length] = key, things[key]), configurable: true });
`;

/** A made page with a clock of its own. */
export interface MadeScope {
  clock: { time: number };
  /** Runs a script of the page and gives its last value. */
  run(code: string): unknown;
  install(): void;
  /** Comes as the relay does: takes the private node. */
  joinRelay(): void;
  /** How often acts were said to wait. */
  dueCount(): number;
  /** Everything the recorder hands over at once. @throws Error when it does not answer */
  collect(): RecordedActs;
  /** The only act. @throws Error when there is another number of them */
  collectOne(): RecordedAct;
}

/** Makes a page; nothing is installed in it yet. */
export function makeScope(): MadeScope {
  const clock = { time: 100 };
  const performance = { now: () => clock.time };
  const scope = createContext({ Event, EventTarget, CustomEvent, DOMException, URL, performance, console });
  const run = (code: string): unknown => runInContext(code, scope, { filename: 'http://shop.example/page.js' });
  run(BROWSER);
  const document = run('document') as EventTarget; // made above
  run('asked.length = 0');
  let node: EventTarget | undefined;
  let due = 0;
  let taken: string | undefined;
  const join = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    document.removeEventListener(CHANNEL.fromRecorder, join);
    node = (event as MouseEvent).relatedTarget ?? undefined; // the recorder's own kind of event
    node?.addEventListener(CHANNEL.due, () => {
      due += 1;
    });
    node?.addEventListener(CHANNEL.acts, (answer) => {
      taken = (answer as CustomEvent<string>).detail; // by contract
    });
  };
  const collect = (): RecordedActs => {
    taken = undefined;
    node?.dispatchEvent(new Event(CHANNEL.collect));
    if (taken === undefined) throw new Error('The recorder has not answered.');
    return JSON.parse(taken) as RecordedActs; // by contract
  };
  return {
    clock,
    run,
    install: () => void runInContext(recorder?.text ?? '', scope, { filename: 'recorder.js' }),
    joinRelay: () => {
      document.addEventListener(CHANNEL.fromRecorder, join);
      document.dispatchEvent(new Event(CHANNEL.fromRelay));
    },
    dueCount: () => due,
    collect,
    collectOne: () => {
      const { acts } = collect();
      if (!acts[0] || acts.length > 1) throw new Error(`Expected one act, got ${JSON.stringify(acts)}`);
      return acts[0];
    },
  };
}

/** A page that is watched from its first moment on. */
export function makeWatchedScope(): MadeScope {
  const made = makeScope();
  made.joinRelay();
  made.install();
  return made;
}
