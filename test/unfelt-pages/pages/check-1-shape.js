// How the functions look: descriptors, names, own keys, prototypes, constructors.
const PLACES = [
  ['Document', 'cookie'],
  ['CookieStore', 'set'],
  ['CookieStore', 'delete'],
  ['Storage', 'setItem'],
  ['Storage', 'removeItem'],
  ['Storage', 'clear'],
  ['IDBFactory', 'open'],
  ['IDBFactory', 'deleteDatabase'],
  ['CacheStorage', 'open'],
  ['CacheStorage', 'delete'],
  ['ServiceWorkerContainer', 'register'],
];
const functionAt = ([owner, key]) => {
  const found = Object.getOwnPropertyDescriptor(globalThis[owner].prototype, key);
  return found.value ?? found.set;
};

for (const place of PLACES) {
  const [owner, key] = place;
  const label = place.join('.');
  check(`${label}: its place`, () => {
    const { prototype } = globalThis[owner];
    const found = Object.getOwnPropertyDescriptor(prototype, key);
    return {
      keys: Reflect.ownKeys(prototype).map(String),
      descriptor: Object.keys(found),
      flags: [found.writable, found.enumerable, found.configurable],
      get: found.get && [found.get.name, found.get.length, String(found.get)],
      owner: Reflect.ownKeys(globalThis[owner]).map(String),
      frozen: [Object.isFrozen(prototype), Object.isExtensible(prototype)],
    };
  });
  check(`${label}: itself`, () => {
    const one = functionAt(place);
    return {
      name: [one.name, Object.getOwnPropertyDescriptor(one, 'name')],
      length: [one.length, Object.getOwnPropertyDescriptor(one, 'length')],
      keys: Reflect.ownKeys(one).map(String),
      in: ['prototype' in one, 'caller' in one, 'arguments' in one, 'toString' in one],
      parent: Object.getPrototypeOf(one) === Function.prototype,
      kind: [typeof one, Object.prototype.toString.call(one), one instanceof Function, one.constructor === Function],
      same: one === functionAt(place),
      isExtensible: Object.isExtensible(one),
      json: JSON.stringify([one]),
      text: String(one),
      apply: [one.call === Function.prototype.call, one.apply === Function.prototype.apply],
    };
  });
  check(`${label}: is no constructor`, () => {
    const one = functionAt(place);
    return [
      attempt(() => new one()),
      attempt(() => Reflect.construct(Object, [], one)),
      attempt(() => class extends one {}),
      attempt(() => ({}) instanceof one),
    ].map(([outcome, error]) => [outcome, error.name, error.message]);
  });
  check(`${label}: takes properties`, () => {
    const one = functionAt(place);
    const seen = [attempt(() => Reflect.set(one, 'mark', 1)), one.mark, Object.keys(one)];
    delete one.mark;
    return [
      ...seen,
      'mark' in one,
      Reflect.deleteProperty(one, 'name') && one.name,
      Object.defineProperty(one, 'name', { value: functionAt(place) && key, configurable: true }).name === key,
    ];
  });
  check(`${label}: cannot be cloned`, () => attempt(() => structuredClone(functionAt(place)))[1].name);
  check(`${label}: odd receivers`, () => {
    const one = functionAt(place);
    const receivers = [
      undefined,
      null,
      {},
      [],
      window,
      document,
      localStorage,
      Object.create(localStorage),
      Object.create(globalThis[owner].prototype),
      globalThis[owner].prototype,
      new Proxy(localStorage, {}),
      1,
      'text',
      Symbol('s'),
    ];
    const outcomes = receivers.map((receiver) =>
      attempt(() => {
        const made = Reflect.apply(one, receiver, []);
        made?.catch?.(() => undefined);
        return made;
      }),
    );
    return outcomes;
  });
}

check('the window has no more in it than before', () => Reflect.ownKeys(window).map(String).sort());
check('nothing of us is in the document', () => [
  document.documentElement.getAttributeNames(),
  document.querySelectorAll('*').length,
  document.scripts.length,
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .sort(),
]);
check('a loop over the prototypes', () => {
  const seen = [];
  for (const key in Storage.prototype) seen.push(key);
  for (const key in localStorage) seen.push(key);
  for (const key in indexedDB) seen.push(key);
  return seen;
});
