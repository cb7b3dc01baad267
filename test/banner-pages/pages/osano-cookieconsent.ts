import 'cookieconsent';

/** What the bundle leaves on the page. */
interface CookieConsent {
  initialise(config: object): void;
}

const { cookieconsent } = window as unknown as { cookieconsent: CookieConsent };
cookieconsent.initialise({
  type: 'opt-in',
  revokable: true,
  animateRevokable: false,
  palette: { popup: { background: '#fff' } },
});
