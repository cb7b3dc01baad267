import { afterEach, expect, test, vi } from 'vitest';
import { lookInside } from './look-inside.ts';
import { NO_CONTAINERS } from './read-containers.ts';
import { readFrame } from './read-frame.ts';

const databases = vi.fn(async () => [{ name: 'db', version: 1 }]);
const openNone = () => {
  throw new DOMException('not here', 'UnknownError');
};

/** A frame whose top page has `topOrigin`; access to it is refused where the origins differ. */
function stubFrame(parts: {
  topOrigin?: string;
  ancestorOrigins?: string[];
  access?: () => Promise<boolean>;
  isSecure?: boolean;
}) {
  const { topOrigin, isSecure = true } = parts;
  const storage = { length: 0, key: () => null, getItem: () => null };
  const window: Record<string, unknown> = {
    length: 0,
    localStorage: storage,
    sessionStorage: storage,
    origin: 'https://shop.example',
  };
  const top = { origin: topOrigin, document: topOrigin === 'https://shop.example' ? {} : null };
  Object.assign(window, topOrigin === undefined ? { top: window } : { top, parent: top });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', {
    ...{ title: '', contentType: 'text/html', cookie: '', querySelector: () => null, querySelectorAll: () => [] },
    hasStorageAccess: parts.access,
  });
  const { ancestorOrigins } = parts;
  vi.stubGlobal('location', {
    href: 'https://shop.example/',
    protocol: 'https:',
    ...(ancestorOrigins ? { ancestorOrigins } : {}),
  });
  vi.stubGlobal('self', { origin: 'https://shop.example' });
  vi.stubGlobal('isSecureContext', isSecure);
  vi.stubGlobal('indexedDB', { databases, open: openNone });
}

afterEach(() => {
  vi.unstubAllGlobals();
  databases.mockClear();
});

const read = () =>
  readFrame(
    {
      salt: 's',
      records: { names: [], prefixes: [], patterns: [], markers: [], shapes: [] },
      elements: [],
      skipTop: false,
    },
    lookInside,
  );

test('a database that the browser refuses to open is listed', async () => {
  stubFrame({});
  const reading = await read();
  expect(reading?.containers.indexedDB).toEqual({
    ok: true,
    total: 1,
    entries: [{ n: 'db', contents: { version: 1, objectStores: null } }],
  });
});

test('what a frame shares with the top page is not listed again', async () => {
  stubFrame({ topOrigin: 'https://shop.example' });
  expect((await read())?.containers).toEqual(NO_CONTAINERS);
  expect(databases).not.toHaveBeenCalled();
  stubFrame({ topOrigin: 'https://other.example' });
  await read();
  expect(databases).toHaveBeenCalledTimes(1);
});

test.each<[string, Parameters<typeof stubFrame>[0], unknown, unknown]>([
  ['all is told', { ancestorOrigins: ['https://a.example'], access: async () => false }, ['https://a.example'], false],
  ['nothing is told', {}, null, null],
  ['an insecure page gives no answer that counts', { access: async () => false, isSecure: false }, null, null],
  ['a refusal is no answer', { ancestorOrigins: [], access: () => Promise.reject(new Error('no')) }, [], null],
])('of its place a frame says what the browser tells: %s', async (_, parts, ancestorOrigins, hasStorageAccess) => {
  stubFrame(parts);
  expect(await read()).toMatchObject({ ancestorOrigins, hasStorageAccess });
});
