import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenLocally } from '../demo-shop/listen-locally.ts';
import { expireCookies, strangeCookies } from './raw-cookies.ts';
import { buildTcStrings, CMP_ID, PURPOSES, TCF_POLICY_VERSION, type TcStrings } from './tc-strings.ts';
import { buildTinyPdf } from './tiny-pdf.ts';

/** The hostile pages while they are served. `url` ends with a slash and lists them all. */
export interface HostilePages {
  url: string;
  port: number;
  close(): Promise<void>;
}

const FOLDER = new URL('./pages/', import.meta.url);
const HTML = 'text/html; charset=utf-8';
const TCF_STATES = ['accepted', 'rejected', 'unset', 'silent', 'throws', 'lies'];
const STORE_STATES = ['plain', 'many', 'names', 'big', 'blocked', 'upgrading', 'changing', 'none'];
const CONSENT_STATES = ['accepted', 'rejected', 'unset'];

/** Pages start from nothing, so that they can be opened one after the other in one browser. */
const CLEAN = `<link rel="icon" href="data:,">
  <script>localStorage.clear(); sessionStorage.clear();</script>`;

/** Everything that is listed, the variants of a page included. */
export const hostilePaths: readonly string[] = [
  '/empty',
  '/many',
  '/huge',
  '/names',
  '/tampered',
  '/sandboxed',
  '/navigates',
  '/closes',
  '/slow',
  '/slow-frame',
  ...TCF_STATES.map((state) => `/tcf?state=${state}`),
  ...CONSENT_STATES.map((state) => `/cookiebot?state=${state}`),
  ...CONSENT_STATES.map((state) => `/onetrust?state=${state}`),
  ...STORE_STATES.map((state) => `/stores?state=${state}`),
  '/gpc',
  '/pdf',
];

/** Serves pages that misbehave, on this machine only. Browsers know by themselves where `hostile.localhost` is. */
export async function startHostilePages(): Promise<HostilePages> {
  const pages = readPages();
  const tcStrings = buildTcStrings();
  const server = await listenLocally((request, response) => answer(pages, tcStrings, request, response));
  return { url: `http://hostile.localhost:${server.port}/`, port: server.port, close: server.close };
}

function readPages(): Map<string, string> {
  const names = readdirSync(FOLDER);
  return new Map(names.map((name) => [`/${name.replace(/\.html$/, '')}`, readFileSync(new URL(name, FOLDER), 'utf8')]));
}

function answer(
  pages: ReadonlyMap<string, string>,
  tcStrings: TcStrings,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  request.resume(); // whatever is sent is let go
  const url = URL.parse(`http://hostile.localhost${request.url}`);
  const path = url?.pathname ?? '';
  const page = pages.get(path);
  // Keeps whoever asks waiting until the server closes.
  if (path === '/never') return;
  if (path === '/') send(response, 200, HTML, buildIndex());
  else if (path.endsWith('.js') && page !== undefined) send(response, 200, 'text/javascript; charset=utf-8', page);
  else if (path === '/pdf') send(response, 200, 'application/pdf', buildTinyPdf());
  else if (page === undefined || url === null) send(response, 404, 'text/plain', 'There is nothing here.\n');
  else {
    // Expired first: a cookie this page sets has to survive.
    const cookies = [...expireCookies(request.headers.cookie), ...(path === '/names' ? strangeCookies : [])];
    if (page.includes('<!-- clean -->')) response.setHeader('Set-Cookie', cookies);
    const data = JSON.stringify(findData(url, request, tcStrings)).replaceAll('<', '\\u003c');
    const text = page.replace('<!-- clean -->', CLEAN).replace('/* data */ null', () => data);
    send(response, 200, HTML, text);
  }
}

/** What a page's script starts from. */
function findData(url: URL, request: IncomingMessage, tcStrings: TcStrings): object {
  const asked = url.searchParams.get('state') ?? '';
  if (url.pathname === '/gpc') return { header: request.headers['sec-gpc'] ?? null };
  if (url.pathname === '/stores')
    return { state: STORE_STATES.includes(asked) ? asked : 'plain', count: url.searchParams.get('count') };
  if (url.pathname !== '/tcf') return { state: CONSENT_STATES.includes(asked) ? asked : 'unset' };
  const state = TCF_STATES.includes(asked) ? asked : 'unset';
  const tcString = state === 'accepted' || state === 'rejected' ? tcStrings[state] : tcStrings.unset;
  return { state, tcString, cmpId: CMP_ID, policyVersion: TCF_POLICY_VERSION, purposes: PURPOSES };
}

function buildIndex(): string {
  const links = hostilePaths.map((path) => `<li><a href="${path}">${path}</a></li>`).join('\n    ');
  return `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>Hostile pages</title>
  <link rel="icon" href="data:,">
</head>
<body>
  <h1>Hostile pages</h1>
  <ul>
    ${links}
  </ul>
</body>
</html>
`;
}

/** The body goes out as bytes: with a text body Node would write the headers as UTF-8 too, and change the cookies' bytes. */
function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(Buffer.from(body));
}

if (import.meta.main) {
  const pages = await startHostilePages();
  console.log(`Hostile pages: ${pages.url}`);
  process.once('SIGINT', () => void pages.close());
  process.once('SIGTERM', () => void pages.close());
}
