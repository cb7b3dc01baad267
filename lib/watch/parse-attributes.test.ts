import { expect, test } from 'vitest';
import { parseAttributes } from './parse-attributes.ts';

const at = Date.UTC(2026, 10, 22, 9, 30);
const DAY = 86_400_000;

test.each<[text: string, asked: ReturnType<typeof parseAttributes>]>([
  ['', { session: true }],
  [
    ' Path=/; Secure; HttpOnly; SameSite=Lax',
    { path: '/', secure: true, httpOnly: true, sameSite: 'lax', session: true },
  ],
  ['max-age=86400', { expiresAt: at + DAY }],
  ['MAX-AGE=0', { expiresAt: 0 }],
  ['max-age=-5', { expiresAt: 0 }],
  ['max-age=1e3', { session: true }], // no digits only: ignored
  ['max-age=99999999999999999999', { expiresAt: 8.64e15 }],
  ['expires=Sun, 22 Nov 2026 10:30:00 GMT', { expiresAt: at + 3_600_000 }],
  ['expires=Sunday, 22-Nov-26 10:30:00 GMT', { expiresAt: at + 3_600_000 }],
  ['expires=Thu, 01 Jan 1970 00:00:00 GMT', { expiresAt: 0 }],
  ['expires=soon', { session: true }],
  ['expires=Sun, 22 Nov 2026 10:30:00 GMT; max-age=60', { expiresAt: at + 60_000 }],
  ['max-age=60; expires=Sun, 22 Nov 2026 10:30:00 GMT', { expiresAt: at + 60_000 }],
  ['max-age=60; max-age=120', { expiresAt: at + 120_000 }], // the last one counts
  ['domain=.Shop.Example', { domain: 'shop.example', session: true }],
  ['domain=', { session: true }],
  ['path=shop', { session: true }], // does not begin with a slash: the default path
  ['samesite=sideways; partitioned', { partitioned: true, session: true }],
  ['__proto__=1; constructor; =x; ;;', { session: true }],
  [`domain=${'a'.repeat(1025)}`, { session: true }],
])('%s', (text, asked) => {
  expect(parseAttributes(text, at)).toEqual(asked);
});

test('a megabyte of semicolons takes no time to speak of, and says nothing', () => {
  expect(parseAttributes(';'.repeat(1_000_000), at)).toEqual({ session: true });
});
