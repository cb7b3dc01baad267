import { expect, test } from 'vitest';
import { readHost } from './read-host.ts';

test.each<[text: string, host: string | undefined]>([
  ['', ''],
  ['  ', ''],
  ['shop.example', 'shop.example'],
  ['.shop.example', '.shop.example'],
  ['Shop.Example.', 'Shop.Example.'],
  [' shop.example ', 'shop.example'],
  ['localhost:3000', 'localhost'],
  ['https://Shop.Example:8443/a?b=.other.example#c', 'shop.example'],
  ['//shop.example', 'shop.example'],
  ['shop.example/path', 'shop.example'],
  ['https://other.example/@shop.example', 'other.example'],
  ['other.example/.shop.example', 'other.example'],
  ['chrome-extension://abc/x', 'abc'],
  ['file:///tmp/x', ''],
  ['bücher.example', 'xn--bcher-kva.example'],
  ['[::1]:80', '[::1]'],
  ['::1', '[::1]'],
  ['two words', undefined],
  ['shop.example:port', undefined],
  ['https://', undefined],
  ['about:blank', undefined],
  ['shop\0.example', undefined],
  ['<shop.example>', undefined],
])('%j is the host %j', (text, host) => {
  expect(readHost(text)).toBe(host);
});
