import { describe, expect, it, test } from 'vitest';
import { capturedAt, cookie, cookies, frame, itemSources, salt } from '../../test/items.ts';
import type { Item } from '../types.ts';
import { buildItems, isCookieOf } from './build-items.ts';
import { createDescriber } from './describe-value.ts';

const page = 'https://shop.example/cart';
const names = (items: Item[]) => items.map((item) => item.name);

describe('cookies of the cookies API', () => {
  it('gives every field, HttpOnly ones too, and no value', () => {
    const [item] = buildItems(
      itemSources({ cookies: cookies('sid=secret-value .shop.example /cart 30d secure httponly none') }),
    );
    const { hash } = createDescriber(salt)('secret-value');
    expect(item).toEqual({
      id: expect.any(String),
      store: 'cookie',
      name: 'sid',
      origin: 'https://shop.example',
      party: 'first',
      frameUrl: 'https://shop.example/',
      frameId: 0,
      size: 12,
      shape: 'text',
      valueHash: hash,
      domain: '.shop.example',
      hostOnly: false,
      path: '/cart',
      secure: true,
      httpOnly: true,
      sameSite: 'none',
      session: false,
      expiresAt: capturedAt + 30 * 86_400_000,
      lifetimeDays: 30,
    });
  });

  it('says of a session cookie no expiry, and of an insecure one an http origin', () => {
    const [item] = buildItems(itemSources({ cookies: cookies('a=1 shop.example') }));
    expect(item).toMatchObject({
      session: true,
      origin: 'http://shop.example',
      hostOnly: true,
      sameSite: 'unspecified',
    });
    expect(item).not.toHaveProperty('expiresAt');
    expect(item).not.toHaveProperty('lifetimeDays');
    expect(item).not.toHaveProperty('partitionKey');
  });

  test.each([
    ['0.04d', 0],
    ['0.06d', 0.1],
    ['400.04d', 400],
  ])('lifetime %s to one decimal: %s', (lifetime, lifetimeDays) => {
    const [item] = buildItems(itemSources({ cookies: cookies(`a=1 shop.example / ${lifetime}`) }));
    expect(item?.lifetimeDays).toBe(lifetimeDays);
  });

  it('keeps what a host on this page is sent, and nothing of its siblings', () => {
    const list = cookies(`
      own=1 www.shop.example
      domain=1 .shop.example
      parent-only=1 shop.example
      sibling=1 pay.shop.example
      sibling-domain=1 .pay.shop.example
      no-dot-boundary=1 .op.example
      foreign=1 .chat.example
    `);
    expect(names(buildItems(itemSources({ cookies: list, at: ['www.shop.example'] })))).toEqual(['own', 'domain']);
    expect(names(buildItems(itemSources({ cookies: list, at: ['www.shop.example', 'w.chat.example'] })))).toEqual([
      'own',
      'domain',
      'foreign',
    ]);
  });

  it('names the first frame whose host is sent it, and whether that is the same site', () => {
    const list = cookies(`
      chat=1 .chat.example
      both=1 .shop.example
    `);
    const items = buildItems(
      itemSources({ cookies: list, at: ['shop.example', 'w.chat.example', 'pay.shop.example'] }),
    );
    expect(items.map(({ name, party, frameUrl, frameId }) => [name, party, frameUrl, frameId])).toEqual([
      ['chat', 'third', 'https://w.chat.example/', 1],
      ['both', 'first', 'https://shop.example/', 0],
    ]);
  });

  it('keeps the partitions of this page and leaves those of other top-level sites', () => {
    const list = cookies(`
      p=1 .chat.example / session secure none partition=https://shop.example below-other
      p=1 .chat.example / session secure none partition=https://shop.example below-none
      p=1 .chat.example / session secure none partition=https://news.example below-other
      p=1 .chat.example / session secure none
    `);
    const items = buildItems(itemSources({ cookies: list, at: ['shop.example', 'chat.example'] }));
    expect(items.map((item) => item.partitionKey)).toEqual([
      { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: true },
      { topLevelSite: 'https://shop.example', hasCrossSiteAncestor: false },
      undefined,
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
  });

  it('keeps one name under two paths and two domains apart, also with equal values', () => {
    const list = cookies(`
      a=1 shop.example /
      a=1 shop.example /cart
      a=1 .shop.example /
    `);
    expect(buildItems(itemSources({ cookies: list })).map(({ domain, path }) => [domain, path])).toEqual([
      ['shop.example', '/'],
      ['shop.example', '/cart'],
      ['.shop.example', '/'],
    ]);
  });

  it('keeps each cookie whose bytes are no UTF-8, without a hash that would call them equal', () => {
    const foreign = [cookie({ name: 'a', value: '\uFFFD' }), cookie({ name: '\uFFFD' }), cookie({ name: '\uFFFD' })];
    const items = buildItems(itemSources({ cookies: foreign }));
    expect(items.map(({ shape, valueHash }) => [shape, valueHash])).toEqual(Array(3).fill(['not-utf8', undefined]));
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
  });

  it('takes cookies without a name and without a value', () => {
    const items = buildItems(itemSources({ cookies: [cookie({ name: '' }), cookie({ name: 'b', value: '' })] }));
    expect(items.map(({ name, shape }) => [name, shape])).toEqual([
      ['', 'text'],
      ['b', 'empty'],
    ]);
  });
});

describe('cookies that scripts see', () => {
  const top = frame(page, { cookies: [['a', '1']] });

  it('are used only where the cookies API did not answer', () => {
    const chat = frame('https://w.chat.example/', { frameId: 2, cookies: [['b', '2']] });
    const build = (...sites: string[]) =>
      names(buildItems(itemSources({ frames: [top, chat], cookieSites: new Set(sites) })));
    expect(build()).toEqual(['a', 'b']);
    expect(build('shop.example')).toEqual(['b']);
    expect(build('shop.example', 'chat.example')).toEqual([]);
  });

  it('are not used a second time in a frame that shares the origin of its page', () => {
    const blank = frame('about:blank', {
      frameId: 2,
      cookies: [['a', '1']],
      reading: { origin: 'https://shop.example' },
    });
    expect(buildItems(itemSources({ frames: [top, blank], at: ['shop.example'] }))).toEqual([]);
  });

  it('say what was seen and nothing else', () => {
    const [bare] = buildItems(itemSources({ frames: [top], cookieSites: new Set() }));
    expect(bare).toMatchObject({ httpOnly: false, origin: 'https://shop.example', frameUrl: page });
    for (const unseen of ['domain', 'hostOnly', 'path', 'secure', 'sameSite', 'session', 'expiresAt', 'partitionKey'])
      expect(bare).not.toHaveProperty(unseen);

    const fields = { domain: 'shop.example', path: '/', secure: true, sameSite: 'none', partitioned: true };
    const told = frame(page, { cookies: [['a', '1', { ...fields, expires: capturedAt + 86_400_000 }]] });
    const [item] = buildItems(itemSources({ frames: [told], cookieSites: new Set() }));
    expect(item).toMatchObject({ path: '/', secure: true, sameSite: 'none', session: false, lifetimeDays: 1 });
    expect(item?.partitionKey).toEqual({}); // in some partition: which one, scripts are not told
  });

  it('keep one name under two paths apart while their values differ', () => {
    const frames = [
      frame(page, {
        cookies: [
          ['a', '1'],
          ['a', '2'],
          ['a', '1'],
        ],
      }),
    ];
    const items = buildItems(itemSources({ frames, cookieSites: new Set() }));
    expect(names(items)).toEqual(['a', 'a']);
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it('do not take a twin for a cookie that is named like it', () => {
    const frames = [
      frame(page, {
        cookies: [
          ['a', '1'],
          ['a', '2'],
          ['a+', '2'],
          ['2a', '2'],
        ],
      }),
    ];
    expect(names(buildItems(itemSources({ frames, cookieSites: new Set() })))).toEqual(['a', 'a', 'a+', '2a']);
  });
});

test.each([
  ['a=1 shop.example', 'shop.example', true],
  ['a=1 shop.example', 'www.shop.example', false],
  ['a=1 .shop.example', 'www.shop.example', true],
  ['a=1 .shop.example', 'myshop.example', false],
  ['a=1 .www.shop.example', 'shop.example', false],
  ['a=1 .shop.example / session partition=https://shop.example', 'shop.example', true],
  ['a=1 .shop.example / session partition=https://news.example', 'shop.example', false],
])('%s is a cookie of %s: %s', (line, host, expected) => {
  expect(cookies(line).map((one) => isCookieOf(one, host, 'shop.example'))).toEqual([expected]);
});
