import { describe, expect, it } from 'vitest';
import { items } from '../../test/items.ts';
import { packVendors } from '../catalogue/pack-catalogue.ts';
import { parseVendor } from '../catalogue/read-vendors.ts';
import { classifyItems } from './classify-items.ts';
import { prepareLookup } from './find-match.ts';

/** A vendor with one name of its own and one that others use too. */
function vendor(id: string, own: string, common: string) {
  const claims = [{ document: 'made', category: 'analytics', confidence: 'low' }];
  const file = {
    id,
    name: id,
    kind: 'other',
    website: 'https://vendor.example',
    documents: { made: { title: 'Made for a test', kind: 'own-judgement', date: '2026' } },
    keys: [
      { pattern: own, store: 'cookie', purpose: 'made for a test', claims },
      { pattern: common, store: 'cookie', purpose: 'made for a test', needsCompanion: true, claims },
    ],
  };
  return parseVendor(`${id}.json`, JSON.stringify(file));
}

const lookup = prepareLookup(packVendors([vendor('one', 'one_id', 'RT'), vendor('two', 'two_id', 'RT')], 'test'));
const classify = (lines: string) =>
  classifyItems(lookup, items(lines)).map((item) => ({
    name: item.name,
    matches: item.matches.map(({ vendorId }) => vendorId).join(),
    categories: item.categories.join(),
    unproven: item.unproven?.map(({ vendorId }) => vendorId).join(),
  }));

describe('a name that others use too', () => {
  it('is nobody’s when it stands alone, and says whose it could be', () => {
    expect(classify('cookie RT shop.example\ncookie other shop.example')).toEqual([
      { name: 'RT', matches: '', categories: 'unclassified', unproven: 'one,two' },
      { name: 'other', matches: '', categories: 'unclassified', unproven: undefined },
    ]);
  });

  it('is the vendor’s of which there is another key, wherever it stands in the list', () => {
    const [name] = classify('cookie RT shop.example\ncookie two_id shop.example');
    expect(name).toEqual({ name: 'RT', matches: 'two', categories: 'analytics', unproven: 'one' });
  });

  it('is both vendors’ when both are there', () => {
    const [name] = classify('cookie RT shop.example\ncookie two_id shop.example\ncookie one_id shop.example');
    expect(name).toEqual({ name: 'RT', matches: 'one,two', categories: 'analytics', unproven: undefined });
  });
});

describe('a name that two vendors share', () => {
  const shared = prepareLookup(
    packVendors(
      [vendor('first', 'first_id', 'choice'), vendor('second', 'second_id', 'choice')].map((file) => {
        for (const key of file.keys) delete key.needsCompanion;
        return file;
      }),
      'test',
    ),
  );
  const owners = (lines: string) =>
    classifyItems(shared, items(lines)).map(({ matches }) => matches.map(({ vendorId }) => vendorId).join());

  it('is shown as both’s, by id', () => {
    expect(owners('cookie choice shop.example')).toEqual(['first,second']);
  });

  it('is first the one’s of which there is another key', () => {
    expect(owners('cookie choice shop.example\ncookie second_id shop.example')).toEqual(['second,first', 'second']);
  });
});

describe('two names that others use too', () => {
  const pair = vendor('pair', 'SSLB', 'SSRT');
  for (const key of pair.keys) key.needsCompanion = true;
  const pairs = prepareLookup(packVendors([pair], 'test'));
  const owners = (lines: string) => classifyItems(pairs, items(lines)).map(({ matches }) => matches.length);

  it('prove one another', () => {
    expect(owners('cookie SSLB shop.example\ncookie SSRT shop.example')).toEqual([1, 1]);
  });

  it('the same name twice does not', () => {
    expect(owners('cookie SSLB shop.example\ncookie SSLB .shop.example')).toEqual([0, 0]);
  });

  it('nor does the same name in two stores, of a vendor that uses both', () => {
    const both = vendor('both', 'visits', 'unused_name');
    const [key] = both.keys;
    if (!key) throw new Error('made above');
    key.needsCompanion = true;
    both.keys.push({ ...key, store: 'localStorage' });
    const stores = prepareLookup(packVendors([both], 'test'));
    const classified = classifyItems(
      stores,
      items('cookie visits shop.example\nlocalStorage visits https://shop.example'),
    );
    expect(classified.map(({ matches, unproven = [] }) => [matches.length, unproven.length])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('nor does one name that two of their patterns meet', () => {
    const overlapping = vendor('over', 'visits_*', 'visits_a*');
    for (const key of overlapping.keys) key.needsCompanion = true;
    const two = prepareLookup(packVendors([overlapping], 'test'));
    expect(classifyItems(two, items('cookie visits_abc shop.example'))[0]).toMatchObject({ matches: [] });
  });
});

describe('the general list', () => {
  const general = packVendors([vendor('platform', 'RT', 'unused_name')], 'test', 'general');
  const layered = prepareLookup(packVendors([vendor('one', 'one_id', 'RT')], 'test'), general);
  const owners = (lines: string) =>
    classifyItems(layered, items(lines)).map(({ matches, unproven = [] }) =>
      [matches, unproven].map((found) => found.map(({ vendorId }) => vendorId).join()),
    );

  it('says whose a name is that a vendor has and cannot prove', () => {
    expect(owners('cookie RT shop.example')).toEqual([['platform', 'one']]);
  });

  it('is not needed when the vendor can', () => {
    expect(owners('cookie RT shop.example\ncookie one_id shop.example')).toEqual([
      ['one', ''],
      ['one', ''],
    ]);
  });
});

describe('a guess', () => {
  it('is made for what nobody knows, and is no category', () => {
    const [unknown, known] = classifyItems(lookup, items('cookie cart shop.example\ncookie one_id shop.example'));
    expect(unknown).toMatchObject({ guess: { kind: 'cart', from: ['name'] }, categories: ['unclassified'] });
    expect(known).not.toHaveProperty('guess');
  });
});
