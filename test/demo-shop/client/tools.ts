import { showChatFrame } from './chat-bubble.ts';
import { eraseSmartlook, startSmartlook } from './smartlook.ts';
import { eraseVisitCount, startVisitCount } from './smartsupp.ts';
import { eraseCookies, eraseEntries } from './visitor-values.ts';

/** What the banner asks for, apart from the necessary. */
export type AskedCategory = 'functional' | 'analytics' | 'marketing';

/** A tool of the shop that needs consent. */
interface Tool {
  category: AskedCategory;
  start(): void | Promise<void>;
  /** Removes what the tool left behind. */
  erase(): void;
}

const eraseEverywhere = (pattern: RegExp): void => {
  eraseCookies((name) => pattern.test(name));
  eraseEntries((name) => pattern.test(name));
};

const tools: readonly Tool[] = [
  {
    category: 'functional',
    start: showChatFrame,
    // The frame's storage is another site's: only the chat itself could remove it.
    erase: () => undefined,
  },
  { category: 'marketing', start: startVisitCount, erase: eraseVisitCount },
  { category: 'analytics', start: startSmartlook, erase: eraseSmartlook },
  {
    category: 'analytics',
    start: async () => (await import('./posthog.ts')).start(),
    erase: () => eraseEverywhere(/^(?:ph_|__ph_|dmn_chk_)/),
  },
  {
    category: 'analytics',
    start: async () => (await import('./openreplay.ts')).start(),
    erase: () => eraseEverywhere(/^(?:__openreplay_|__or_|\$__or__)/),
  },
  {
    category: 'analytics',
    start: async () => (await import('./sentry.ts')).start(),
    erase: () => eraseEverywhere(/^sentry/),
  },
];

/** Starts every tool whose category is allowed and that does not run yet. */
export function startTools(isAllowed: (category: AskedCategory) => boolean, running: Set<unknown>): void {
  for (const tool of tools) {
    if (!isAllowed(tool.category) || running.has(tool)) continue;
    running.add(tool);
    Promise.resolve(tool.start()).catch((error: unknown) => console.error('A tool of the shop did not start.', error));
  }
}

/** Removes what refused tools kept on earlier pages. To be called before anything starts. */
export function eraseRefused(isRefused: (category: AskedCategory) => boolean): void {
  for (const tool of tools) if (isRefused(tool.category)) tool.erase();
}
