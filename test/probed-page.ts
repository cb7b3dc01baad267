import { vi } from 'vitest';
import { type PageAnswers, probePage } from '../lib/capture/probe-page.ts';

/** Probes a page whose `window` holds these. Timers must be fake. */
export async function probe(page: object): Promise<PageAnswers> {
  vi.stubGlobal('window', page);
  const answers = probePage();
  await vi.advanceTimersByTimeAsync(5000);
  return answers;
}
