import type { Check } from './check.ts';

/** Every check. A new one is a file, its test, and a line here. */
export const checks: readonly Check[] = [];
