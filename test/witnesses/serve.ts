import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { listenLocally } from '../demo-shop/listen-locally.ts';
import { readBody } from '../demo-shop/read-body.ts';
import { bundlePages } from './bundle-pages.ts';
import { findAnswer } from './find-answer.ts';
import { type Witness, witnesses } from './witnesses.ts';

/** Enough for what has to be read; recordings are longer and are let go. */
const BODY_LIMIT = 64 * 1024;
/** A file of a package: no part of it begins with a dot, so it stays within the package. */
const PACKAGE_FILE = /^\/package((?:\/[\w-][\w.-]*)+\.(js|css))(?:\?|$)/;
const TYPES = { js: 'text/javascript', css: 'text/css' };

/** The server while it runs. */
export interface WitnessServer {
  /** Each page has a host of its own, and so storage of its own. */
  urlOf(witness: Witness): string;
  close(): Promise<void>;
}

/** Serves a page for each SDK, and plays the servers of all their vendors, on this machine only. */
export async function startWitnessServer(): Promise<WitnessServer> {
  const scripts = await bundlePages(witnesses.map(({ page }) => page));
  const server = await listenLocally((request, response) => {
    answer(scripts, request, response).catch((error: unknown) => {
      console.error(`The witnesses' server could not answer ${request.method} ${request.url}.`, error);
      response.writeHead(500).end();
    });
  });
  return { urlOf: ({ page }) => `http://${page}.localhost:${server.port}/`, close: server.close };
}

async function answer(
  scripts: ReadonlyMap<string, Uint8Array>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, BODY_LIMIT);
  const page = request.headers.host?.split('.')[0] ?? '';
  const path = request.url ?? '/';
  const send = (type: string, content: string | Uint8Array): void => {
    response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' }).end(content);
  };
  const file = PACKAGE_FILE.exec(path);
  if (path === '/') send('text/html', writePage(page));
  else if (path === '/witness.js') send('text/javascript', scripts.get(page) ?? '');
  else if (file)
    send(TYPES[file[2] as 'js' | 'css'], await readPackageFile(page, file[1] ?? '')); // as the pattern says
  else send('application/json', findAnswer({ page, method: request.method ?? '', path, body }));
}

/** Nothing in it stores anything: what is found there is the SDK's. */
function writePage(page: string): string {
  return `<!doctype html><html lang="en"><title>${page}</title><link rel="icon" href="data:,"><h1>${page}</h1>
<script type="module" src="/witness.js"></script></html>`;
}

function readPackageFile(page: string, file: string): Promise<Uint8Array> {
  const { sdk } = witnesses.find((witness) => witness.page === page) ?? { sdk: '' };
  return readFile(fileURLToPath(new URL(`../../node_modules/${sdk}${file}`, import.meta.url)));
}
