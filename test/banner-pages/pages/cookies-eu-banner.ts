import { createCookiesBanner } from 'cookies-eu-banner';

const show = () => createCookiesBanner({ onAccept: () => undefined });

show();
// The tool has no way back of its own: sites forget the choice and ask again.
document.querySelector('#again')?.addEventListener('click', () => {
  document.cookie = 'hasConsent=; Max-Age=0; Path=/';
  show();
});
