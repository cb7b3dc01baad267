import * as CookieConsent from 'vanilla-cookieconsent';

/** Told about every choice: at load when one was made earlier, and when one is made. */
export interface BannerEvents {
  onChoice(): void;
  /** A category that was allowed is refused now. */
  onWithdrawal(): void;
}

/**
 * Shows the real banner where no choice is recorded yet.
 * @param query what its links carry on to the next page.
 */
export async function showBanner(query: string, events: BannerEvents): Promise<void> {
  await CookieConsent.run({
    // Tests are driven by what it takes for robots; they have to meet the banner too.
    hideFromBots: false,
    guiOptions: {
      consentModal: { layout: 'box wide', position: 'bottom left', equalWeightButtons: true },
      preferencesModal: { layout: 'box' },
    },
    categories: {
      necessary: { enabled: true, readOnly: true },
      functional: {},
      analytics: {},
      marketing: {},
    },
    onConsent: events.onChoice,
    onChange: ({ changedCategories }) => {
      if (changedCategories.some((category) => !CookieConsent.acceptedCategory(category))) events.onWithdrawal();
      else events.onChoice();
    },
    language: { default: 'en', translations: { en: buildWords(query) } },
  });
}

/** Whether a choice is recorded and allows the category. */
export function isAllowed(category: string): boolean {
  return CookieConsent.acceptedCategory(category);
}

/** Whether a choice is recorded and does not allow the category. */
export function isRefused(category: string): boolean {
  return CookieConsent.validConsent() && !CookieConsent.acceptedCategory(category);
}

export function openPreferences(): void {
  CookieConsent.showPreferences();
}

function buildWords(query: string): CookieConsent.Translation {
  return {
    consentModal: {
      title: 'A few crumbs, if you agree',
      description:
        'The shop needs some storage to hold your basket. With your permission we also keep a chat at hand, learn how the shop is used, and remember your visits.',
      acceptAllBtn: 'Accept all',
      acceptNecessaryBtn: 'Reject all',
      showPreferencesBtn: 'Manage preferences',
      footer: `<a href="/privacy${query}">Privacy</a> <a href="/cookies${query}">Cookies and storage</a>`,
    },
    preferencesModal: {
      title: 'Your crumbs, your choice',
      acceptAllBtn: 'Accept all',
      acceptNecessaryBtn: 'Reject all',
      savePreferencesBtn: 'Save my choice',
      closeIconLabel: 'Close',
      sections: [
        {
          title: 'Necessary',
          description: 'Holds your basket, your session and this choice. Always on.',
          linkedCategory: 'necessary',
        },
        {
          title: 'Functional',
          description: 'Keeps the chat counter open, so that a conversation survives a reload.',
          linkedCategory: 'functional',
        },
        {
          title: 'Analytics',
          description: 'PostHog, Smartlook, OpenReplay and Sentry show us how the shop is used and where it breaks.',
          linkedCategory: 'analytics',
        },
        {
          title: 'Marketing',
          description: 'Smartsupp counts your visits, so that its messages fit.',
          linkedCategory: 'marketing',
        },
      ],
    },
  };
}
