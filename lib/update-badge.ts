import { browser } from './browser.ts';

/** Dark words on orange: readable, and to be told from light and dark toolbars alike (test). */
export const badgeColors = { background: '#d7642e', text: '#16171a' } as const;

/** More than this has no room on a badge. */
const MOST_SHOWN = 999;

/**
 * Shows on the toolbar button of a tab how many keys are there without consent, and says in its tooltip what the number means. undefined: nothing is
 * known of this tab. Browsers forget both by themselves when the tab goes to another page. Never rejects: the tab may be gone.
 */
export async function updateBadge(tabId: number, count: number | undefined): Promise<void> {
  const text = !count ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title: sayTitle(count) }),
      ...(count
        ? [
            browser.action.setBadgeBackgroundColor({ tabId, color: badgeColors.background }),
            browser.action.setBadgeTextColor({ tabId, color: badgeColors.text }),
          ]
        : []),
    ]);
  } catch (error) {
    console.warn(`The badge of tab ${tabId} could not be shown:`, error);
  }
}

function sayTitle(count: number | undefined): string {
  if (count === undefined) return browser.i18n.getMessage('actionTitle');
  if (count === 0) return browser.i18n.getMessage('badgeNone');
  const locale = browser.i18n.getUILanguage();
  const isOne = new Intl.PluralRules(locale).select(count) === 'one';
  return browser.i18n.getMessage(isOne ? 'badgeSome_one' : 'badgeSome_other', [
    new Intl.NumberFormat(locale).format(count),
  ]);
}
