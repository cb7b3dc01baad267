import { expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../../test/fake-browser.ts';
import { browser } from '../browser.ts';
import type { Visit } from '../types.ts';
import { mirrorVisit } from './mirror-visit.ts';
import { removeVisit, writeVisit } from './visits.ts';

vi.mock('../browser.ts', async () => {
  const { makeFakeBrowser } = await import('../../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { session } = (browser as unknown as FakeBrowser).storage; // mocked above

it("shows each state of its tab as it is stored, and nobody else's", async () => {
  await writeVisit(7, { phase: 'asleep' }); // from before: a view asks for a new look anyhow
  const store = mirrorVisit(7);
  const seen: (Visit | undefined)[] = [];
  store.subscribe(({ visit }) => seen.push(visit));
  expect(store.getState()).toEqual({ visit: undefined });

  const looking: Visit = { phase: 'looking', startedAt: 1 };
  await writeVisit(7, looking);
  await writeVisit(77, { phase: 'asleep' });
  await session.set({ salt: 'x', visit: 'y' });
  await writeVisit(7, { phase: 'asleep' });
  await removeVisit(7);
  expect(seen).toEqual([looking, { phase: 'asleep' }, undefined]);
  expect(store.getState()).toEqual({ visit: undefined });
});
