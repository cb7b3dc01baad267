/** The beginnings of the paths under which the shop plays the servers of its tools. */
export const POSTHOG_PATH = '/posthog';
export const SENTRY_PATH = '/sentry';
export const OPENREPLAY_PATH = '/openreplay';
