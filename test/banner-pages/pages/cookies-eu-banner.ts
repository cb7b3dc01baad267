import { createCookiesBanner } from 'cookies-eu-banner';

const show = () => createCookiesBanner({ onAccept: () => undefined });

show();
// The tool has no way back of its own: sites forget the choice and ask again.
document.querySelector('#again')?.addEventListener('click', () => {
  // biome-ignore lint/suspicious/noDocumentCookie: consent tools write their records in this way.
  document.cookie = 'hasConsent=; Max-Age=0; Path=/';
  show();
});
