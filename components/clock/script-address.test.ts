import { expect, it } from 'vitest';
import { shortenAddress } from './script-address.ts';

it.each([
  ['https://cdn.example/app.js', 'cdn.example/app.js'],
  ['https://cdn.example/a/b/app.js', 'cdn.example/…/app.js'],
  ['https://cdn.example/a/b/', 'cdn.example'],
  ['https://cdn.example', 'cdn.example'],
  ['https://cdn.example:8080/x.js', 'cdn.example:8080/x.js'],
  [`https://cdn.example/${'x'.repeat(60)}.js`, `cdn.example/…${'x'.repeat(36)}.js`],
  ['https://cdn.example/safe\u202egpj.js', 'cdn.example/safe%E2%80%AEgpj.js'],
  ['not an address\u202e', 'not an address\\u{202e}'],
  ['', ''],
  ['about:srcdoc', 'about:srcdoc'],
  ['blob:https://cdn.example/1-2-3', 'blob:https://cdn.example/1-2-3'],
])('%j is shown as %j', (address, shown) => {
  expect(shortenAddress(address)).toBe(shown);
});
