import { beforeEach, expect, it, vi } from 'vitest';
import { findSidebar, findSidePanel } from './browser.ts';
import { hasSidePanel, openSidePanel } from './open-side-panel.ts';

vi.mock('./browser.ts', () => ({ findSidePanel: vi.fn(), findSidebar: vi.fn() }));
const open = vi.fn(async () => undefined);
beforeEach(() => void vi.resetAllMocks());

it('opens the side panel where there is one', () => {
  vi.mocked(findSidePanel).mockReturnValue({ open });
  expect(hasSidePanel()).toBe(true);
  void openSidePanel(7);
  expect(open).toHaveBeenCalledWith({ tabId: 7 }); // at once: a promise later it is no click any more
});

it('else the sidebar', () => {
  vi.mocked(findSidebar).mockReturnValue({ open });
  expect(hasSidePanel()).toBe(true);
  void openSidePanel(7);
  expect(open).toHaveBeenCalledWith();
});

it('else says that there is none', async () => {
  expect(hasSidePanel()).toBe(false);
  await expect(openSidePanel(7)).rejects.toThrow('no side panel');
});
