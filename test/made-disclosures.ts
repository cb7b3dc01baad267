// Device storage disclosures for tests, of the kind that advertising vendors publish.
import { expect } from 'vitest';
import { compileCatalogue } from '../lib/catalogue/compile-catalogue.ts';
import { parseDisclosure } from '../lib/catalogue/disclosure/parse-disclosure.ts';
import { importDisclosure, type WrittenVendor } from '../lib/catalogue/import-disclosure.ts';
import { parseVendor } from '../lib/catalogue/read-vendors.ts';

/** Something of everything. */
export const ADTECH = {
  disclosures: [
    {
      identifier: 'adtech_uid',
      type: 'cookie',
      maxAgeSeconds: 34_128_000,
      cookieRefresh: true,
      domains: ['*.adtech.example', '*.adtech-sync.example'],
      purposes: [1, 2, 3, 4, 7, 9],
      specialPurposes: [1, 2],
      description: 'Unique visitor id.',
    },
    { identifier: '_adt_ses*', type: 'cookie', maxAgeSeconds: 0, cookieRefresh: false, domain: '*', purposes: [1, 8] },
    {
      identifier: 'adtech-queue',
      type: 'web',
      maxAgeSeconds: null,
      cookieRefresh: false,
      domains: ['*'],
      purposes: [1, 10],
    },
    { identifier: 'id', type: 'web', maxAgeSeconds: null, domains: ['tracking.adtech.example'], purposes: [1, 3] },
    { identifier: 'uid', type: 'cookie', maxAgeSeconds: 86_400, domains: ['*'], purposes: [1] },
    {
      identifier: 'adtech_optout',
      type: 'cookie',
      maxAgeSeconds: 157_680_000,
      domains: ['*.adtech.example'],
      purposes: [],
      description: 'Opt out of any tracking',
      optOut: true,
    },
    { identifier: '*_adt', type: 'cookie', maxAgeSeconds: 60, domains: ['*'], purposes: [1, 2] },
    { identifier: 'adt*', type: 'cookie', maxAgeSeconds: 60, domains: ['*'], purposes: [1, 2] },
    { identifier: 'com.adtech.device', type: 'app', maxAgeSeconds: null, purposes: [1] },
  ],
  domains: [{ domain: '*.adtech.example', use: 'Everything' }],
  sdks: [{ name: 'com.adtech', purposes: [1] }],
};
export const SOURCE = { date: '2026-11-22', url: 'https://adtech.example/disclosure.json' };

/** A vendor without keys. */
export const empty: WrittenVendor = {
  id: 'adtech',
  name: 'AdTech',
  kind: 'other',
  website: 'https://adtech.example/',
  documents: {},
  keys: [],
};

/** One cookie of one minute, for advertising. */
export const cookie = (identifier: string, more: object = {}) => ({
  disclosures: [{ identifier, type: 'cookie', maxAgeSeconds: 60, domains: ['*'], purposes: [1, 2], ...more }],
});
/** The import, after it was checked that its file is one that the catalogue takes. */
export function add(file: WrittenVendor, data: object, source: { date: string; url?: string } = SOURCE) {
  const before = structuredClone(file);
  const imported = importDisclosure(file, parseDisclosure('adtech.json', JSON.stringify(data)), source);
  expect(file).toEqual(before);
  compileCatalogue([parseVendor(`${file.id}.json`, JSON.stringify(imported.file))], '');
  return imported;
}
