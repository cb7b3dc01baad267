import { expect, test } from 'vitest';
import { packVendors } from '../../lib/catalogue/pack-catalogue.ts';
import { readVendors } from '../../lib/catalogue/read-vendors.ts';
import { prepareLookup } from '../../lib/classify/find-match.ts';
import { findScriptVendor } from '../../lib/classify/find-script-vendor.ts';

const { files } = readVendors();
const lookup = prepareLookup(packVendors(files, 'test'));

test('every script host of every file is that vendor’s, and so is a host below', () => {
  const wrong = files.flatMap(({ id, scripts = [] }) =>
    scripts.flatMap(({ host, path = '' }) =>
      [`https://${host}${path}`, `https://below.${host}${path}`]
        .map((address) => `${address} is ${findScriptVendor(lookup, address)?.vendorId}, not ${id}`)
        .filter((line) => !line.endsWith(` is ${id}, not ${id}`)),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each<[address: string, vendor: string]>([
  ['https://www.smartsuppchat.com/loader.js', 'smartsupp'],
  ['https://web-sdk.smartlook.com/recorder.js', 'smartlook'],
  ['https://widget.intercom.io/widget/gkjq60px', 'intercom'],
  ['https://static.hotjar.com/c/hotjar-123456.js', 'hotjar'],
  ['https://www.clarity.ms/s/0.7.16/clarity.js', 'microsoft-clarity'],
  ['https://cdn.jsdelivr.net/npm/posthog-js@1.96.1/dist/array.full.min.js', 'posthog'],
])('%s is %s', (address, vendor) => {
  expect(findScriptVendor(lookup, address)?.vendorId).toBe(vendor);
});

test.each([
  ['https://cdn.jsdelivr.net/npm/vue@3/dist/vue.global.js'],
  ['https://unpkg.com/react@19/index.js'],
  ['https://www.googletagmanager.com/'],
  ['https://shop.example/assets/smartsupp.js'],
])('%s is nobody’s', (address) => {
  expect(findScriptVendor(lookup, address)).toBeUndefined();
});

test('which keys of Smartlook and Hotjar stand for a running recording', () => {
  const patternsOf = (address: string) => {
    const found = findScriptVendor(lookup, address);
    const keys = files.find(({ id }) => id === found?.vendorId)?.keys ?? [];
    return found?.recordingKeys?.map((at) => keys[at]?.pattern);
  };
  expect(patternsOf('https://web-sdk.smartlook.com/recorder.js')).toContain('SL_C_<HASH>_SID');
  expect(patternsOf('https://static.hotjar.com/c/hotjar-1.js')).toContain('_hjRecordingEnabled');
});

/** Chats and recorders that no host gives away, by hand: what each site serves itself, or what no source names. */
const WITHOUT_HOST = [
  'botonic', // an npm package
  'click-to-chat', // a WordPress plugin: the site's own host
  'joinchat', // a WordPress plugin
  'live-helper-chat', // self-hosted
  'livezilla', // self-hosted
  'matelso', // only a host of another product is named
  'mibew', // self-hosted
  'msgbox', // none found
  'usertrail', // an npm package
  'vivochat', // none found
  'webtalk', // none found
  'wp-live-chat-support', // a WordPress plugin
];

test('knows where the scripts of every chat and recorder come from, but for those that have no host', () => {
  const silent = files
    .filter(({ kind, scripts = [] }) => (kind === 'chat' || kind === 'recording') && scripts.length === 0)
    .map(({ id }) => id);
  expect(silent.sort()).toEqual(WITHOUT_HOST);
});
