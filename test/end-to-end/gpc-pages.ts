import type { IncomingMessage } from 'node:http';
import { listenLocally } from '../demo-shop/listen-locally.ts';

/** What one document saw of Global Privacy Control: the header of its request, and the property in its first script. */
export interface Seen {
  path: string;
  header: string | null;
  property: boolean | null;
}

/** A site that honours Global Privacy Control, while it runs. */
export interface GpcPages {
  /** `http://gpc.localhost:PORT/` */
  url: string;
  /** What every document saw, in order; each tells it by a request of its own. */
  seen: Seen[];
  /** Every request: `host/path header`. */
  requests: string[];
  close(): Promise<void>;
}

/** The first script of every document: writes what it shall, unless it is asked not to, and tells what it saw. */
const script = (path: string, header: string | null, ownKeys: string) => `<script>
const isAsked = navigator.globalPrivacyControl === true;
const seen = { path: ${JSON.stringify(path)}, header: ${JSON.stringify(header)}, property: navigator.globalPrivacyControl ?? null };
${ownKeys}
new Image().src = 'http://gpc.localhost:' + (location.port || parent.location.port) + '/seen?' + encodeURIComponent(JSON.stringify(seen));
</script>`;

const TOP_KEYS = `
localStorage.setItem('theme', String(Date.now()));
localStorage.setItem('load-' + Date.now(), '');
if (!isAsked) sessionStorage.setItem('_cltk', String(Date.now()));
document.cookie = 'CookieConsent=' + encodeURIComponent("{stamp:'x',necessary:true,preferences:" + !isAsked + ",statistics:" + !isAsked + ",marketing:" + !isAsked + ",method:'explicit',ver:1,utc:" + Date.now() + ",region:'de'}") + ';path=/';
if (!isAsked) new Image().src = 'http://tracker.localhost:' + location.port + '/pixel';
`;

/** Starts it on this machine alone. Browsers find `*.localhost` by themselves. */
export async function startGpcPages(): Promise<GpcPages> {
  const seen: Seen[] = [];
  const requests: string[] = [];
  const server = await listenLocally((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://gpc.localhost');
    const header = headerOf(request);
    if (pathname === '/seen') {
      seen.push(JSON.parse(decodeURIComponent(search.slice(1))));
      response.writeHead(204).end();
      return;
    }
    requests.push(`${request.headers.host?.replace(/:\d+$/, '')}${pathname} ${header}`);
    const clarity = header === '1' ? {} : { 'set-cookie': '_clck=x1y2z3; Max-Age=31536000; Path=/' };
    const port = request.headers.host?.split(':')[1];
    const pages: Record<string, () => string> = {
      '/': () => `${script('/', header, TOP_KEYS)}<iframe src="http://embed.localhost:${port}/frame"></iframe>
        <iframe srcdoc="${script('srcdoc', null, '').replaceAll('"', '&quot;')}"></iframe>`,
      '/frame': () => script('/frame', header, `if (!isAsked) localStorage.setItem('in-frame', String(Date.now()));`),
      '/other': () => script('/other', header, ''),
      '/elsewhere': () => script('/elsewhere', header, ''),
    };
    const page = pages[pathname];
    response.writeHead(page ? 200 : 204, {
      'content-type': 'text/html; charset=utf-8',
      // As real sites: a copy that knows of the tab must not reach another one.
      'cache-control': 'private, max-age=600',
      ...(pathname === '/' ? clarity : {}),
    });
    response.end(page ? `<!doctype html><title>GPC</title><body>${page()}` : undefined);
  });
  return { url: `http://gpc.localhost:${server.port}/`, seen, requests, close: server.close };
}

function headerOf({ headers }: IncomingMessage): string | null {
  return typeof headers['sec-gpc'] === 'string' ? headers['sec-gpc'] : null;
}
