import { readFileSync } from 'node:fs';
import { afterAll, expect, vi } from 'vitest';

// The files of one worker share the modules they import, which saves most of the time. A file that puts others in their place has its own.
const { testPath } = expect.getState();
const hasOwnModules = testPath !== undefined && /\bvi\.(do)?mock\(/i.test(readFileSync(testPath, 'utf8'));
if (hasOwnModules) vi.resetModules();

// And each leaves the globals as they were.
afterAll(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  if (hasOwnModules) vi.resetModules();
});
