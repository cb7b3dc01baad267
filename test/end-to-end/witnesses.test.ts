import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packVendors } from '../../lib/catalogue/pack-catalogue.ts';
import { readVendors } from '../../lib/catalogue/read-vendors.ts';
import { findMatches, type Lookup, prepareLookup } from '../../lib/classify/find-match.ts';
import type { Match } from '../../lib/types.ts';
import type { StoredKey } from '../witnesses/read-stored.ts';
import { startWitnessServer, type WitnessServer } from '../witnesses/serve.ts';
import { startBareChromium } from '../witnesses/start-bare-chromium.ts';
import { isMet, watchWitness } from '../witnesses/watch-witness.ts';
import { type Witness, witnesses } from '../witnesses/witnesses.ts';

const LEAST_VENDORS = 20;

let server: WitnessServer;
let browser: Browser;
let lookup: Lookup;
const rows: string[][] = [];

beforeAll(async () => {
  const { files, version } = readVendors();
  lookup = prepareLookup(packVendors(files, version));
  server = await startWitnessServer();
  browser = await startBareChromium();
});

afterAll(async () => {
  console.log(drawTable());
  await browser?.close();
  await server?.close();
});

describe('what real SDKs store in a real browser', () => {
  it('is watched for enough vendors', () => {
    expect(new Set(witnesses.map(({ vendor }) => vendor)).size).toBeGreaterThanOrEqual(LEAST_VENDORS);
  });

  it.each(witnesses)('$sdk: the catalogue knows every key as one of $vendor', async (witness) => {
    const { stored, elsewhere, errors } = await watchWitness(browser, server.urlOf(witness), witness);
    const found = stored.map((key) => ({ ...key, match: findOwn(findMatches(lookup, key), witness.vendor) }));
    for (const { store, name, match } of found)
      rows.push([witness.sdk, readVersion(witness), store, name, match?.pattern ?? 'nobody knows it']);
    const missing = witness.expected.filter((key) => !isMet(key, stored));
    expect(missing, `missing; what went wrong in the page: ${errors.join('\n') || 'nothing'}`).toEqual([]);
    const strangers = found.filter(({ match }) => match === undefined).map(({ store, name }) => `${store} ${name}`);
    expect(strangers).toEqual([]);
    expect(elsewhere).toEqual([]);
  });
});

describe('the watch itself', () => {
  const stored: StoredKey[] = [{ store: 'cookie', name: 'a.b_12', domain: 'shop.example' }];

  it.each([
    ['cookie', 'a.b_12', true],
    ['cookie', 'a.b_*', true],
    ['cookie', '*12', true],
    ['cookie', 'a.b_*2', true],
    ['cookie', 'a.b_1', false],
    ['cookie', 'b_12', false],
    ['cookie', 'a-b_*', false],
    ['localStorage', 'a.b_12', false],
  ] as const)('for the expected %s %s says %s', (store, name, expected) => {
    expect(isMet({ store, name }, stored)).toBe(expected);
  });

  it.each([
    ['cookie', 'mp_0123456789abcdef0123456789abcdef_mixpanel', 'mixpanel', true],
    ['cookie', 'mp_0123456789abcdef0123456789abcdef_mixpanel', 'amplitude', false],
    ['cookie', 'mp_0123456789abcdef0123456789abcdef_renamed', 'mixpanel', false],
    ['indexedDB', 'mp_0123456789abcdef0123456789abcdef_mixpanel', 'mixpanel', false],
  ] as const)('asked whether the %s %s is of %s says %s', (store, name, vendor, expected) => {
    expect(findOwn(findMatches(lookup, { store, name }), vendor) !== undefined).toBe(expected);
  });
});

/** The best match; of vendors who share a name by the same pattern, all are shown, so any of them may be the one. */
function findOwn(matches: readonly Match[], vendor: string): Match | undefined {
  const best = matches.filter(({ pattern }) => pattern === matches[0]?.pattern);
  return best.find(({ vendorId }) => vendorId === vendor);
}

function readVersion({ sdk }: Witness): string {
  const file = new URL(`../../node_modules/${sdk}/package.json`, import.meta.url);
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

function drawTable(): string {
  const table = new Table({
    head: ['SDK', 'version', 'store', 'name', 'pattern met'],
    colWidths: [30, 10, 16, 60, 50],
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows);
  return table.toString();
}
