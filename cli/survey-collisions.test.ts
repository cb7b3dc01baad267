import { describe, expect, it, test } from 'vitest';
import { packVendors } from '../lib/catalogue/pack-catalogue.ts';
import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { key, vendor, type Written } from '../test/made-vendor.ts';
import { findCoveredRows, surveyCollisions } from './survey-collisions.ts';

const lookupOf = (files: VendorFile[]) => prepareLookup(packVendors(files, ''));

describe('collisions', () => {
  const shared = { sharedWith: [{ vendor: 'zeta', reason: 'Zeta is built on Acme' }] };

  it('are found by the names, with the reason where one is given', () => {
    const files = [
      vendor('acme', [key('acme_id', shared), key('own_a')]),
      vendor('zeta', [key('acme_*', { examples: ['acme_9'] }), key('own_z')]),
    ];
    expect(surveyCollisions(files, lookupOf(files))).toEqual([
      {
        vendor: 'acme',
        store: 'cookie',
        pattern: 'acme_id',
        name: 'acme_id',
        other: { vendor: 'zeta', pattern: 'acme_*' },
        reason: 'Zeta is built on Acme',
      },
    ]);
  });

  test.each<[what: string, more: Written]>([
    ['store', { store: 'localStorage' }],
    ['domain', { domains: ['zeta.example'] }],
  ])('are none with another %s', (_, more) => {
    const files = [vendor('acme', [key('the_id')]), vendor('zeta', [key('the_id', more)])];
    expect(surveyCollisions(files, lookupOf(files)).filter(({ vendor: id }) => id === 'acme')).toEqual([]);
  });

  it('without a reason have none', () => {
    const files = [vendor('acme', [key('the_id')]), vendor('zeta', [key('the_id')])];
    expect(surveyCollisions(files, lookupOf(files)).map(({ vendor: id, reason }) => [id, reason])).toEqual([
      ['acme', undefined],
      ['zeta', undefined],
    ]);
  });
});

test('rows of the general list are needless where vendor files answer for all their names', () => {
  const row = (pattern: string, more: Written = {}) => ({
    platform: 'Acme',
    pattern,
    store: 'cookie' as const,
    category: 'analytics' as const,
    lifetime: 'P1Y',
    ...more,
  });
  const general = [
    row('acme_id'),
    row('acme_uid', { store: 'localStorage' }),
    row('_acses_*'),
    row('_acbeg_*'),
    row('unknown'),
    row('bound', { domains: ['acme.example'] }),
    row('abroad', { domains: ['other.example'] }),
  ];
  const bound = { domains: ['acme.example'] };
  const files = [
    vendor('acme', [key('acme_id'), key('_acses_1'), key('_acbe*'), key('bound', bound), key('abroad', bound)]),
    vendor('zeta', [key('acme_id')]),
  ];
  expect(findCoveredRows(general, lookupOf(files))).toEqual([
    { pattern: 'acme_id', platform: 'Acme', vendors: ['acme', 'zeta'] },
    { pattern: '_acbeg_*', platform: 'Acme', vendors: ['acme'] },
    { pattern: 'bound', platform: 'Acme', vendors: ['acme'] },
  ]);
});
