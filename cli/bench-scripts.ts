import type { CatalogueTable } from '../lib/catalogue/compile-catalogue.ts';
import { packCatalogue } from '../lib/catalogue/pack-catalogue.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { findScriptVendor } from '../lib/classify/find-script-vendor.ts';
import { KNOWN_ONE_IN } from './bench-names.ts';
import { type BudgetRow, findMedian, judge } from './bench-table.ts';

const ADDRESSES = 5000;
const ROUNDS = 9;
/** Long enough that the clock and a garbage collection hardly count. */
const ROUND_MS = 100;

const UNKNOWN_HOSTS = [
  'www.shop.example',
  'cdn.shopify.com',
  'static.cdn.shop.example',
  'cdn.jsdelivr.net',
  'a.b.c.shop.example',
];

/** How fast the addresses of scripts find their vendor. @throws Error when a script of the catalogue is not found */
export function measureScripts(table: CatalogueTable): BudgetRow {
  const places = table.vendors.flatMap(({ scripts = [] }) => scripts);
  // As text and back: what comes out of a log are flat strings too, not joined parts.
  const addresses: string[] = JSON.parse(JSON.stringify(makeAddresses(places)));
  const lookup = prepareLookup(packCatalogue(table));
  const askAll = () => addresses.filter((address) => findScriptVendor(lookup, address)).length;
  const wanted = Math.ceil(ADDRESSES / KNOWN_ONE_IN);
  const found = askAll();
  if (found < wanted) throw new Error(`Of ${wanted} addresses of the catalogue's scripts ${found} were found.`);
  const speeds = Array.from({ length: ROUNDS }, () => measureSpeed(askAll, addresses.length));
  const speed = findMedian(speeds);
  return {
    what: `Script hosts: addresses a second on one core (${places.length} hosts, one address in ${KNOWN_ONE_IN} known)`,
    budget: '>= 1,000,000',
    today: Math.round(speed).toLocaleString('en-US'),
    verdict: judge(speed, { atLeast: 1_000_000 }),
  };
}

function makeAddresses(places: readonly string[]): string[] {
  return Array.from({ length: ADDRESSES }, (_, at) => {
    const file = `${at.toString(36)}/app.${(Math.imul(at + 1, 2654435761) >>> 0).toString(16)}.js`; // spreads neighbours
    if (at % KNOWN_ONE_IN > 0) return `https://${UNKNOWN_HOSTS[at % UNKNOWN_HOSTS.length]}/assets/${file}`;
    const place = places[(at / KNOWN_ONE_IN) % places.length] ?? '';
    return place.includes('/') ? `https://${place}` : `https://js.${place}/${file}`;
  });
}

function measureSpeed(askAll: () => number, asked: number): number {
  const start = performance.now();
  let sum = 0;
  let end = start;
  while (end - start < ROUND_MS) {
    askAll();
    sum += asked;
    end = performance.now();
  }
  return (sum * 1000) / (end - start);
}
