import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenLocally } from '../demo-shop/listen-locally.ts';
import { pages } from './pages.ts';

/** Pages whose writes are known by heart, while they are served; on this machine only. */
export interface WatchPages {
  /** `http://watch.localhost:PORT/`; `http://embed.localhost:PORT/` is another site. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/** Serves them. `/name` is a page of `pages.ts`, `/name.js` a script; `/set?name=…` answers with `Set-Cookie`. */
export async function startWatchPages(): Promise<WatchPages> {
  const server = await listenLocally(answer);
  return { url: `http://watch.localhost:${server.port}/`, port: server.port, close: server.close };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  request.resume(); // whatever is sent is let go
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const page = pages[url.pathname.slice(1) || 'home'];
  if (url.pathname === '/set') {
    response.setHeader('Set-Cookie', `${url.searchParams.get('name')}=from-the-server; Max-Age=3600; Path=/`);
    send(response, 200, 'text/plain', 'kept\n');
  } else if (url.pathname === '/empty') response.writeHead(204, { 'Set-Cookie': 'of-nothing=1; Path=/' }).end();
  else if (page === undefined) send(response, 404, 'text/plain', 'There is nothing here.\n');
  else if (url.pathname.endsWith('.js')) send(response, 200, 'text/javascript; charset=utf-8', page);
  else {
    response.setHeader('Set-Cookie', ['by-header=1; Max-Age=86400; Path=/', 'by-header-hidden=1; HttpOnly; Path=/']);
    const text = page.replaceAll('EMBED', `http://embed.localhost:${url.port}`);
    send(
      response,
      200,
      'text/html; charset=utf-8',
      `<!doctype html><link rel="icon" href="data:,"><title>${url.pathname}</title>${text}`,
    );
  }
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache' }).end(text);
}
