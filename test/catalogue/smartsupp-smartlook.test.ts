import { describe, expect, it, test } from 'vitest';
import { packVendors } from '../../lib/catalogue/pack-catalogue.ts';
import { readVendors } from '../../lib/catalogue/read-vendors.ts';
import type { VendorFile } from '../../lib/catalogue/vendor-schema.ts';
import { findMatches, prepareLookup } from '../../lib/classify/find-match.ts';
import type { Store } from '../../lib/types.ts';

const { files } = readVendors();
const lookup = prepareLookup(packVendors(files, 'test'));

function fileOf(id: string): VendorFile {
  const file = files.find((one) => one.id === id);
  if (!file) throw new Error(`lib/catalogue/vendors/${id}.json is missing`);
  return file;
}

/** Every key as lines: `store pattern [legacy]`, then one line per claim: `document category lifetime`. */
function written(id: string): string[] {
  return fileOf(id).keys.flatMap((key) => [
    `${key.store} ${key.pattern}${key.legacy ? ' legacy' : ''}`,
    ...key.claims.map((claim) => `  ${claim.document} ${claim.category ?? '-'} ${claim.lifetime ?? '-'}`),
  ]);
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

test('Smartsupp: every key of every document, each claim for itself', () => {
  expect(written('smartsupp')).toEqual(
    lines(`
cookie ssupp.vid
  faq18 - P6M
  gdpr22 functional P6M
  legal functional P6M
cookie ssupp.visits
  gdpr22 marketing P6M
  legal marketing P6M
cookie ssupp.visit
  consent-help marketing -
cookie ssupp.chatid legacy
  faq18 - session
  by-purpose functional -
cookie ssupp.group legacy
  faq18 - session
  by-purpose functional -
cookie ssupp.opened legacy
  faq18 - session
  by-purpose functional -
cookie ssupp.barclicked legacy
  faq18 - session
  by-purpose functional -
cookie ssupp.message legacy
  faq18 - session
  by-purpose functional -
cookie ssupp.unreaded legacy
  faq18 - session
  by-purpose functional -
cookie ssupp.position legacy
  faq18 - session
  by-purpose functional -
localStorage _ss.enableSounds
  gdpr22 functional persistent
  legal functional persistent
localStorage ssupp_<CHAT_KEY>
  gdpr22 functional persistent
  gdpr22 marketing persistent
  legal functional persistent
  legal marketing persistent
localStorage ssupp_<CHAT_KEY>message
  gdpr22 functional persistent
  legal functional persistent
localStorage ssupp_<CHAT_KEY>opened
  gdpr22 functional persistent
  legal functional persistent
localStorage ssupp_<CHAT_KEY>vid
  gdpr22 functional persistent
  legal functional persistent
localStorage ssupp_<CHAT_KEY>visits
  gdpr22 marketing persistent
  legal marketing persistent
localStorage ssupp_<CHAT_KEY>_cards
  legal functional persistent
`),
  );
});

test('Smartlook: two years beside 13 months, cookies and their copies', () => {
  expect(written('smartlook').slice(0, 28)).toEqual(
    lines(`
cookie SL_C_<HASH>_KEY legacy
  faq18 - P2Y
  gdpr22 analytics P2Y
  help-older - P13M
  recorder - -
cookie SL_C_<HASH>_SID
  faq18 - P2Y
  gdpr22 analytics P2Y
  help-older - P13M
  help - P13M
cookie SL_C_<HASH>_VID legacy
  faq18 - P2Y
  gdpr22 analytics P2Y
  help-older - P13M
  recorder - -
cookie SL_C_<HASH>_DOMAIN
  help - -
  by-purpose functional -
localStorage SL_L_<HASH>_SID
  help - P13M
  recorder - persistent
  by-purpose analytics -
localStorage SL_L_<HASH>_KEY legacy
  recorder - persistent
  by-purpose analytics -
localStorage SL_L_<HASH>_VID legacy
  recorder - persistent
  by-purpose analytics -
`),
  );
});

const KEY = '0123456789abcdef0123456789abcdef01234567';

describe('names as a live site has them', () => {
  test.each<[name: string, store: Store, vendor: string, categories: string]>([
    ['ssupp.vid', 'cookie', 'smartsupp', 'functional'],
    ['ssupp.visits', 'cookie', 'smartsupp', 'marketing'],
    ['ssupp.visit', 'cookie', 'smartsupp', 'marketing'],
    ['ssupp.chatid', 'cookie', 'smartsupp', 'functional'],
    ['ssupp.group', 'cookie', 'smartsupp', 'functional'],
    ['ssupp.opened', 'cookie', 'smartsupp', 'functional'],
    ['ssupp.barclicked', 'cookie', 'smartsupp', 'functional'],
    ['ssupp.message', 'cookie', 'smartsupp', 'functional'],
    ['ssupp.unreaded', 'cookie', 'smartsupp', 'functional'],
    ['ssupp.position', 'cookie', 'smartsupp', 'functional'],
    ['_ss.enableSounds', 'localStorage', 'smartsupp', 'functional'],
    [`ssupp_${KEY}`, 'localStorage', 'smartsupp', 'functional marketing'],
    [`ssupp_${KEY}message`, 'localStorage', 'smartsupp', 'functional'],
    [`ssupp_${KEY}opened`, 'localStorage', 'smartsupp', 'functional'],
    [`ssupp_${KEY}vid`, 'localStorage', 'smartsupp', 'functional'],
    [`ssupp_${KEY}visits`, 'localStorage', 'smartsupp', 'marketing'],
    [`ssupp_${KEY}_cards`, 'localStorage', 'smartsupp', 'functional'],
    ['SL_C_23361dd035530_KEY', 'cookie', 'smartlook', 'analytics'],
    ['SL_C_23361dd035530_SID', 'cookie', 'smartlook', 'analytics'],
    ['SL_C_23361dd035530_VID', 'cookie', 'smartlook', 'analytics'],
    ['SL_C_23361dd035530_DOMAIN', 'cookie', 'smartlook', 'functional'],
    ['SL_L_23361dd035530_SID', 'localStorage', 'smartlook', 'analytics'],
    ['SL_L_23361dd035530_KEY', 'localStorage', 'smartlook', 'analytics'],
    ['SL_L_23361dd035530_VID', 'localStorage', 'smartlook', 'analytics'],
    ['smartlook_queued_chunks', 'localStorage', 'smartlook', 'analytics'],
    ['smartlook_ban_expire', 'localStorage', 'smartlook', 'functional'],
  ])('%s in %s is %s: %s', (name, store, vendor, categories) => {
    const [best, ...others] = findMatches(lookup, { name, store });
    expect(best?.vendorId).toBe(vendor);
    expect(best?.categories.join(' ')).toBe(categories);
    expect(others).toEqual([]);
  });

  test.each<[name: string, store: Store]>([
    ['xssupp.vid', 'cookie'],
    ['ssupp.vidx', 'cookie'],
    ['ssupp.vid', 'localStorage'],
    ['ssupp.cards', 'cookie'],
    ['_ss.enableSounds', 'cookie'],
    [`ssupp_${KEY}`, 'cookie'],
    [`ssupp_${KEY.toUpperCase()}`, 'localStorage'],
    [`ssupp_${KEY}cards`, 'localStorage'],
    [`ssupp_${KEY}_visits`, 'localStorage'],
    ['ssupp_<CHAT_KEY>', 'localStorage'],
    ['SL_C_23361DD035530_SID', 'cookie'],
    ['SL_C_23361dd035530_SID', 'localStorage'],
    ['SL_L_23361dd035530_SID', 'cookie'],
    ['SL_C_23361dd03553_SID', 'cookie'],
    ['SL_C_23361dd035530_SID_OLD', 'cookie'],
  ])('%s in %s is nobody’s', (name, store) => {
    expect(findMatches(lookup, { name, store })).toEqual([]);
  });
});

describe('the vendor cards keep what the documents say, also where they disagree', () => {
  const textsOf = (id: string, part: keyof NonNullable<VendorFile['card']>) =>
    (fileOf(id).card?.[part] ?? []).map(({ text, document }) => `${document}: ${text}`);

  test.each<[vendor: string, part: keyof NonNullable<VendorFile['card']>, statements: string[]]>([
    ['smartsupp', 'companyNumber', ['gdpr22: ID No. 036 68 681', 'legal: ID No. 036 68 681']],
    ['smartsupp', 'address', ['gdpr22: Šumavská 31, 602 00 Brno', 'legal: Šumavská 31, 602 00 Brno']],
    [
      'smartlook',
      'companyNumber',
      ['sl19: VAT ID CZ03668681 (Smartsupp.com, s.r.o.)', 'sensitive-data: VAT ID 095 08 830 (Smartlook.com, s.r.o.)'],
    ],
  ])('%s %s', (vendor, part, statements) => {
    expect(textsOf(vendor, part)).toEqual(statements);
  });

  it('where the data is', () => {
    expect(textsOf('smartsupp', 'dataLocation')).toEqual([
      expect.stringMatching(/^faq18: Germany and the Czech Republic.*Mandrill.*USA/),
      expect.stringMatching(/^gdpr22: Only within the European Union/),
      expect.stringMatching(/^legal: Mainly within the European Union.*US/),
    ]);
    expect(textsOf('smartlook', 'dataLocation')).toEqual([
      expect.stringMatching(/^sl19: .*Frankfurt/),
      expect.stringMatching(/^sl23: On servers in the European Union/),
    ]);
  });

  it('when Smartlook needs GDPR: the four triggers', () => {
    const triggers = textsOf('smartlook', 'consentNeeded').filter((text) => text.startsWith('sl23: GDPR applies when'));
    expect(triggers).toHaveLength(4);
  });

  it('whom to write to: the address of the role', () => {
    expect(textsOf('smartsupp', 'contact')).toEqual([
      'faq18: Data protection officer: dpo@smartsupp.com',
      'gdpr22: Data protection officer: dpo@smartsupp.com',
      'legal: Data protection officer: dpo@smartsupp.com',
      'faq18: For a data processing agreement of your own: privacy@smartsupp.com',
    ]);
  });
});
