import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBrowser } from '../test/fake-browser.ts';
import { makeLog } from '../test/made-log.ts';
import { lookupOf, vendor } from '../test/made-lookup.ts';
import { consent, items, makeReport } from '../test/made-reports/make-report.ts';
import { browser } from './browser.ts';
import { findSite } from './capture/find-access.ts';
import { decoders } from './consent/decoders.ts';
import { mechanisms } from './consent/mechanisms.ts';
import { createBadgeKeeper } from './keep-badge.ts';
import { readVisitLog } from './store/visit-log.ts';
import { writeVisit } from './store/visits.ts';
import type { Report } from './types.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
vi.mock('./store/visit-log.ts', () => ({ readVisitLog: vi.fn(async () => undefined) }));
const fake = browser as unknown as FakeBrowser; // mocked above

const context = { lookup: lookupOf(vendor('acme', 'cookie chat', 'cookie chat2')), mechanisms, decoders, findSite };
const keeper = () => createBadgeKeeper(async () => context);
const badge = () => fake.action.setBadgeText.mock.lastCall?.[0].text;
const title = () => fake.action.setTitle.mock.lastCall?.[0].title;
const watched = (lines: string) => vi.mocked(readVisitLog).mockResolvedValue(makeLog(lines));

beforeEach(async () => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  await fake.storage.session.remove('visit:7');
  vi.mocked(readVisitLog).mockResolvedValue(undefined);
  fake.tabs.get.mockImplementation(async (id) => ({ id, url: 'https://shop.example/products' }));
});
afterEach(() => void vi.useRealTimers());

/** A report of the made visit, captured so many ms after its start. */
function report(at: number, keys: number, state = 'granted unset unset unset'): Report {
  const lines = Array.from(
    { length: keys },
    (_, index) => `cookie key-${index} shop.example session marketing acme`,
  ).join('\n');
  const made = makeReport({ items: items(lines), consent: consent(state, 'noChoiceYet') });
  const { startedAt } = makeLog('');
  return { ...made, page: { ...made.page, visitStartedAt: startedAt + 0.4, capturedAt: startedAt + at } };
}

describe('after a look', () => {
  it('its report counts, at once', async () => {
    await writeVisit(7, { phase: 'done', report: report(4000, 3) });
    await keeper().noteLook(7);
    expect(badge()).toBe('3');
  });

  it('without a report nothing is known', async () => {
    await writeVisit(7, { phase: 'noAccess', url: '', grants: [] });
    await keeper().noteLook(7);
    expect([badge(), title()]).toEqual(['', 'actionTitle']);
  });
});

describe('while it is watched', () => {
  it('counts once when it is quiet', async () => {
    watched('100 a.js cookie chat set\n500 consent ddd');
    const { noteChange } = keeper();
    for (let at = 0; at < 3; at += 1) {
      noteChange(7);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(readVisitLog).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(600);
    expect(readVisitLog).toHaveBeenCalledOnce();
    expect([badge(), title()]).toEqual(['1', 'badgeSome_one 1']);
  });

  it('a page that is never quiet is counted every four seconds', async () => {
    watched('');
    const { noteChange } = keeper();
    for (let at = 0; at < 100; at += 1) {
      noteChange(7);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(vi.mocked(readVisitLog).mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(vi.mocked(readVisitLog).mock.calls.length).toBeLessThanOrEqual(3);
  });

  it('a report that has seen everything is taken', async () => {
    watched('100 a.js cookie chat set\n500 consent ddd');
    await writeVisit(7, { phase: 'done', report: report(4000, 5) });
    keeper().noteChange(7);
    await vi.advanceTimersByTimeAsync(1100);
    expect(badge()).toBe('5');
  });

  it('an older one is not', async () => {
    watched('100 a.js cookie chat set\n500 consent ddd\n9000 a.js cookie chat2 set');
    await writeVisit(7, { phase: 'done', report: report(4000, 5) });
    keeper().noteChange(7);
    await vi.advanceTimersByTimeAsync(1100);
    expect(badge()).toBe('2');
  });

  it('asks the page for a banner only when nothing is recorded', async () => {
    const [selector = ''] = mechanisms.flatMap(({ elements = [] }) => elements);
    fake.scripting.executeScript.mockResolvedValue([{ result: [selector] }]);
    watched('100 a.js cookie chat set');
    keeper().noteChange(7);
    await vi.advanceTimersByTimeAsync(1100);
    expect(badge()).toBe('1');
    expect(fake.scripting.executeScript).toHaveBeenCalledOnce();
    watched('100 a.js cookie chat set\n500 consent ggg\n600 a.js cookie chat set');
    keeper().noteChange(7);
    await vi.advanceTimersByTimeAsync(1100);
    expect(fake.scripting.executeScript).toHaveBeenCalledOnce();
  });

  it('nobody asks for a choice: it cannot be told', async () => {
    watched('100 a.js cookie chat set');
    fake.scripting.executeScript.mockResolvedValue([{ result: [] }]);
    keeper().noteChange(7);
    await vi.advanceTimersByTimeAsync(1100);
    expect([badge(), title()]).toEqual(['', 'actionTitle']);
  });

  it.each<[what: string, tab: Record<string, unknown> | undefined]>([
    ['another site', { url: 'https://elsewhere.example/' }],
    ['a page of which nothing may be known', {}],
    ['none: it is closed', undefined],
  ])('says nothing once the tab shows %s', async (_, tab) => {
    watched('100 a.js cookie chat set\n500 consent ddd');
    fake.tabs.get.mockImplementation(async () => {
      if (!tab) throw new Error('No tab with id: 7.');
      return tab;
    });
    keeper().noteChange(7);
    await vi.advanceTimersByTimeAsync(1100);
    expect(fake.action.setBadgeText).not.toHaveBeenCalled();
  });

  it('an error is told and stops nothing', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    vi.mocked(readVisitLog).mockRejectedValueOnce(new Error('no storage'));
    const { noteChange } = keeper();
    noteChange(7);
    await vi.advanceTimersByTimeAsync(1100);
    expect(warn).toHaveBeenCalledOnce();
    watched('100 a.js cookie chat set\n500 consent ddd');
    noteChange(7);
    await vi.advanceTimersByTimeAsync(1100);
    expect(badge()).toBe('1');
  });
});
