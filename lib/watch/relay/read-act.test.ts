import { describe, expect, it, test } from 'vitest';
import { readAct } from './read-act.ts';

const ORIGIN = 1_000_000;
const NOW = ORIGIN + 5000;
const act = { store: 'localStorage', operation: 'set', via: 'storage', name: 'k', at: 20, count: 1 };
const read = (parts: Record<string, unknown>) => readAct({ ...act, ...parts }, ORIGIN, NOW);
const cookie = { store: 'cookie', via: 'document.cookie' };

describe('an act of the page', () => {
  it('becomes a write in the browser’s time', () => {
    expect(read({})).toEqual({
      store: 'localStorage',
      operation: 'set',
      via: 'storage',
      name: 'k',
      at: ORIGIN + 20,
      count: 1,
    });
  });

  test.each<[what: string, parts: Record<string, unknown>, expected: Record<string, unknown>]>([
    ['several at once', { count: 7, lastAt: 90 }, { count: 7, at: ORIGIN + 20, lastAt: ORIGIN + 90 }],
    ['an earlier end than its beginning', { lastAt: 10 }, { at: ORIGIN + 20 }],
    ['a time before the document', { at: -1e12 }, { at: ORIGIN }],
    ['a time to come', { at: 1e12 }, { at: NOW }],
    ['no time', { at: 'soon' }, { at: NOW }],
    ['a time that is none', { at: Number.NaN }, { at: NOW }],
    ['no count', { count: undefined }, { count: 1 }],
    ['a count below one', { count: -3 }, { count: 1 }],
    ['a count of parts', { count: 1.5 }, { count: 1 }],
    ['the name of a name', { name: '__proto__' }, { name: '__proto__' }],
    ['a name that was cut', { nameLength: 1_000_000 }, { nameLength: 1_000_000 }],
    ['a length that is shorter than the name', { name: 'four', nameLength: 3 }, { name: 'four' }],
    [
      'a script',
      { stack: 'Error\n    at f (https://x.example/a.js?v=1:2:3)' },
      { scripts: ['https://x.example/a.js'] },
    ],
    ['a stack that is no text', { stack: { toString: 1 } }, { name: 'k' }],
    ['its page’s script', { script: 'https://x.example/a.js' }, { scripts: ['https://x.example/a.js'] }],
    ['a cookie for a day', { ...cookie, attributes: 'max-age=86400' }, { asked: { expiresAt: ORIGIN + 86_400_020 } }],
    ['a cookie for the session', cookie, { asked: { session: true } }],
    ['a cookie that ends at once', { ...cookie, attributes: 'max-age=0' }, { operation: 'remove' }],
    [
      'what cookieStore was asked',
      { ...cookie, via: 'cookieStore', asked: { domain: 'x.example', sameSite: 'lax', expiresAt: 5, secure: 'yes' } },
      { asked: { domain: 'x.example', sameSite: 'lax', expiresAt: 5 } },
    ],
    [
      'nonsense that cookieStore was asked',
      { ...cookie, via: 'cookieStore', asked: { domain: 1, path: [], sameSite: 'odd', expiresAt: 'never' } },
      { asked: { session: true } },
    ],
  ])('with %s', (_what, parts, expected) => {
    const write = read(parts);
    expect(write).toMatchObject(expected);
    for (const field of ['lastAt', 'nameLength', 'scripts'] as const)
      if (!(field in expected)) expect(write).not.toHaveProperty(field);
  });

  it('with a name out of measure is cut, and its length is kept', () => {
    const write = read({ name: 'n'.repeat(1_000_000) });
    expect(write?.name).toBe('n'.repeat(2048));
    expect(write?.nameLength).toBe(1_000_000);
  });

  test.each<[unknown]>([
    [undefined],
    [null],
    ['set'],
    [[]],
    [{}],
    [{ ...act, store: 'disk' }],
    [{ ...act, store: 'toString' }],
    [{ ...act, operation: 'steal' }],
    [{ ...act, name: 1 }],
    // What the browser alone can tell.
    [{ ...act, via: 'header' }],
    [{ ...act, via: 'changed' }],
    [{ ...act, via: 'reread' }],
  ])('is none: %j', (given) => {
    expect(readAct(given, ORIGIN, NOW)).toBeUndefined();
  });
});
