/** Name of the `Server-Timing` entry by which a document knows that it was loaded with Global Privacy Control on, by us. */
export const GPC_MARK = 'crumbscope-gpc';

/** A window as its own scripts see it. */
export type PageWorld = Window & typeof globalThis;

/**
 * Makes `navigator.globalPrivacyControl` true in a document that carries our mark, as browsers define it
 * (https://w3c.github.io/gpc/#dom-globalprivacycontrol-globalprivacycontrol). Anywhere else nothing happens. Runs in the page's world before any
 * script of the page, and leaves nothing else behind.
 */
export function turnOnGpc(world: PageWorld): void {
  if (!isMarked(world)) return;
  const { apply } = world.Reflect;
  const { prototype } = world.Navigator;
  const known = findGetter(prototype, 'globalPrivacyControl');
  // Any getter of the browser's own refuses what is no Navigator, with the browser's own words.
  const check = known ?? findGetter(prototype, 'onLine');
  const made = findGetter(
    {
      get globalPrivacyControl() {
        return true;
      },
    },
    'globalPrivacyControl',
  );
  const model = known ?? made;
  if (!check || !model) return;
  // A Proxy of a function says `[native code]`. Its handler inherits nothing: the page could add traps to `Object.prototype`.
  const handler: ProxyHandler<() => unknown> = Object.assign(Object.create(null), {
    apply: (_target: unknown, navigator: unknown) => {
      apply(check, navigator, []);
      return true;
    },
  });
  Object.defineProperty(prototype, 'globalPrivacyControl', {
    get: new Proxy(model, handler),
    enumerable: true,
    configurable: true,
  });
}

/** Documents that came from nowhere (about:blank, srcdoc, blob:) are part of the document they are in. */
function isMarked(world: PageWorld): boolean {
  const getParent = findGetter(world, 'parent');
  try {
    for (let here: Window = world; ; ) {
      if (hasMark(here, world)) return true;
      const above = getParent?.call(here) as Window | undefined; // the browser's own getter
      if (!above || above === here || !/^(about|blob):/.test(here.location.protocol)) return false;
      here = above;
    }
  } catch {
    return false; // in a page of another origin
  }
}

/** Whether the document's response had the mark. With the fresh world's own getters: a document above may have replaced its own. */
function hasMark(here: Window, world: PageWorld): boolean {
  const performance = findGetter(world, 'performance')?.call(here) as Performance | undefined; // the browser's own getter; likewise below
  // Firefox 153 tells of server timing only where the connection is secure.
  const readTimings = findGetter(world.PerformanceResourceTiming.prototype, 'serverTiming');
  const readName = world.PerformanceServerTiming && findGetter(world.PerformanceServerTiming.prototype, 'name');
  if (!performance || !readTimings || !readName) return false;
  // By index: the methods of these lists belong to the document above.
  const navigation = world.Performance.prototype.getEntriesByType.call(performance, 'navigation')[0];
  const timings = navigation ? (readTimings.call(navigation) as PerformanceServerTiming[]) : [];
  for (let at = 0; at < timings.length; at += 1) if (readName.call(timings[at]) === GPC_MARK) return true;
  return false;
}

function findGetter(owner: object, name: string): (() => unknown) | undefined {
  return Object.getOwnPropertyDescriptor(owner, name)?.get;
}
