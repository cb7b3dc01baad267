// biome-ignore-all lint/suspicious/noDocumentCookie: it is what is checked here
// Cookies, in the manner of the Web Platform Tests in cookies/ and cookie-store/.
const cookieSetter = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set;
const jar = () => document.cookie.split('; ').sort();

check('document.cookie: texts', () => {
  clearAll();
  for (const text of [
    'a=1',
    'b=2; path=/',
    ' c = 3 ; max-age=60',
    'noname',
    '=empty',
    'd=',
    '',
    ';',
    '; path=/',
    'e=1;path=/none',
    'f=\u0001',
    'g=x\u0000y',
    'h="q"',
    'i=1; domain=other.example',
    'j=1; secure',
    'k=1; samesite=lax',
    'ü=ü',
    'a=; max-age=0',
  ])
    document.cookie = text;
  return jar();
});
check('document.cookie: what is no text', () => {
  clearAll();
  const notes = [];
  const values = [undefined, null, 1, true, 10n, ['a=list'], noisy(notes, 'cookie', 'n=1'), { toString: () => 'o=1' }];
  const outcomes = values.map((value) =>
    attempt(() => {
      document.cookie = value;
    }),
  );
  const failing = [
    Symbol('s'),
    {
      toString() {
        throw new RangeError('own');
      },
    },
    Object.create(null),
  ].map(
    (value) =>
      attempt(() => {
        document.cookie = value;
      })[0],
  );
  return [outcomes, failing, notes, jar()];
});
check('document.cookie: its setter', () => {
  clearAll();
  const steps = [
    attempt(() => cookieSetter.call(document, 'a=1')),
    attempt(() => cookieSetter.call(document)),
    attempt(() => Reflect.set(document, 'cookie', 'b=1')),
    attempt(() => Reflect.set(Object.create(document), 'cookie', 'c=1'))[0],
    attempt(() => {
      document.cookie = 'd=1';
    }),
  ];
  return [steps, jar()];
});
check('document.cookie: other documents', () => {
  clearAll();
  const others = [
    new Document(),
    document.implementation.createHTMLDocument(''),
    new DOMParser().parseFromString('<p>', 'text/html'),
  ];
  return [
    others.map((one) =>
      attempt(() => {
        one.cookie = 'x=1';
        return one.cookie;
      }),
    ),
    jar(),
  ];
});
check('document.cookie: replaced on the document itself', () => {
  clearAll();
  const seen = [];
  Object.defineProperty(document, 'cookie', { get: () => 'mine', set: (text) => seen.push(text), configurable: true });
  document.cookie = 'a=1';
  const read = document.cookie;
  delete document.cookie;
  document.cookie = 'b=2';
  return [seen, read, jar()];
});
check('cookieStore: set and delete', async () => {
  clearAll();
  const steps = [];
  for (const args of [
    ['a', '1'],
    [{ name: 'b', value: '2' }],
    [{ name: 'c', value: '3', path: '/', expires: Date.now() + 60_000, sameSite: 'lax' }],
    [{ name: 'd', value: '4', expires: null, partitioned: false }],
    ['e', '', 'more'],
    [1, 2],
  ])
    steps.push(await settle(() => cookieStore.set(...args)));
  for (const args of [['a'], [{ name: 'b' }], ['none'], [{ name: 'c', path: '/' }]])
    steps.push(await settle(() => cookieStore.delete(...args)));
  return [steps, jar()];
});
check('cookieStore: what is refused', async () => {
  const calls = [
    [],
    ['a'],
    [{}],
    [{ name: 'a' }],
    [{ name: 'a', value: 'b', sameSite: 'bad' }],
    [{ name: 'a;', value: 'b' }],
    ['', ''],
    [{ name: 'a', value: 'b', domain: 'other.example' }],
    [{ name: 'a', value: 'b', path: 'x' }],
    [Symbol('a'), 'b'],
    [null],
    [undefined],
  ];
  const outcomes = [];
  for (const args of calls)
    outcomes.push(await settle(() => cookieStore.set(...args)), await settle(() => cookieStore.delete(...args)));
  return outcomes.map(([how, error, ...rest]) => [how, error.name ?? error, error.message, error.own, ...rest]);
});
check('cookieStore: options are read once', async () => {
  const notes = [];
  await settle(() => cookieStore.set(listening(notes, { name: 'a', value: '1', expires: null, path: '/' })));
  await settle(() =>
    cookieStore.set({
      get name() {
        notes.push('name');
        return 'g';
      },
      get value() {
        notes.push('value');
        return 'v';
      },
    }),
  );
  await settle(() => cookieStore.set(Object.create({ name: 'inherited', value: '1' })));
  await settle(() =>
    cookieStore.set({
      get name() {
        throw new RangeError('own');
      },
      value: '',
    }),
  );
  await settle(() => cookieStore.delete({ name: noisy(notes, 'deleted', 'a') }));
  await settle(() => cookieStore.set({ name: 'p', value: '1', domain: noisy(notes, 'domain', 'x') }));
  return [notes, jar()];
});
check('cookieStore: change events', async () => {
  clearAll();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const seen = [];
  const listener = ({ changed, deleted }) =>
    seen.push(...changed.map(({ name }) => `changed ${name}`), ...deleted.map(({ name }) => `deleted ${name}`));
  cookieStore.addEventListener('change', listener);
  await cookieStore.set('x', '1');
  document.cookie = 'y=1';
  await cookieStore.delete('x');
  for (let turn = 0; turn < 200 && !seen.includes('deleted x'); turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  cookieStore.removeEventListener('change', listener);
  return seen.sort();
});
