// Storage, in the manner of the Web Platform Tests in webstorage/.
for (const store of ['localStorage', 'sessionStorage']) {
  const storage = window[store];
  const entries = () =>
    Object.keys(storage)
      .sort()
      .map((key) => [key, storage.getItem(key)]);

  check(`${store}: set, remove, clear`, () => {
    storage.clear();
    const steps = [
      storage.setItem('a', '1'),
      storage.setItem('b', '2', 'more'),
      storage.length,
      storage.removeItem('a', 'more'),
      storage.removeItem('none'),
      storage.length,
    ];
    return [...steps, entries(), storage.clear('more'), storage.length];
  });
  check(`${store}: what names and values become`, () => {
    storage.clear();
    const values = [
      undefined,
      null,
      true,
      0,
      -0,
      1.5,
      Number.NaN,
      10n,
      '',
      ' ',
      '\u0000',
      '\ud800',
      '\udc00x',
      'é',
      '__proto__',
      'constructor',
      [],
      [1, 2],
      {},
      () => 1,
      /x/,
    ];
    for (const value of values) storage.setItem(value, value);
    return entries();
  });
  check(`${store}: names of its own functions`, () => {
    storage.clear();
    for (const name of ['setItem', 'getItem', 'length', 'key', 'clear', 'removeItem', 'toString'])
      storage.setItem(name, 'mine');
    return [
      entries(),
      typeof storage.setItem,
      typeof storage.length,
      storage.length,
      Object.hasOwn(storage, 'setItem'),
    ];
  });
  check(`${store}: as properties`, () => {
    storage.clear();
    storage.direct = 1;
    storage['7'] = 'seven';
    Object.defineProperty(storage, 'defined', { value: 'd', writable: true, enumerable: true, configurable: true });
    const strict = attempt(() => Object.defineProperty(storage, 'getter', { get: () => 'g', configurable: true }));
    const symbol = Symbol('s');
    storage[symbol] = 'own';
    const seen = [
      entries(),
      'direct' in storage,
      storage[symbol],
      JSON.stringify(storage),
      Reflect.ownKeys(storage).map(String).sort(),
      strict,
    ];
    delete storage[symbol];
    return [...seen, delete storage.direct, delete storage.none, Object.getOwnPropertyDescriptor(storage, '7')];
  });
  check(`${store}: too few arguments`, () => [
    attempt(() => storage.setItem()),
    attempt(() => storage.setItem('a')),
    attempt(() => storage.removeItem()),
    attempt(() => storage.setItem(Symbol('a'), '')),
    attempt(() => storage.setItem('a', Symbol('b'))),
    attempt(() => storage.removeItem(Symbol('a'))),
  ]);
  check(`${store}: conversions, once each, in order`, () => {
    const notes = [];
    storage.setItem(noisy(notes, 'name', 'n'), noisy(notes, 'value', 'v'));
    storage.removeItem(noisy(notes, 'removed', 'n'));
    storage.setItem({ toString: () => notes.push('toString') && 'n', valueOf: () => notes.push('valueOf') }, '');
    return [notes, entries().length];
  });
  check(`${store}: conversions that throw`, () => [
    attempt(() =>
      storage.setItem(
        {
          toString() {
            throw new RangeError('name');
          },
        },
        noisy([], 'value', ''),
      ),
    ).slice(0, 1),
    attempt(() =>
      storage.setItem('a', {
        toString() {
          throw 'text';
        },
      }),
    ),
    attempt(() => storage.setItem({ toString: () => ({}), valueOf: () => ({}) }, 'v'))[1].name,
    attempt(() =>
      storage.removeItem({
        get toString() {
          throw null;
        },
      }),
    ),
    attempt(() => storage.setItem(Object.create(null), ''))[1].name,
  ]);
  check(`${store}: writes to itself while a name is converted`, () => {
    storage.clear();
    storage.setItem(
      {
        toString() {
          storage.setItem('inner', '1');
          return 'outer';
        },
      },
      '2',
    );
    return entries();
  });
  check(`${store}: quota`, () => {
    storage.clear();
    storage.setItem('before', '1');
    const big = 'x'.repeat(6_000_000);
    const outcome = [
      attempt(() => storage.setItem('big', big)),
      attempt(() => storage.setItem(big, '')),
      attempt(() => {
        storage.big = big;
      }),
    ];
    return [outcome[0], outcome[1], outcome[2][0], entries()];
  });
  check(`${store}: ways to call`, () => {
    storage.clear();
    const { setItem } = Storage.prototype;
    const bound = setItem.bind(storage, 'bound');
    const steps = [
      bound('1'),
      Reflect.apply(setItem, storage, ['applied', '2']),
      setItem.call(storage, 'called', '3'),
      setItem.apply(storage, { length: 2, 0: 'like', 1: '4' }),
      storage?.setItem?.('optional', '5'),
      Reflect.get(storage, 'setItem') === setItem,
    ];
    ['x', 'y'].forEach(storage.removeItem, storage);
    return [steps, entries()];
  });
  check(`${store}: replaced and put back`, () => {
    storage.clear();
    const native = Storage.prototype.setItem;
    const seen = [];
    Storage.prototype.setItem = function (...args) {
      seen.push(args.length, this === storage);
      return native.apply(this, args);
    };
    storage.setItem('a', '1');
    Storage.prototype.setItem = native;
    storage.setItem('b', '2');
    return [seen, entries(), Storage.prototype.setItem === native];
  });
}

check('subclasses and copies of Storage', () => [
  attempt(() => new Storage())[1].name,
  attempt(() => new (class extends Storage {})())[1].name,
  attempt(() => Storage())[1].name,
  attempt(() => structuredClone(localStorage))[1].name,
]);
