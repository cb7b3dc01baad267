import { expect, it, test } from 'vitest';
import { dataLayer } from './data-layer.ts';
import { evidonDataLayer } from './evidon-data-layer.ts';

/** What `gtag` pushes. */
function gtag(..._words: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: gtag pushes the object itself, which is what is tested
  return arguments;
}

const granted = { ad_storage: 'granted' };

it('takes commands about consent, and nothing else', () => {
  const layer = [
    { event: 'gtm.js', 'gtm.start': 1 },
    { event: 'purchase', email: 'a@shop.example' },
    gtag('js', new Date()),
    gtag('config', 'G-1'),
    gtag('consent', 'default', { ...granted, wait_for_update: 500, region: ['US'] }),
    gtag('set', 'url_passthrough', true),
    gtag('set', { ads_data_redaction: true, user_id: '7' }),
    gtag('set', 'user_id', '7'),
    gtag('event', 'login'),
    null,
    'consent',
    () => 1,
    gtag('consent', 'update', granted),
  ];
  expect(dataLayer.read({ dataLayer: layer })).toEqual([
    { event: 'gtm.js' },
    ['consent', 'default', { ad_storage: 'granted', wait_for_update: 500, region: ['US'] }],
    ['set', 'url_passthrough', true],
    ['set', { ads_data_redaction: true }],
    ['consent', 'update', granted],
  ]);
});

it('marks a plain list, which Google’s tags pass over', () => {
  expect(dataLayer.read({ dataLayer: [['consent', 'update', granted]] })).toEqual([
    ['consent', 'update', granted, { pushedAs: 'array' }],
  ]);
});

it('finds a layer of another name by its container, and events of consent tools', () => {
  const page = {
    google_tag_manager: { 'GTM-1': { dataLayer: {} }, ownLayer: { gtmDom: true }, gone: { gtmDom: true } },
    ownLayer: [gtag('consent', 'update', granted)],
    dataLayer: [{ event: 'OneTrustLoaded', OnetrustActiveGroups: ',C0001,', other: 1 }],
  };
  expect(dataLayer.read(page)).toEqual([
    { event: 'OneTrustLoaded', OnetrustActiveGroups: ',C0001,' },
    ['consent', 'update', granted],
  ]);
});

test.each<[object]>([
  [{}],
  [{ dataLayer: 'consent' }],
  [{ dataLayer: [] }],
  [{ dataLayer: [{ event: 'gtm.js' }, gtag('config', 'G-1'), gtag('consent', 'update'), gtag('consent', 7, {})] }],
  [{ dataLayer: () => 1 }],
  [{ google_tag_manager: 7 }],
])('nothing about consent: not there', (page) => {
  expect(dataLayer.read({ ...page })).toBeUndefined();
});

it('stays small: the first and the last of very many; long and odd values are cut', () => {
  const layer: unknown[] = Array.from({ length: 1000 }, (_, place) =>
    gtag('consent', 'update', { ad_storage: String(place) }),
  );
  layer.push(
    gtag('consent', 'update', { ad_storage: 'x'.repeat(10_000), analytics_storage: { toJSON: () => 'granted' } }),
  );
  const taken = dataLayer.read({ dataLayer: layer });
  expect(taken).toHaveLength(120);
  expect(taken).toHaveProperty('0.2.ad_storage', '0');
  expect(taken).toHaveProperty('119.2', { ad_storage: 'x'.repeat(300), analytics_storage: null });
});

it('Evidon’s last event', () => {
  const event = (names: string) => ({
    event: 'evidonConsentGiven',
    consentCategories: names,
    consentVendors: 'all',
    id: 7,
  });
  expect(evidonDataLayer.read({ dataLayer: [event('a'), null, event('b'), { event: 'other' }] })).toEqual({
    event: 'evidonConsentGiven',
    consentCategories: 'b',
    consentVendors: 'all',
  });
  expect(evidonDataLayer.read({ dataLayer: [{ event: 'other' }] })).toBeUndefined();
  expect(evidonDataLayer.read({})).toBeUndefined();
});
