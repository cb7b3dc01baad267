import * as CookieConsent from 'vanilla-cookieconsent';

const section = (title: string, linkedCategory: string) => ({ title, description: title, linkedCategory });

// As in the tool's own guide: the global is what `defer`red pages have.
Object.assign(window, { CookieConsent });
await CookieConsent.run({
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, preferences: {}, analytics: {}, marketing: {} },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'Cookies',
          description: 'May we?',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          showPreferencesBtn: 'Choose',
        },
        preferencesModal: {
          title: 'Choose',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Reject all',
          savePreferencesBtn: 'Save',
          sections: [
            section('Preferences', 'preferences'),
            section('Analytics', 'analytics'),
            section('Marketing', 'marketing'),
          ],
        },
      },
    },
  },
});
document.querySelector('#settings')?.addEventListener('click', () => CookieConsent.showPreferences());
