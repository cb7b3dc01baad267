// biome-ignore-all lint/correctness/noUnusedVariables: the test calls it
// Replaces everything there is, each with what notes its call and then does what it did; acts meanwhile, and puts everything back.
function runHostile(ms) {
  const felt = { __proto__: null, length: 0 };
  const keep = {
    __proto__: null,
    local: localStorage,
    session: sessionStorage,
    document,
    databases: indexedDB,
    caches,
    cookies: cookieStore,
    workers: navigator.serviceWorker,
  };
  const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf } = Object;
  const { apply, construct, ownKeys } = Reflect;
  const NativeProxy = Proxy;
  const later = setTimeout;
  const NativePromise = Promise;
  const undo = { __proto__: null, length: 0 };
  const watched = new Set([
    'Document',
    'CookieStore',
    'Storage',
    'IDBFactory',
    'CacheStorage',
    'ServiceWorkerContainer',
  ]);
  const leave = new Set([
    'constructor',
    'stackTraceLimit',
    'location',
    'top',
    'window',
    'document',
    'runHostile',
    'prototype',
  ]);
  const targets = [];
  const collect = (owner, label) => {
    for (const key of ownKeys(owner)) {
      const found = getOwnPropertyDescriptor(owner, key);
      if (found.configurable && !leave.has(key))
        targets.push({ __proto__: null, owner, key, found, label: `${label}.${String(key)}` });
    }
  };
  for (const name of Object.getOwnPropertyNames(window)) {
    const found = getOwnPropertyDescriptor(window, name);
    if (!('value' in found) || leave.has(name)) continue;
    const { value } = found;
    if (
      (typeof value === 'function' || (typeof value === 'object' && value !== null)) &&
      value !== window &&
      value !== globalThis &&
      !watched.has(name)
    ) {
      if (typeof value === 'function' && value.prototype) collect(value.prototype, `${name}.prototype`);
      if (typeof value === 'function' || ['Reflect', 'JSON', 'Math', 'Intl', 'Atomics'].includes(name))
        collect(value, name);
    }
  }
  collect(getPrototypeOf([][Symbol.iterator]()), 'ArrayIterator');
  collect(getPrototypeOf(getPrototypeOf([][Symbol.iterator]())), 'Iterator');
  collect(getPrototypeOf(new Map().entries()), 'MapIterator');
  collect(window, 'window');

  const isOn = { __proto__: null, value: false };
  const note = (label) => {
    if (!isOn.value) return;
    felt[felt.length] = label;
    felt.length += 1;
  };
  const wrap = (native, label) =>
    new NativeProxy(native, {
      __proto__: null,
      apply: (target, self, args) => {
        note(label);
        return apply(target, self, args);
      },
      construct: (target, args, made) => {
        note(`new ${label}`);
        return construct(target, args, made);
      },
    });
  const put = (owner, key, attributes, before) => {
    try {
      defineProperty(owner, key, attributes);
      undo[undo.length] = { __proto__: null, owner, key, before };
      undo.length += 1;
    } catch {
      return; // this one cannot be replaced
    }
  };
  let replaced = 0;
  for (let index = 0; index < targets.length; index += 1) {
    const { owner, key, found, label } = targets[index];
    const attributes = { __proto__: null, configurable: true };
    if (typeof found.value === 'function') attributes.value = wrap(found.value, label);
    else if (found.get || found.set) {
      attributes.get = found.get && wrap(found.get, `get ${label}`);
      attributes.set = found.set && wrap(found.set, `set ${label}`);
    } else continue;
    const before = { __proto__: null, ...found };
    put(owner, key, attributes, before);
    replaced += 1;
  }
  const dictionary = [
    '0',
    '1',
    '2',
    'value',
    'get',
    'set',
    'apply',
    'toJSON',
    'then',
    'next',
    'stack',
    'detail',
    'bubbles',
    'cancelable',
    'composed',
    'relatedTarget',
    'at',
    'count',
    'place',
    'script',
    'round',
    'table',
    'head',
    'once',
    'passive',
    'capture',
    'signal',
    'configurable',
    'enumerable',
    'writable',
    'from',
  ];
  const pollute = (owner, key, label) => {
    const attributes = {
      __proto__: null,
      configurable: true,
      get: () => note(`get ${label}`),
      set: () => note(`set ${label}`),
    };
    put(owner, key, attributes, undefined);
  };
  const arrays = Array.prototype;
  const texts = String.prototype;
  const objects = Object.prototype;

  const act = () => {
    for (let round = 0; round < 3; round += 1) {
      keep.local.setItem(`hostile ${round}`, 'b');
      keep.local.removeItem('hostile 0');
      keep.session.setItem('hostile session', 'b');
      keep.session.clear();
      keep.document.cookie = 'hostile=b; path=/; max-age=60';
      keep.databases.open('hostile');
      keep.databases.deleteDatabase('hostile');
    }
    try {
      keep.local.setItem('hostile');
    } catch {
      return;
    }
  };
  const restore = () => {
    isOn.value = false;
    for (let index = undo.length - 1; index >= 0; index -= 1) {
      const { owner, key, before } = undo[index];
      if (before) defineProperty(owner, key, before);
      else delete owner[key];
    }
  };
  pollute(arrays, '0', 'Array.prototype.0');
  pollute(arrays, '1', 'Array.prototype.1');
  pollute(arrays, 'toJSON', 'Array.prototype.toJSON');
  pollute(texts, 'toJSON', 'String.prototype.toJSON');
  for (let index = dictionary.length - 1; index >= 0; index -= 1)
    pollute(objects, dictionary[index], `Object.prototype.${dictionary[index]}`);
  isOn.value = true;
  act();
  const duringActs = felt.length;
  return new NativePromise((resolve) => {
    later(() => {
      restore();
      const all = [];
      for (let index = 0; index < felt.length; index += 1) all.push(felt[index]);
      resolve({ replaced, duringActs, felt: all });
    }, ms);
  });
}
