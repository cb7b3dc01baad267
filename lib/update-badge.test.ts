import { expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../test/fake-browser.ts';
import { browser } from './browser.ts';
import { badgeColors, updateBadge } from './update-badge.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { action } = browser as unknown as FakeBrowser; // mocked above

test.each<[count: number | undefined, text: string, title: string]>([
  [undefined, '', 'actionTitle'],
  [0, '', 'badgeNone'],
  [1, '1', 'badgeSome_one 1'],
  [2, '2', 'badgeSome_other 2'],
  [999, '999', 'badgeSome_other 999'],
  [1234, '999+', 'badgeSome_other 1,234'],
])('%s shows "%s" and says %s', async (count, text, title) => {
  await updateBadge(7, count);
  expect(action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text });
  expect(action.setTitle).toHaveBeenLastCalledWith({ tabId: 7, title });
});

it('a tab that is gone is no error', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  action.setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 7.'));
  await expect(updateBadge(7, 3)).resolves.toBeUndefined();
  expect(warn).toHaveBeenCalledOnce();
});

/** Contrast by WCAG 2.2. */
function contrast(one: string, two: string): number {
  const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const [light = 0, dark = 0] = [one, two]
    .map((color) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        channel(Number.parseInt(color.slice(at, at + 2), 16) / 255),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    })
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['Chromium, light', '#ffffff'],
  ['Firefox, light', '#f0f0f4'],
  ['Chromium, dark', '#3c3c3c'],
  ['Firefox, dark', '#2b2a33'],
  ['Firefox, private', '#1c1b22'],
])('the badge can be told from the toolbar: %s', (_, toolbar) => {
  expect(contrast(badgeColors.background, toolbar)).toBeGreaterThan(3);
});

it('and its number can be read', () => {
  expect(contrast(badgeColors.background, badgeColors.text)).toBeGreaterThan(4.5);
});
