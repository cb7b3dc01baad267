import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

/** An event of the extension API that tests can fire. */
export function makeEvent<L extends Listener>() {
  const listeners = new Set<L>();
  return {
    addListener: (listener: L) => void listeners.add(listener),
    removeListener: (listener: L) => void listeners.delete(listener),
    /** Forgets everybody, as between two tests. */
    clear: () => listeners.clear(),
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
    get: vi.fn(async (keys: string | string[] | null) =>
      Object.fromEntries([...data].filter(([name]) => keys === null || [keys].flat().includes(name))),
    ),
    set: vi.fn(async (entries: Record<string, unknown>) => {
      const next = new Map([...data, ...Object.entries(entries)]);
      if (JSON.stringify([...next]).length > area.quota) throw new Error(words);
      for (const [key, newValue] of Object.entries(entries)) {
        const oldValue = data.get(key);
        data.set(key, newValue);
        onChanged.fire({ [key]: { oldValue, newValue } });
      }
    }),
    remove: vi.fn(async (keys: string | string[]) => {
      for (const key of [keys].flat())
        if (data.has(key)) {
          const oldValue = data.get(key);
          data.delete(key);
          onChanged.fire({ [key]: { oldValue } });
        }
    }),
  };
  return area;
}

/** Scripts that the browser puts in by itself, kept as browsers keep them. */
function makeScripting() {
  const registered = new Map<string, { id: string }>();
  return {
    executeScript: vi.fn(async (_injection: Record<string, unknown>): Promise<unknown[]> => []),
    getRegisteredContentScripts: vi.fn(async () => [...registered.values()]),
    registerContentScripts: vi.fn(async (scripts: { id: string }[]) => {
      for (const script of scripts) {
        if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        registered.set(script.id, script);
      }
    }),
    unregisterContentScripts: vi.fn(async ({ ids }: { ids: string[] }) => {
      for (const id of ids) registered.delete(id);
    }),
  };
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
    tabs: {
      get: vi.fn(async (id: number): Promise<Record<string, unknown>> => ({ id })),
      query: vi.fn(async (_wanted: Record<string, unknown>): Promise<Record<string, unknown>[]> => []),
      onActivated: makeEvent<(active: { tabId: number; windowId: number }) => void>(),
      onUpdated: makeEvent<(tabId: number, change: { status?: string; url?: string }) => void>(),
    },
    i18n: {
      getMessage: (key: string, substitutions: string[] = []) => [key, ...substitutions].join(' '),
      getUILanguage: () => 'en-GB',
    },
    permissions: {
      contains: vi.fn(async (_asked: { origins: string[] }) => false),
      getAll: vi.fn(async (): Promise<{ origins?: string[]; permissions?: string[] }> => ({})),
      remove: vi.fn(async (_given: { permissions: string[] }) => true),
    },
    cookies: {
      getAll: vi.fn(async (_filter: Record<string, unknown>): Promise<unknown[]> => []),
      getAllCookieStores: vi.fn(async (): Promise<{ id: string; tabIds: number[] }[]> => []),
    },
    action: {
      openPopup: vi.fn(async (_where: { windowId: number }): Promise<void> => undefined),
      setBadgeText: vi.fn(async (_badge: { tabId: number; text: string }): Promise<void> => undefined),
      setTitle: vi.fn(async (_badge: { tabId: number; title: string }): Promise<void> => undefined),
      setBadgeBackgroundColor: vi.fn(async (_badge: { tabId: number; color: string }): Promise<void> => undefined),
      setBadgeTextColor: vi.fn(async (_badge: { tabId: number; color: string }): Promise<void> => undefined),
    },
    scripting: makeScripting(),
  };
}

export type FakeBrowser = ReturnType<typeof makeFakeBrowser>;
