// IndexedDB, Cache Storage, service workers.
const asPromise = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = ({ type }) => resolve([type, request.readyState, show(request.result)]);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
    request.onblocked = ({ type }) => resolve([type]);
  });

check('indexedDB: open and delete', async () => {
  const steps = [];
  const request = indexedDB.open('checked', 3);
  steps.push(Object.prototype.toString.call(request), request.readyState, request instanceof IDBOpenDBRequest);
  request.onupgradeneeded = ({ oldVersion, newVersion }) => {
    steps.push(oldVersion, newVersion);
    request.result.createObjectStore('things');
  };
  await asPromise(request);
  steps.push(request.result.name, request.result.version, [...request.result.objectStoreNames]);
  request.result.close();
  steps.push(await settle(() => asPromise(indexedDB.open('checked', 1))).then(([how, error]) => [how, error.name]));
  steps.push(await settle(() => asPromise(indexedDB.deleteDatabase('checked'))));
  return [...steps, (await indexedDB.databases()).map(({ name }) => name).includes('checked')];
});
check('indexedDB: what is refused', () => [
  attempt(() => indexedDB.open()),
  attempt(() => indexedDB.open('a', 0)),
  attempt(() => indexedDB.open('a', -1)),
  attempt(() => indexedDB.open('a', Number.NaN)),
  attempt(() => indexedDB.open('a', 2 ** 60)),
  attempt(() => indexedDB.open(Symbol('a'))),
  attempt(() => indexedDB.deleteDatabase()),
]);
check('indexedDB: names and versions are converted once', async () => {
  const notes = [];
  const request = indexedDB.open(noisy(notes, 'name', 'n'), noisy(notes, 'version', 2));
  await asPromise(request);
  const seen = [request.result.name, request.result.version];
  request.result.close();
  await asPromise(indexedDB.deleteDatabase(noisy(notes, 'deleted', 'n')));
  return [notes, seen];
});
check('indexedDB: the moment of its events', async () => {
  const order = [];
  const request = indexedDB.open('order');
  order.push('opened');
  queueMicrotask(() => order.push('microtask'));
  request.addEventListener('success', () => order.push('success'));
  await asPromise(request);
  request.result.close();
  await asPromise(indexedDB.deleteDatabase('order'));
  return order;
});
check('caches: open, has, delete', async () => {
  const steps = [
    await settle(() => caches.open('checked')),
    await caches.has('checked'),
    await settle(() => caches.open('checked', 'more')),
  ];
  steps.push(
    await settle(() => caches.delete('checked')),
    await settle(() => caches.delete('checked')),
    await caches.keys(),
  );
  return steps;
});
check('caches: what is refused', async () => {
  const outcomes = [];
  for (const work of [
    () => caches.open(),
    () => caches.delete(),
    () => caches.open(Symbol('a')),
    () => CacheStorage.prototype.open.call({}, 'a'),
    () =>
      caches.open({
        toString() {
          throw new RangeError('own');
        },
      }),
  ])
    outcomes.push(await settle(work));
  return outcomes.map(([how, error]) => [how, error.name, error.message, error.own]);
});
check('serviceWorker: register and unregister', async () => {
  const { serviceWorker } = navigator;
  const steps = [
    await settle(() => serviceWorker.register('/worker.js', { scope: '/checked/' })),
    await settle(() => serviceWorker.register(new URL('/worker.js', location.href), { scope: '/checked/' })),
  ];
  for (const one of await serviceWorker.getRegistrations())
    steps.push(new URL(one.scope).pathname, await one.unregister());
  return steps;
});
check('serviceWorker: what is refused', async () => {
  const outcomes = [];
  for (const args of [
    [],
    ['http://other.example/w.js'],
    ['/none.js'],
    ['/worker.js', { scope: 'http://other.example/' }],
    ['/worker.js', { type: 'bad' }],
    ['data:,'],
    [Symbol('a')],
  ])
    outcomes.push(await settle(() => navigator.serviceWorker.register(...args)));
  return outcomes.map(([how, error]) => [how, error.name, String(error.message).replace(/0x[0-9a-f]+/, ''), error.own]);
});
check('promises nobody holds are reported as before', async () => {
  const seen = [];
  const listener = (event) => {
    seen.push(`${event.reason?.name}`);
    event.preventDefault();
  };
  addEventListener('unhandledrejection', listener);
  caches.open.call({}, 'a');
  cookieStore.set('a;b', 'c');
  navigator.serviceWorker.register('http://other.example/w.js');
  CookieStore.prototype.delete.call(1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  removeEventListener('unhandledrejection', listener);
  return seen.sort();
});
check('promises are the natives’ own', () => {
  const made = [caches.has('a'), caches.open('own'), cookieStore.set('own', '1'), caches.delete('own')];
  return made.map((one) => [
    one instanceof Promise,
    Object.getPrototypeOf(one) === Promise.prototype,
    Reflect.ownKeys(one).length,
  ]);
});
