import { readFileSync } from 'node:fs';
import type { Store } from '../../lib/types.ts';
import { listenLocally } from '../demo-shop/listen-locally.ts';

/** The page of the benchmarks while it is served. */
export interface BenchPage {
  url: string;
  close(): Promise<void>;
}

/** In turn: what values look like, and for how many days a cookie is kept (0: until the browser closes). */
const VALUES = [
  (at: number) => `7b1c4f0e-9d52-4a8b-a3f6-${String(at).padStart(12, '0')}`,
  (at: number) => String(1_760_000_000_000 + at * 1000),
  (at: number) => btoa(JSON.stringify({ id: at, seen: true })),
  () => 'true',
  (at: number) => `fb.1.${1_760_000_000_000 + at}.${at * 7919}`,
];
const DAYS = [0, 1, 30, 180, 365, 400];
/** One cookie in so many is kept from scripts. */
const HTTP_ONLY_ONE_IN = 10;

/** Serves a page that keeps these items, on this machine only. Browsers know by themselves where `bench.localhost` is. */
export async function startBenchPage(items: readonly { store: Store; name: string }[]): Promise<BenchPage> {
  const kept = items.map((item, at) => ({ ...item, value: VALUES[at % VALUES.length]?.(at) ?? '' }));
  const entries = kept.filter(({ store }) => store !== 'cookie');
  const cookies = kept.filter(({ store }) => store === 'cookie').map(writeCookie);
  const data = JSON.stringify(entries).replaceAll('<', '\\u003c');
  const page = readFileSync(new URL('./page.html', import.meta.url), 'utf8').replace('/* data */ null', () => data);
  const server = await listenLocally((request, response) => {
    request.resume();
    response.setHeader('Set-Cookie', cookies);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(page);
  });
  return { url: `http://bench.localhost:${server.port}/`, close: server.close };
}

function writeCookie({ name, value }: { name: string; value: string }, at: number): string {
  const seconds = (DAYS[at % DAYS.length] ?? 0) * 86_400;
  const lifetime = seconds > 0 ? `; Max-Age=${seconds}` : '';
  return `${name}=${value}; Path=/${lifetime}${at % HTTP_ONLY_ONE_IN === 0 ? '; HttpOnly' : ''}`;
}
