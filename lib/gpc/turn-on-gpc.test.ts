import { expect, it, test } from 'vitest';
import { GPC_MARK, type PageWorld, turnOnGpc } from './turn-on-gpc.ts';

/** A document as far as it is looked at: the names of its server timing, and the document it is in. */
interface Made {
  timings?: string[];
  url?: string;
  /** `closed`: of another origin. */
  parent?: object | 'closed';
  /** The browser has the property, and it is false. */
  isNative?: boolean;
}

/** A fresh window: getters of the browser's own on it and on its prototypes. */
function makeWorld({ timings, url = 'https://shop.example/', parent, isNative = false }: Made) {
  class Navigator {
    get onLine() {
      if (!(this instanceof Navigator)) throw new TypeError('Illegal invocation');
      return true;
    }
  }
  const native = {
    get globalPrivacyControl() {
      if (!(this instanceof Navigator)) throw new TypeError('Illegal invocation');
      return false;
    },
  };
  const { get } = Object.getOwnPropertyDescriptor(native, 'globalPrivacyControl') ?? {};
  if (isNative && get)
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get, enumerable: true, configurable: true });
  class PerformanceServerTiming {
    label: string;
    constructor(label: string) {
      this.label = label;
    }
    get name() {
      return this.label;
    }
  }
  class PerformanceResourceTiming {
    list: PerformanceServerTiming[];
    constructor(list: PerformanceServerTiming[]) {
      this.list = list;
    }
    get serverTiming() {
      return this.list;
    }
  }
  class Performance {
    entries: PerformanceResourceTiming[];
    constructor(entries: PerformanceResourceTiming[]) {
      this.entries = entries;
    }
    getEntriesByType() {
      return this.entries;
    }
  }
  const entries = timings && [
    new PerformanceResourceTiming(timings.map((label) => new PerformanceServerTiming(label))),
  ];
  const own = { performance: new Performance(entries ?? []), parent };
  const world = {
    Reflect,
    Navigator,
    PerformanceServerTiming,
    PerformanceResourceTiming,
    Performance,
    location: new URL(url),
    own,
  };
  // As the browser's own getters, they work on any window.
  type Owner = { own: { performance: object; parent?: object | 'closed' } };
  Object.defineProperties(world, {
    performance: {
      get: function (this: Owner) {
        return this.own.performance;
      },
      configurable: true,
    },
    parent: {
      get: function (this: Owner) {
        if (this.own.parent !== 'closed') return this.own.parent ?? this;
        return new Proxy(
          {},
          {
            get: () => {
              throw new DOMException('cross-origin', 'SecurityError');
            },
          },
        );
      },
      configurable: true,
    },
  });
  const navigator = new Navigator() as Navigator & { globalPrivacyControl?: boolean };
  turnOnGpc(world as unknown as PageWorld);
  return { world, navigator, prototype: Navigator.prototype as object };
}

const marked = makeWorld({ timings: [GPC_MARK] }).world;
const plain = makeWorld({ timings: ['db'] }).world;

test.each<[what: string, made: Made, expected: boolean | undefined]>([
  ['marked', { timings: [GPC_MARK] }, true],
  ['marked beside the site’s own', { timings: ['db', GPC_MARK, 'cache'] }, true],
  ['not marked', { timings: [] }, undefined],
  ['a name that is longer', { timings: [`${GPC_MARK}-2`] }, undefined],
  ['no navigation entry at all', {}, undefined],
  ['the browser’s own, off', { timings: [GPC_MARK], isNative: true }, true],
  ['the browser’s own, not marked', { timings: [], isNative: true }, false],
  ['about:blank in a marked page', { timings: [], url: 'about:blank', parent: marked }, true],
  ['srcdoc in a marked page', { timings: [], url: 'about:srcdoc', parent: marked }, true],
  ['blob: in a marked page', { timings: [], url: 'blob:https://shop.example/1', parent: marked }, true],
  ['about:blank in another page', { timings: [], url: 'about:blank', parent: plain }, undefined],
  ['about:blank in a page of another origin', { timings: [], url: 'about:blank', parent: 'closed' }, undefined],
  [
    'about:blank in about:blank in a marked page',
    { timings: [], url: 'about:blank', parent: makeWorld({ url: 'about:blank', parent: marked }).world },
    true,
  ],
  [
    'a page of its own in a marked page: its own response tells',
    { timings: [], url: 'https://shop.example/frame', parent: marked },
    undefined,
  ],
])('%s', (_, made, expected) => {
  expect(makeWorld(made).navigator.globalPrivacyControl).toBe(expected);
});

it.each([true, false])('is defined as browsers do (the browser has it: %s)', (isNative) => {
  const { prototype } = makeWorld({ timings: [GPC_MARK], isNative });
  const { get, ...rest } = Object.getOwnPropertyDescriptor(prototype, 'globalPrivacyControl') ?? {};
  expect(rest).toEqual({ set: undefined, enumerable: true, configurable: true });
  expect([get?.name, get?.length, get && 'prototype' in get]).toEqual(['get globalPrivacyControl', 0, false]);
  expect(String(get)).toContain('[native code]');
  expect(() => get?.call({})).toThrow(new TypeError('Illegal invocation'));
});

it('asks nothing of a document above that it could feel', () => {
  const { world } = makeWorld({ timings: [GPC_MARK] });
  const called: string[] = [];
  const trap = (name: string) => () => {
    called.push(name);
    return [];
  };
  // The page above has replaced all that it has.
  Object.defineProperty(world.Performance.prototype, 'getEntriesByType', { value: trap('getEntriesByType') });
  Object.defineProperty(world.PerformanceResourceTiming.prototype, 'serverTiming', { get: trap('serverTiming') });
  Object.defineProperty(world.PerformanceServerTiming.prototype, 'name', { get: trap('name') });
  Object.defineProperty(world, 'performance', { get: trap('performance') });
  Object.defineProperty(world, 'parent', { get: trap('parent') });
  const { navigator } = makeWorld({ timings: [], url: 'about:srcdoc', parent: world });
  expect(called).toEqual([]);
  expect(navigator.globalPrivacyControl).toBe(true);
});

it('keeps working when the page changes what everything inherits from', () => {
  const { navigator } = makeWorld({ timings: [GPC_MARK] });
  const polluted = Object.prototype as { apply?: unknown; get?: unknown };
  polluted.apply = () => 'felt';
  polluted.get = () => 'felt';
  const value = navigator.globalPrivacyControl;
  delete polluted.apply;
  delete polluted.get;
  expect(value).toBe(true);
});
