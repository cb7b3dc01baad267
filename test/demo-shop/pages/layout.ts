import { sign } from '../drawings.ts';

/** What a page of the shop depends on. */
export interface PageSettings {
  /** `respected`: the shop waits for the choice. `ignored`: it starts everything at once, whatever is chosen. */
  consent: 'respected' | 'ignored';
  /** Also leave behind what Smartsupp's chat of 2018 left behind. */
  legacy: boolean;
  /** Where the chat's frame comes from, e.g. `http://chat.localhost:8080`. */
  chatOrigin: string;
  piecesInCart: number;
}

/** An address within the shop that keeps the settings a tester chose. */
export function linkTo(path: string, settings: PageSettings): string {
  const query = new URLSearchParams();
  if (settings.consent === 'ignored') query.set('consent', 'ignored');
  if (settings.legacy) query.set('legacy', '1');
  return query.size > 0 ? `${path}?${query}` : path;
}

/** One page of the shop: everything around its `main`. All texts are the shop's own; nothing a visitor sends gets here. */
export function buildPage(title: string, main: string, settings: PageSettings): string {
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" type="image/svg+xml" href="/assets/sign.svg">
  <link rel="stylesheet" href="/assets/shop.css">
  <script type="module" src="/assets/shop.js"></script>
</head>
<body data-consent="${settings.consent}" data-legacy="${settings.legacy}" data-chat-origin="${settings.chatOrigin}">
  <a class="skip" href="#main">Skip to the content</a>
  <header class="top">
    <a class="brand" href="${linkTo('/', settings)}">${sign}<span>Breadcrumb Bakery</span></a>
    <nav aria-label="Shop">
      <a href="${linkTo('/', settings)}#shelf">Today's shelf</a>
      <a href="${linkTo('/', settings)}#visit">Visit us</a>
      <span class="basket" role="status" aria-live="polite">Basket <b id="pieces">${settings.piecesInCart}</b></span>
    </nav>
  </header>
  <main id="main">${main}</main>
  <footer class="bottom">
    <p><b>Breadcrumb Bakery</b><br>3 Mill Lane, open from six until the shelf is empty.</p>
    <ul>
      <li><a href="${linkTo('/privacy', settings)}">Privacy</a></li>
      <li><a href="${linkTo('/cookies', settings)}">Cookies and storage</a></li>
      <li><button type="button" class="plain" id="open-preferences">Cookie settings</button></li>
    </ul>
    <p class="fine">A shop for trying things out. It sells nothing and talks to nobody but this machine.</p>
  </footer>
  <section class="chat" id="chat" aria-label="Chat" hidden></section>
  <button type="button" class="bubble" id="bubble" aria-expanded="false" aria-controls="chat" aria-label="Chat with us">
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 7h20c2 0 3 1 3 3v11c0 2-1 3-3 3H16l-7 5v-5H6c-2 0-3-1-3-3V10c0-2 1-3 3-3z" fill="currentColor"/>
      <g fill="#c8553d"><circle cx="10.5" cy="15.5" r="1.9"/><circle cx="16" cy="15.5" r="1.9"/><circle cx="21.5" cy="15.5" r="1.9"/></g>
    </svg>
  </button>
</body>
</html>
`;
}
