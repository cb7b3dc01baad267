import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asset } from './bundle-client.ts';
import { findChatHost, findHost, isChatHost } from './hosts.ts';
import { chatFramePage } from './pages/chat-frame-page.ts';
import { cookiesPage } from './pages/cookies-page.ts';
import { homePage } from './pages/home-page.ts';
import type { PageSettings } from './pages/layout.ts';
import { privacyPage } from './pages/privacy-page.ts';
import { readBody } from './read-body.ts';
import {
  addToCart,
  buildCartCookie,
  buildChatVisitorCookie,
  buildSessionCookie,
  countPieces,
  findCart,
  findCookie,
} from './server-cookies.ts';
import { findToolAnswer } from './tool-answers.ts';

/** Enough for what the tools tell about themselves; recordings are longer and are let go. */
const BODY_LIMIT = 64 * 1024;

const PAGES: Record<string, (settings: PageSettings) => string> = {
  '/': homePage,
  '/privacy': privacyPage,
  '/cookies': cookiesPage,
};

interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  cookies?: string[];
  policy?: string;
}

/** Answers one request to the shop or to its chat, told apart by the `Host` header. */
export async function answerRequest(
  assets: ReadonlyMap<string, Asset>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, BODY_LIMIT);
  const answer = findAnswer(assets, request, body);
  response.statusCode = answer.status;
  response.setHeader('Content-Type', answer.type);
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (answer.status === 405) response.setHeader('Allow', 'GET, POST');
  if (answer.policy) response.setHeader('Content-Security-Policy', answer.policy);
  if (answer.cookies && answer.cookies.length > 0) response.setHeader('Set-Cookie', answer.cookies);
  response.end(answer.body);
}

function findAnswer(assets: ReadonlyMap<string, Asset>, request: IncomingMessage, body: string | null): Answer {
  const host = findHost(request.headers.host);
  if (host === null) return text(400, 'This is no host name.');
  if (request.method !== 'GET' && request.method !== 'POST') return text(405, 'Only GET and POST are answered here.');
  const url = URL.parse(`http://${host}${request.url}`);
  if (url === null) return text(400, 'This is no address.');
  const asset = assets.get(url.pathname);
  if (asset) return { status: 200, type: asset.type, body: asset.body };
  const found = isChatHost(host) ? findChatAnswer(url, request) : findShopAnswer(url, host, request, body);
  return found ?? text(404, 'There is nothing here.');
}

function findChatAnswer(url: URL, request: IncomingMessage): Answer | null {
  const cookies = [buildChatVisitorCookie(findCookie(request.headers.cookie, 'chat_visitor'))];
  if (url.pathname === '/frame') return { ...html(chatFramePage()), cookies };
  if (url.pathname === '/api/hello') return { ...json({ agent: 'Ada', online: true }), cookies };
  return null;
}

function findShopAnswer(url: URL, host: string, request: IncomingMessage, body: string | null): Answer | null {
  const cart = findCart(findCookie(request.headers.cookie, 'cart'));
  const page = Object.hasOwn(PAGES, url.pathname) ? PAGES[url.pathname] : undefined;
  if (page && request.method === 'GET') {
    const chatOrigin = `http://${findChatHost(host)}`;
    const settings: PageSettings = {
      consent: url.searchParams.get('consent') === 'ignored' ? 'ignored' : 'respected',
      legacy: url.searchParams.get('legacy') === '1',
      chatOrigin,
      piecesInCart: countPieces(cart),
    };
    return { ...html(page(settings)), cookies: missingCookies(request), policy: buildPolicy(chatOrigin) };
  }
  if (url.pathname === '/api/cart' && request.method === 'POST') {
    const changed = addToCart(cart, url.searchParams.get('add') ?? '');
    return { ...json({ pieces: countPieces(changed) }), cookies: [buildCartCookie(changed)] };
  }
  const answer = findToolAnswer(request.method ?? '', url.pathname, body);
  return answer === null ? null : { status: answer === '' ? 204 : 200, type: 'application/json', body: answer };
}

function missingCookies(request: IncomingMessage): string[] {
  const has = (name: string): boolean => findCookie(request.headers.cookie, name) !== null;
  return [...(has('shop_session') ? [] : [buildSessionCookie()]), ...(has('cart') ? [] : [buildCartCookie(new Map())])];
}

/**
 * The browser itself keeps the shop's tools on this machine: they may talk to the shop and to nobody else.
 * `unsafe-eval` is for tests that wait for an expression in the page; OpenReplay's worker is a blob.
 */
function buildPolicy(chatOrigin: string): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    `frame-src ${chatOrigin}`,
  ].join('; ');
}

function html(body: string): Answer {
  return { status: 200, type: 'text/html; charset=utf-8', body };
}

function json(value: object): Answer {
  return { status: 200, type: 'application/json', body: JSON.stringify(value) };
}

function text(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}
