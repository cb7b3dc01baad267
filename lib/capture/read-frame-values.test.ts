import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { browser } from '../browser.ts';
import { readFrameValues, readHere } from './read-frame-values.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { executeScript } = (browser as unknown as FakeBrowser).scripting; // mocked above

/** `Storage` over a list of pairs. */
function storage(entries: [string, string][]) {
  const values = new Map(entries);
  return {
    length: entries.length,
    key: (index: number) => entries[index]?.[0] ?? null,
    getItem: (name: string) => values.get(name) ?? null,
  };
}

function stubFrame(window: object, document: object) {
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', document);
  vi.stubGlobal('self', { origin: 'https://shop.example' });
}
const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};
const read = (places: object[]) => JSON.parse(readHere(JSON.stringify(places)));

afterEach(() => vi.unstubAllGlobals());

describe('in the frame', () => {
  it('reads what is there, by name or by the beginning of a long one', () => {
    const long = `${'n'.repeat(20)}end`;
    stubFrame(
      {
        localStorage: storage([
          ['\ud800', 'v'],
          ['nnn', 'short'],
          [long, 'whole'],
        ]),
        sessionStorage: storage([['k', '']]),
      },
      { cookie: 'a=1' },
    );
    expect(
      read([
        { store: 'localStorage', name: '\ud800' },
        { store: 'sessionStorage', name: 'k' },
        { store: 'localStorage', name: 'gone' },
        { store: 'localStorage', name: 'nnn', nameLength: 23 },
        { store: 'localStorage', name: 'nnn', nameLength: 24 },
      ]),
    ).toEqual({ origin: 'https://shop.example', values: ['v', '', null, 'whole', null], cookies: 'a=1' });
  });

  it('gives nothing where the browser lets nobody in', () => {
    stubFrame(
      Object.defineProperty({}, 'localStorage', { get: denied }),
      Object.defineProperty({}, 'cookie', { get: denied }),
    );
    expect(read([{ store: 'localStorage', name: 'k' }])).toMatchObject({ values: [null], cookies: '' });
  });
});

it('a frame without an answer is an error', async () => {
  executeScript.mockResolvedValue([{ frameId: 3, result: null }]);
  await expect(readFrameValues(7, 3, [])).rejects.toThrow('Frame 3 gave no answer.');
});
