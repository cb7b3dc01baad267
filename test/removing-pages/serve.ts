import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenLocally } from '../demo-shop/listen-locally.ts';

/** Pages that keep something in every place, and write it back whenever they can. */
export interface RemovingPages {
  port: number;
  close(): Promise<void>;
}

const read = (name: string) => readFileSync(new URL(`./pages/${name}`, import.meta.url), 'utf8');

/** What each page's response sets, beside what its script writes. */
const COOKIES: Record<string, string[]> = {
  '/': [
    'session=1; HttpOnly; Path=/',
    'twice=root; Path=/',
    'twice=below; Path=/shop',
    'wide=1; Path=/; Domain=keep.localhost',
    'apart=1; Path=/; Secure; SameSite=None; Partitioned',
  ],
  '/third': ['apart=1; Path=/; Secure; SameSite=None; Partitioned', 'known=1; Path=/; Secure; SameSite=None'],
  '/beacon': ['beacon=1; Path=/'],
  '/plain': ['plain=1; Path=/', 'hidden=1; HttpOnly; Path=/'],
};
const SCRIPTS = ['/writer.js', '/worker.js'];

/** Serves them, on this machine only, under every host of `*.localhost`. */
export async function startRemovingPages(): Promise<RemovingPages> {
  const files = new Map(['keep', 'frame', 'third', 'plain', 'held'].map((name) => [name, read(`${name}.html`)]));
  for (const name of SCRIPTS) files.set(name, read(name.slice(1)));
  return listenLocally((request, response) => answer(files, request, response));
}

function answer(files: ReadonlyMap<string, string>, request: IncomingMessage, response: ServerResponse): void {
  request.resume(); // whatever is sent is let go
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  const port = (request.headers.host ?? '').replace(/^.*:/, '');
  const text = files.get(SCRIPTS.includes(path) ? path : path === '/' ? 'keep' : path.slice(1));
  const cookies = COOKIES[path];
  if (cookies) response.setHeader('Set-Cookie', cookies);
  response.writeHead(text === undefined && path !== '/beacon' ? 404 : 200, {
    'Content-Type': SCRIPTS.includes(path) ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Service-Worker-Allowed': '/',
  });
  response.end((text ?? '').replaceAll('PORT', port));
}
