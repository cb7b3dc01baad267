import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

/** An event of the extension API that tests can fire. */
function makeEvent<L extends Listener>() {
  const listeners = new Set<L>();
  return {
    addListener: (listener: L) => void listeners.add(listener),
    removeListener: (listener: L) => void listeners.delete(listener),
    /** What each listener answered. */
    fire: (...args: Parameters<L>) => [...listeners].map((listener) => listener(...args)),
  };
}

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

/** An area of `storage` with the browsers' way of saying that it is full. */
function makeArea(words: string) {
  const data = new Map<string, unknown>();
  const onChanged = makeEvent<(changes: Changes) => void>();
  const area = {
    /** Most characters of JSON it takes in all. */
    quota: Number.POSITIVE_INFINITY,
    onChanged,
    get: vi.fn(async (key: string | null) =>
      Object.fromEntries([...data].filter(([name]) => key === null || key === name)),
    ),
    set: vi.fn(async (entries: Record<string, unknown>) => {
      const next = new Map([...data, ...Object.entries(entries)]);
      if (JSON.stringify([...next]).length > area.quota) throw new Error(words);
      for (const [key, newValue] of Object.entries(entries)) {
        onChanged.fire({ [key]: { oldValue: data.get(key), newValue } });
        data.set(key, newValue);
      }
    }),
    remove: vi.fn(async (keys: string | string[]) => {
      for (const key of [keys].flat())
        if (data.has(key)) {
          onChanged.fire({ [key]: { oldValue: data.get(key) } });
          data.delete(key);
        }
    }),
  };
  return area;
}

/** What tests give for the extension API: use it with `vi.mock('…/lib/browser.ts', …)`. Nothing in it does anything by itself but storing. */
export function makeFakeBrowser() {
  return {
    // Chromium's words.
    storage: {
      session: makeArea('Session storage quota bytes exceeded. Values were not stored.'),
      local: makeArea('Resource::kQuotaBytes quota exceeded'),
    },
    runtime: {
      id: 'crumbscope',
      getURL: (path: string) => `chrome-extension://crumbscope/${path}`,
      sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
      onMessage: makeEvent<(message: unknown, sender: { id?: string; url?: string }) => Promise<unknown> | undefined>(),
    },
    tabs: { get: vi.fn(async (id: number): Promise<Record<string, unknown>> => ({ id })) },
    permissions: { contains: vi.fn(async (_asked: { origins: string[] }) => false) },
    cookies: {
      getAll: vi.fn(async (_filter: Record<string, unknown>): Promise<unknown[]> => []),
      getAllCookieStores: vi.fn(async (): Promise<{ id: string; tabIds: number[] }[]> => []),
    },
    action: { openPopup: vi.fn(async (_where: { windowId: number }): Promise<void> => undefined) },
    scripting: { executeScript: vi.fn(async (_injection: Record<string, unknown>): Promise<unknown[]> => []) },
  };
}

export type FakeBrowser = ReturnType<typeof makeFakeBrowser>;
