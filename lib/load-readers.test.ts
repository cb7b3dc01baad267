import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { makeTcString } from '../test/tc-string.ts';
import { decoders } from './consent/decoders.ts';
import { mechanisms } from './consent/mechanisms.ts';
import { keepReaders, loadReaders, type ReadersWorld } from './load-readers.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const world = globalThis as ReadersWorld; // as in the background
const tcString = makeTcString({ consents: [1] });
const given = (...values: (string | null)[]) => values.map((value) => ({ value }));

/** What the extension's own files leave when they run. */
function run(file: string): void {
  if (file.endsWith('/mechanisms.js')) world.crumbscopeMechanisms = mechanisms;
  if (file.endsWith('/decoders.js')) world.crumbscopeDecoders = decoders;
}

afterEach(() => {
  delete world.crumbscopeMechanisms;
  delete world.crumbscopeDecoders;
  delete world.importScripts;
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('in a worker', () => {
  const importScripts = vi.fn(run);
  beforeEach(() => {
    importScripts.mockClear();
    world.importScripts = importScripts;
  });

  it('each file is put in once, the decoders when a string is there', async () => {
    expect((await loadReaders(given('x'))).mechanisms).toBe(mechanisms);
    expect(await loadReaders(given('x', tcString))).toEqual({ mechanisms, decoders });
    expect((await loadReaders(given('DBABLA~BVAUAAAAAWA.QA'))).decoders).toBe(decoders);
    expect(importScripts.mock.calls).toEqual([['/mechanisms.js'], ['/decoders.js']]);
  });

  test.each(['DBAA', 'DBABLA%7EBVQqAAAAAgA.QA', '{"gppString":"DBAA"}'])('decoders for %s', async (value) => {
    expect((await loadReaders(given(value))).decoders).toBe(decoders);
  });

  test.each([[[]], [[null]], [['true', '1', '{"analytics":true}']]])('no decoders for %j', async (values) => {
    const { decoders: found } = await loadReaders(given(...values));
    expect([found.decodeTc(tcString), found.decodeGpp('DBAA')]).toEqual([undefined, undefined]);
    expect(importScripts.mock.calls).toEqual([['/mechanisms.js']]);
  });

  it('without the decoders strings are not decoded, and the rest still shows', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    importScripts.mockImplementation((file) => {
      if (file === '/decoders.js') throw new Error('a broken file');
      run(file);
    });
    const found = await loadReaders(given(tcString));
    expect([found.mechanisms, found.decoders.decodeTc(tcString)]).toEqual([mechanisms, undefined]);
    expect(told).toHaveBeenCalledTimes(1);
    importScripts.mockImplementation(run);
  });

  it('without the mechanisms nothing can be said', async () => {
    world.importScripts = vi.fn();
    await expect(loadReaders([])).rejects.toThrow('/mechanisms.js could not be loaded');
  });

  it('both are put in when the worker is installed, so that they may be later', () => {
    const listeners: [string, () => void][] = [];
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.push([name, listener]));
    keepReaders();
    expect(listeners.map(([name]) => name)).toEqual(['install']);
    listeners[0]?.[1]();
    expect(importScripts).toHaveBeenCalledWith('/mechanisms.js', '/decoders.js');
  });
});

describe("in a background's page", () => {
  it('they come by script elements', async () => {
    const append = vi.fn((script: HTMLScriptElement & { done?: () => void }) => {
      run(script.src);
      script.done?.();
    });
    vi.stubGlobal('document', {
      head: { append },
      createElement: () => {
        const script: Record<string, unknown> = {
          addEventListener: (name: string, listener: () => void) => {
            if (name === 'load') script.done = listener;
          },
        };
        return script;
      },
    });
    keepReaders(); // nothing to keep there
    expect(await loadReaders(given(tcString))).toEqual({ mechanisms, decoders });
    expect(append).toHaveBeenCalledTimes(2);
  });
});
