import { expect, test } from 'vitest';
import { findSetCookies, parseSetCookie } from './parse-set-cookie.ts';

test.each<[header: string, found: ReturnType<typeof parseSetCookie>]>([
  ['a=b', { name: 'a', asked: { session: true } }],
  [' a = b ; Max-Age=1', { name: 'a', asked: { expiresAt: 2000 } }],
  ['a=b=c;secure', { name: 'a', asked: { secure: true, session: true } }],
  ['secret', { name: '', asked: { session: true } }], // a cookie without a name: the word is its value
  ['=secret', { name: '', asked: { session: true } }],
  ['', { name: '', asked: { session: true } }],
  ['__proto__=1', { name: '__proto__', asked: { session: true } }],
  [`${'n'.repeat(3000)}=1`, { name: 'n'.repeat(2048), nameLength: 3000, asked: { session: true } }],
])('%s', (header, found) => {
  expect(parseSetCookie(header, 1000)).toEqual(found);
});

test('values never come through', () => {
  expect(JSON.stringify(parseSetCookie('vid=hush; path=/hush-not; comment=hush', 0))).not.toContain('"hush"');
});

test('the headers of one response, as either browser gives them', () => {
  const headers = [
    { name: 'Content-Type', value: 'text/html' },
    { name: 'set-cookie', value: 'a=1' },
    { name: 'Set-Cookie', value: 'b=2\nc=3' },
    { name: 'Set-Cookie' },
  ];
  expect(findSetCookies(headers)).toEqual(['a=1', 'b=2', 'c=3']);
  expect(findSetCookies()).toEqual([]);
});
