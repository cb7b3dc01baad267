import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenLocally } from '../demo-shop/listen-locally.ts';

/** Pages that look closely at what stores, and say what they saw; on this machine only. */
export interface UnfeltPages {
  /** Ends with a slash: all checks. `hostile` beside it: a page that replaces everything. */
  url: string;
  close(): Promise<void>;
}

const FOLDER = new URL('./pages/', import.meta.url);

/** Serves them. Browsers know by themselves where `unfelt.localhost` is. */
export async function startUnfeltPages(): Promise<UnfeltPages> {
  const files = new Map(readdirSync(FOLDER).map((name) => [`/${name}`, readFileSync(new URL(name, FOLDER), 'utf8')]));
  const server = await listenLocally((request, response) => answer(files, request, response));
  return { url: `http://unfelt.localhost:${server.port}/`, close: server.close };
}

function answer(files: ReadonlyMap<string, string>, { url = '/' }: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(url, 'http://unfelt.localhost');
  const file = files.get(pathname);
  const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
  response.writeHead(file === undefined && pathname.includes('.') ? 404 : 200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
  });
  response.end(file ?? buildPage(pathname, [...files.keys()]));
}

/** `/hostile` loads that script alone, `/empty` none, any other page the checks in the order of their names. */
function buildPage(pathname: string, files: readonly string[]): string {
  const scripts = files.filter((file) => /^\/check-/.test(file)).sort();
  const chosen = pathname === '/hostile' ? ['/hostile.js'] : pathname === '/' ? ['/checks.js', ...scripts] : [];
  const tags = chosen.map((script) => `<script src="${script}"></script>`).join('\n');
  return `<!doctype html><link rel="icon" href="data:,"><title>${pathname}</title><body>\n${tags}`;
}
