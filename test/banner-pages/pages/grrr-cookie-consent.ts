import CookieConsent from '@grrr/cookie-consent';

/** What the tool makes of its element. */
interface CookieConsentElement extends HTMLElement {
  show(): void;
  preferences: { hasPreferences(): boolean };
}

const element = document.querySelector<CookieConsentElement>('cookie-consent');
const cookie = (id: string, required = false) => ({ id, label: id, description: id, required });
element?.setAttribute(
  'data-cookies',
  JSON.stringify([cookie('necessary', true), cookie('functional'), cookie('analytics'), cookie('marketing')]),
);
customElements.define('cookie-consent', CookieConsent);
if (!element?.preferences.hasPreferences()) element?.show();
document.querySelector('#settings')?.addEventListener('click', () => element?.show());
