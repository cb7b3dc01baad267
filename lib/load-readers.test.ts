import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { makeTcString } from '../test/tc-string.ts';
import { decoders } from './consent/decoders.ts';
import { type DecodersWorld, keepDecoders, loadDecoders } from './load-decoders.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const world = globalThis as DecodersWorld; // as in the background
const tcString = makeTcString({ consents: [1] });
const given = (...values: (string | null)[]) => values.map((value) => ({ value }));

afterEach(() => {
  delete world.crumbscopeDecoders;
  delete world.importScripts;
  vi.unstubAllGlobals();
});

describe('in a worker', () => {
  const importScripts = vi.fn(() => {
    world.crumbscopeDecoders = decoders;
  });

  it('are put in once, when a string is there', async () => {
    world.importScripts = importScripts;
    expect(await loadDecoders(given('x', tcString))).toBe(decoders);
    expect(await loadDecoders(given('DBABLA~BVAUAAAAAWA.QA'))).toBe(decoders);
    expect(importScripts.mock.calls).toEqual([['/decoders.js']]);
  });

  test.each([[[]], [[null]], [['true', '1', '{"analytics":true}']]])('not for %j', async (values) => {
    world.importScripts = vi.fn();
    const found = await loadDecoders(given(...values));
    expect([found.decodeTc(tcString), found.decodeGpp('DBAA')]).toEqual([undefined, undefined]);
    expect(world.importScripts).not.toHaveBeenCalled();
  });

  it('are said to be missing when the file brings none', async () => {
    world.importScripts = vi.fn();
    await expect(loadDecoders(given(tcString))).rejects.toThrow('could not be loaded');
  });

  it('are put in when the worker is installed, so that they may be later', () => {
    const listeners: [string, () => void][] = [];
    world.importScripts = vi.fn();
    vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.push([name, listener]));
    keepDecoders();
    expect(listeners.map(([name]) => name)).toEqual(['install']);
    listeners[0]?.[1]();
    expect(world.importScripts).toHaveBeenCalledWith('/decoders.js');
  });
});

describe("in a background's page", () => {
  it('come by a script element', async () => {
    const append = vi.fn((script: HTMLScriptElement & { done?: () => void }) => {
      world.crumbscopeDecoders = decoders;
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
    keepDecoders(); // nothing to keep there
    expect(await loadDecoders(given(tcString))).toBe(decoders);
    expect(append).toHaveBeenCalledTimes(1);
  });
});
