import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildOfflineVerifier } from './build-offline-verifier.ts';

let page: string;
beforeAll(async () => {
  page = await buildOfflineVerifier();
});

const parts = (expression: RegExp) => [...page.matchAll(expression)].map(([, inside = '']) => inside);

describe('the page that checks without the extension', () => {
  it('is one script and one style, those that its policy names, and nothing else is loaded', () => {
    const [script = '', ...scripts] = parts(/<script>(.*?)<\/script>/gs);
    const [style = '', ...styles] = parts(/<style>(.*?)<\/style>/gs);
    expect([scripts, styles]).toEqual([[], []]);
    expect(page.match(/<\/?script/gi)).toHaveLength(2); // none within the script that would end it
    expect(page).not.toContain('<!--');
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [policy] = parts(/Content-Security-Policy" content="([^"]*)"/g);
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    const around = page.replace(script, '').replace(style, '');
    expect(around).not.toMatch(/\s(?:src|href|action|on\w+)=/i);
    expect(style).not.toMatch(/url\(|@import/i);
  });

  it('has no way to the network in its script, and nothing of the extension', () => {
    const [script = ''] = parts(/<script>(.*?)<\/script>/gs);
    expect(script).not.toMatch(
      /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b/,
    );
    expect(script).not.toMatch(/\b(?:chrome|browser)\.(?:runtime|storage|tabs)\b|\bimport\(|\beval\(|new Function/);
  });

  it('has all of its words', () => {
    expect(page).toContain('fits its own seal');
    expect(page).toContain('It does not show that the page kept all this');
    expect(page).toContain('Nothing in this file was changed since it was sealed.');
  });
});
