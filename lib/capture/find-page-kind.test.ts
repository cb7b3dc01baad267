import { describe, expect, test } from 'vitest';
import type { PageKind } from '../types.ts';
import { findPageKind } from './find-page-kind.ts';

describe('kinds of pages', () => {
  test.each<[address: string | undefined, kind: PageKind]>([
    ['https://shop.example/', 'web'],
    ['http://localhost:8080/a', 'web'],
    ['https://[::1]/', 'web'],
    ['HTTPS://SHOP.EXAMPLE/', 'web'],
    ['https://shop.example/file.pdf', 'web'], // only the page's own content type tells

    ['https://chromewebstore.google.com/', 'store'],
    ['https://chromewebstore.google.com/detail/abc', 'store'],
    ['https://chrome.google.com/webstore/detail/abc', 'store'],
    ['https://addons.mozilla.org/en-GB/firefox/', 'store'],
    ['https://microsoftedge.microsoft.com/addons/detail/abc', 'store'],
    ['https://chrome.google.com/', 'web'],
    ['https://chromewebstore.google.com.shop.example/', 'web'],
    ['https://shop.example/?next=https://addons.mozilla.org/', 'web'],

    ['about:blank', 'blank'],
    ['about:blank#blocked', 'blank'],
    ['about:srcdoc', 'blank'],
    ['about:config', 'browser'],
    ['about:blankets', 'browser'],
    ['about:reader?url=https%3A%2F%2Fshop.example', 'browser'],
    ['chrome://settings/', 'browser'],
    ['chrome-untrusted://print/', 'browser'],
    ['edge://version', 'browser'],
    ['brave://rewards', 'browser'],
    ['vivaldi://about', 'browser'],
    ['opera://settings', 'browser'],
    ['devtools://devtools/bundled/inspector.html', 'browser'],
    ['resource://gre/', 'browser'],

    ['data:text/html,<p>x', 'data'],
    ['blob:https://shop.example/0f8fad5b', 'data'],
    ['view-source:https://shop.example/', 'viewSource'],
    ['file:///home/anna/page.html', 'file'],
    ['chrome-extension://abcdefghijklmnop/popup.html', 'extension'],
    ['moz-extension://0f8fad5b/popup.html', 'extension'],

    ['ftp://shop.example/', 'other'],
    ['javascript:alert(1)', 'other'],
    ['shop.example', 'other'],
    ['', 'other'],
    [undefined, 'other'],
  ])('%s: %s', (address, kind) => {
    expect(findPageKind(address)).toBe(kind);
  });
});
