import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { listenLocally } from '../demo-shop/listen-locally.ts';
import { banners } from './banners.ts';
import { oddPages } from './odd-pages.ts';

/** Pages with real consent tools, while they are served; on this machine only. */
export interface BannerPages {
  /** `http://banner.localhost:PORT/`; each page is at its name. */
  url: string;
  close(): Promise<void>;
}

/** What the tools need of a page besides their script. */
const BODIES: Record<string, string> = {
  'osano-cookieconsent': '<link rel="stylesheet" href="/package/cookieconsent/build/cookieconsent.min.css">',
  'vanilla-cookieconsent': '<link rel="stylesheet" href="/package/vanilla-cookieconsent/dist/cookieconsent.css">',
  'grrr-cookie-consent': '<cookie-consent></cookie-consent>',
  orejime: '<link rel="stylesheet" href="/package/orejime/dist/orejime-standard.css">',
  'tcf-cmp':
    '<div id="dialog" role="dialog" hidden>We use cookies. <button id="accept">Accept all</button> <button id="reject">Reject all</button> <button id="measure">Measurement only</button></div> <button id="again">Privacy settings</button>',
  // The stub that pages with GPP have before the CMP comes (GPP CMP API, "stub").
  'gpp-cmp':
    '<script>window.__gpp = function (command, callback) { const own = window.__gpp; own.queue ||= []; own.events ||= []; if (command === "queue") return own.queue; if (command === "events") return own.events; if (command === "ping") return callback({ gppVersion: "1.1", cmpStatus: "stub", cmpDisplayStatus: "hidden", signalStatus: "not ready", supportedAPIs: [], cmpId: 0, sectionList: [], applicableSections: [], gppString: "", parsedSections: {} }, true); own.queue.push([].slice.apply(arguments)); };</script><div id="dialog" role="dialog" hidden>We sell data. <button id="allow">Allow</button> <button id="opt-out">Opt out</button></div> <button id="again">Privacy settings</button>',
  'cookies-eu-banner':
    '<button id="again">Ask again</button><template id="cookies-eu-banner-template"><div id="cookies-eu-banner">We use cookies. <button id="cookies-eu-reject">Reject</button> <button id="cookies-eu-accept">Accept</button></div></template>',
  tarteaucitron: `<script src="/package/tarteaucitronjs/tarteaucitron.js"></script><script>
    tarteaucitron.init({ privacyUrl: '', hashtag: '#tac', cookieName: 'tarteaucitron', orientation: 'middle', groupServices: false, showAlertSmall: false, cookieslist: false, showIcon: false, adblocker: false, DenyAllCta: true, AcceptAllCta: true, highPrivacy: true, handleBrowserDNTRequest: false, useExternalCss: false, useExternalJs: false, mandatory: false, googleConsentMode: false });
    for (const name of ['vimeo', 'matomo', 'facebookpixel']) (tarteaucitron.job = tarteaucitron.job || []).push(name);
  </script>`,
};

/** Serves them. */
export async function startBannerPages(): Promise<BannerPages> {
  const scripts = await bundleScripts();
  const server = await listenLocally((request, response) => {
    answer(scripts, request, response).catch((error: unknown) => {
      console.error(`Could not answer ${request.url}.`, error);
      response.writeHead(500).end();
    });
  });
  return { url: `http://banner.localhost:${server.port}/`, close: server.close };
}

async function answer(
  scripts: ReadonlyMap<string, Uint8Array>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  request.resume();
  const { pathname } = new URL(request.url ?? '/', 'http://banner.localhost');
  const name = pathname.slice(1).replace(/\.js$/, '');
  const file = /^\/package\/((?!\.)[\w./@-]+)$/.exec(pathname)?.[1];
  if (file && !file.includes('..')) {
    const contents = await readFile(fileURLToPath(new URL(`../../node_modules/${file}`, import.meta.url)));
    return send(response, file.endsWith('.css') ? 'text/css' : 'text/javascript', contents);
  }
  const script = pathname.endsWith('.js') ? scripts.get(name) : undefined;
  if (script) return send(response, 'text/javascript', script);
  if (name === 'empty') return send(response, 'text/html', '<!doctype html><title>Nothing</title>');
  const odd = oddPages[name];
  if (odd !== undefined)
    return send(response, 'text/html', `<!doctype html><link rel="icon" href="data:,"><title>${name}</title>${odd}`);
  if (!banners.some(({ page }) => page === name)) {
    response.writeHead(404).end();
    return;
  }
  const run = scripts.has(name) ? `<script type="module" src="/${name}.js"></script>` : '';
  send(
    response,
    'text/html',
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>${name}</title><h1>${name}</h1><button id="settings"${name === 'tarteaucitron' ? ' onclick="tarteaucitron.userInterface.openPanel()"' : ''}>Settings</button>${BODIES[name] ?? ''}${run}</html>`,
  );
}

function send(response: ServerResponse, type: string, contents: string | Uint8Array): void {
  response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }).end(contents);
}

/** All page scripts at once, in memory, each with its tool inside. */
async function bundleScripts(): Promise<Map<string, Uint8Array>> {
  const pages = banners.map(({ page }) => page).filter((page) => page !== 'tarteaucitron');
  const { outputFiles } = await build({
    entryPoints: pages.map((page) => fileURLToPath(new URL(`./pages/${page}.ts`, import.meta.url))),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    write: false,
    outdir: '/',
    legalComments: 'none',
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, contents }) => [basename(path, '.js'), contents]));
}
