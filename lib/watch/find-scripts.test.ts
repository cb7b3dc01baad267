import { describe, expect, test } from 'vitest';
import { findScripts, trimAddress } from './find-scripts.ts';

const chromium = `Error
    at Object.apply (chrome-extension://abcdef/recorder.js:1:200)
    at write (https://cdn.smartlook.example/recorder.js?v=7:3:14)
    at async https://cdn.smartlook.example/recorder.js?v=7:9:1
    at new Chat (https://www.smartsuppchat.com/loader.js:1:2)
    at eval (eval at <anonymous> (https://shop.example/app.js:1:1), <anonymous>:1:1)
    at https://shop.example/:12:5`;
const firefox = `apply@moz-extension://abc/recorder.js:1:2
write@https://cdn.smartlook.example/recorder.js?v=7:3:14
@https://shop.example/ line 4 > eval:1:1
async*https://shop.example/app.js#x:1:1`;

describe('scripts on a stack', () => {
  test.each<[name: string, stack: string | undefined, script: string | undefined, found: string[] | undefined]>([
    [
      'Chromium',
      chromium,
      undefined,
      [
        'https://cdn.smartlook.example/recorder.js',
        'https://www.smartsuppchat.com/loader.js',
        'https://shop.example/app.js',
        'https://shop.example/',
      ],
    ],
    [
      'Firefox',
      firefox,
      undefined,
      ['https://cdn.smartlook.example/recorder.js', 'https://shop.example/', 'https://shop.example/app.js'],
    ],
    ['none', undefined, undefined, undefined],
    ['only ours', 'Error\n    at x (chrome-extension://abcdef/recorder.js:1:2)', undefined, undefined],
    ['the current script where the stack is silent', '', 'https://a.example/x.js?id=7', ['https://a.example/x.js']],
    [
      'the stack before the current script',
      'x@https://b.example/y.js:1:1',
      'https://a.example/x.js',
      ['https://b.example/y.js'],
    ],
    ['no address', 'Error\n    at <anonymous>\n    at native', 'no address', undefined],
    [
      'a page that writes its own',
      'at (https://user:pass@evil.example/a b:1:1)',
      undefined,
      ['https://evil.example/a'],
    ],
  ])('%s', (_name, stack, script, found) => {
    expect(findScripts(stack, script)).toEqual(found);
  });

  test('at most ten, also of a thousand', () => {
    const stack = Array.from({ length: 1000 }, (_, at) => `f@https://a.example/${at}.js:1:1`).join('\n');
    expect(findScripts(stack, undefined)).toHaveLength(10);
  });

  test('long lines stay short', () => {
    const stack = `at x (https://a.example/${'a'.repeat(100_000)}:1:1)`;
    expect((findScripts(stack, undefined) ?? [])[0]?.length ?? 0).toBeLessThanOrEqual(500);
  });
});

test.each<[address: string, trimmed: string | undefined]>([
  ['https://user:secret@a.example:8080/x?visitor=7#y', 'https://a.example:8080/x'],
  ['blob:https://a.example/0b8e-77', 'blob:https://a.example'],
  ['data:text/javascript,alert(1)', 'data:'],
  ['chrome-extension://abc/x.js', undefined],
  ['javascript:void 0', undefined],
  ['', undefined],
])('%s is kept as %s', (address, trimmed) => {
  expect(trimAddress(address)).toBe(trimmed);
});
