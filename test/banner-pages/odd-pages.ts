/** Pages with banners nobody knows, with things that look like banners, and with interfaces that are counted or lie. Bodies of documents. */
export const oddPages: Record<string, string> = {
  'unknown-dialog':
    '<p>A page.</p><div id="acme-notice" class="overlay big" role="dialog" style="position:fixed;bottom:0">Wir verwenden Cookies, um unsere Seite zu verbessern. <button>Alle akzeptieren</button> <button>Nur notwendige</button></div>',
  'unknown-shadow': `<acme-banner></acme-banner><script>
    customElements.define('acme-banner', class extends HTMLElement { constructor() { super();
      this.attachShadow({ mode: 'closed' }).innerHTML = '<div class="bar" style="position:fixed;top:0">Nous utilisons des cookies. <button>Tout accepter</button><button>Continuer sans accepter</button></div>'; } });
  </script>`,
  'unknown-named': '<section class="cookie-bar">This site uses cookies. <a href="#">Got it</a></section>',
  // With buttons that are none, and more of its own styles than text.
  'unknown-divs': `<div id="notice" style="position:fixed;bottom:0"><style>${'.x{color:red}'.repeat(1000)}</style>We use cookies here. <div class="button-row"><div class="cc-btn">Accept</div><div class="cc-btn">Reject</div></div></div>`,
  'outside-banner':
    '<div style="position:fixed;top:110vh"><p class="cookie-bar">This site uses cookies. <button>Accept</button></p></div>',
  'footer-links':
    '<footer class="privacy-links"><a href="#">Privacy policy</a> <a href="#">Cookie settings</a> <a href="#">Acceptable use</a></footer>',
  'hidden-banner':
    '<div class="cookie-bar" style="display:none">This site uses cookies. <button>Accept</button></div><div class="cookie-bar" style="visibility:hidden">This site uses cookies. <button>Accept</button></div>',
  'cookie-policy': `<main><h1>Cookie policy</h1><p>${'We bake cookies with consent. '.repeat(40)}</p><form>Newsletter <button>Accept and subscribe</button></form></main>`,
  'cookie-shop':
    '<div role="dialog" style="position:fixed;top:0">Our new cookies are here. <button>Buy now</button></div>',
  'in-frame': '<iframe src="/unknown-dialog" width="600" height="300"></iframe>',
  // A consent record nobody knows, beside the banner.
  'unknown-recorded':
    '<script>document.cookie = "acme_cookie_consent=" + encodeURIComponent(JSON.stringify({ analytics: true, marketing: false })) + "; Path=/"</script><div class="cookie-bar" style="position:fixed;top:0">We use cookies. <button>Accept</button></div>',
  // How many listeners a CMP has: as many as there are on the page.
  counting: `<output>0</output><script>
    const listeners = new Map(); let next = 1; const asked = [];
    window.__tcfapi = (command, version, callback, parameter) => {
      asked.push(command);
      if (command === 'ping') callback({ cmpLoaded: true, cmpStatus: 'loaded', gdprApplies: true, displayStatus: 'visible', apiVersion: '2.3' }, true);
      if (command === 'addEventListener') { const listenerId = next++; listeners.set(listenerId, callback); callback({ gdprApplies: true, eventStatus: 'cmpuishown', cmpStatus: 'loaded', tcString: '', listenerId, purpose: { consents: {} } }, true); }
      if (command === 'removeEventListener') callback(listeners.delete(parameter), true);
    };
    window.count = () => listeners.size; window.listAsked = () => asked;
  </script>`,
  // Interfaces that never answer, throw, answer twice, and lie about what they are.
  lying: `<script>
    window.__tcfapi = () => undefined;
    window.__gpp = () => { throw new Error('of the page'); };
    window.__uspapi = (command, version, callback) => { callback({ uspString: '1YYN' }, true); callback({ uspString: '1YNN' }, true); };
    window.Cookiebot = { hasResponse: true, get consent() { throw new Error('of the page'); } };
    window.OneTrust = { IsAlertBoxClosed: () => ({ then() { throw new Error('of the page'); } }) };
    document.cookie = 'cc_cookie=' + encodeURIComponent(JSON.stringify({ categories: ['necessary', 'analytics'], consentTimestamp: '2026-01-10T09:00:00.000Z', consentId: 'made-up-id', services: {}, revision: 0 })) + '; Path=/';
  </script>`,
};
