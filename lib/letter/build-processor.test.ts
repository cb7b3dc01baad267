import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { VendorDetails } from '../catalogue/vendor-details.ts';
import { type VendorFile, vendorSchema } from '../catalogue/vendor-schema.ts';
import { buildProcessor } from './build-processor.ts';

const documents: VendorFile['documents'] = {
  old: { title: 'Old terms', kind: 'vendor', date: '2018' },
  new: { title: 'New terms', kind: 'vendor', date: '2026-11' },
};
const made = (card: VendorDetails['card']): VendorDetails => ({
  id: 'acme',
  name: 'Acme',
  documents,
  placeholders: {},
  keys: [],
  ...(card ? { card } : {}),
});
const old = (text: string) => ({ text, document: 'old' });
const newer = (text: string) => ({ text, document: 'new' });

test.each<[string, VendorDetails['card'], object]>([
  ['no card', undefined, {}],
  ['an empty card', { processor: [], contact: [] }, {}],
  ['the newest word', { processor: [old('Acme s.r.o.'), newer('Acme GmbH')] }, { company: 'Acme GmbH' }],
  [
    'a company before a name',
    { processor: [newer('Acme; a processor'), old('Acme, s.r.o.; a processor')] },
    { company: 'Acme, s.r.o.' },
  ],
  ['a name before nothing', { processor: [newer('Acme; a processor')] }, { company: 'Acme' }],
  ['a sentence that names nobody', { processor: [newer('The vendor is the processor of all of these data')] }, {}],
  [
    'nothing of another company',
    {
      processor: [newer('Acme GmbH')],
      companyNumber: [newer('ID No. 1 (Other GmbH)'), old('ID No. 2 (Acme GmbH)')],
      address: [newer('Street 1: the address of Other GmbH')],
      contact: [newer('dpo@other.example: of Other GmbH')],
    },
    { company: 'Acme GmbH', companyNumber: 'ID No. 2' },
  ],
  [
    'facts without explanations',
    { address: [newer('Street 1, Town: its seat')], contact: [newer('Data protection officer: dpo@acme.example')] },
    { address: 'Street 1, Town', contact: 'dpo@acme.example' },
  ],
  ['a contact that is no address', { contact: [newer('By post')] }, { contact: 'By post' }],
  ['a document that is not there', { processor: [{ text: 'Acme GmbH', document: 'gone' }] }, { company: 'Acme GmbH' }],
])('%s', (_, card, facts) => {
  expect(buildProcessor('Acme', made(card))).toEqual({ vendorNames: ['Acme'], ...facts });
});

test('a vendor that nobody knows', () => {
  expect(buildProcessor('Gone', undefined)).toEqual({ vendorNames: ['Gone'] });
});

test.each([
  [
    'smartsupp',
    {
      company: 'Smartsupp.com, s.r.o.',
      companyNumber: 'ID No. 036 68 681',
      address: 'Šumavská 31, 602 00 Brno',
      contact: 'dpo@smartsupp.com',
    },
  ],
  ['smartlook', { company: 'Smartlook.com, s.r.o.', companyNumber: 'VAT ID 095 08 830' }],
])('%s of the catalogue', (id, facts) => {
  const text = readFileSync(new URL(`../catalogue/vendors/${id}.json`, import.meta.url), 'utf8');
  const vendor = vendorSchema.parse(JSON.parse(text));
  expect(buildProcessor(vendor.name, vendor)).toEqual({ vendorNames: [vendor.name], ...facts });
});
