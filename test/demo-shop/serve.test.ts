import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { findChatHost, findHost } from './hosts.ts';
import { type Shop, startShop } from './serve.ts';
import { legacyRows, storageList } from './storage-list.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await startShop();
});
afterAll(() => shop.close());

const attributesOf = (cookie: string | undefined): string[] => (cookie ?? '').split('; ').slice(1).sort();
const textOf = (cookie: string | undefined): string => /^[^=]+=([^;]*)/.exec(cookie ?? '')?.[1] ?? '';
const named = (cookies: string[], name: string): string | undefined =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`));

describe('hosts', () => {
  it.each([
    ['shop.localhost:8080', 'chat.localhost:8080'],
    ['shop.localhost', 'chat.localhost'],
    ['shop.example', 'chat.example'],
    ['shop.co.example:81', 'chat.co.example:81'],
    ['127.0.0.1:8080', 'chat.localhost:8080'],
    ['localhost:8080', 'chat.localhost:8080'],
    ['shopping.example', 'chat.localhost'],
  ])('a shop at %s has its chat at %s', (host, chat) => {
    expect(findChatHost(host)).toBe(chat);
  });

  it.each([
    undefined,
    '',
    '"><script>',
    'shop.localhost:8080/',
    'shop localhost',
    'shop.localhost:',
    '-a',
    'a'.repeat(300),
  ])('takes %j for no host name', (header) => {
    expect(findHost(header)).toBeNull();
  });

  it('reads a host name in any case', () => {
    expect(findHost('Shop.LocalHost:80')).toBe('shop.localhost:80');
  });
});

describe('the shop', () => {
  it('says where it is', () => {
    expect(shop.url).toBe(`http://shop.localhost:${shop.port}/`);
  });

  it('sets a session out of reach of scripts and a cart for 30 days', async () => {
    const { cookies } = await ask(shop.port, '/');
    expect(cookies).toHaveLength(2);
    expect(attributesOf(named(cookies, 'shop_session'))).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
    expect(textOf(named(cookies, 'shop_session'))).toMatch(/^[\w-]{32}$/);
    expect(named(cookies, 'cart')).toBe('cart=empty; Path=/; Max-Age=2592000; SameSite=Lax');
  });

  it('keeps the cookies a visitor already has', async () => {
    const { cookies } = await ask(shop.port, '/', { cookie: 'shop_session=abc; cart=butter-croissant:2' });
    expect(cookies).toEqual([]);
  });

  it.each([
    ['/', 'respected'],
    ['/?consent=respected', 'respected'],
    ['/?consent=ignored', 'ignored'],
    ['/?consent=%22%3E%3Cscript%3E', 'respected'],
    ['/privacy?consent=ignored', 'ignored'],
    ['/cookies', 'respected'],
  ])('%s is served as a page that has consent %s', async (path, consent) => {
    const { status, body } = await ask(shop.port, path);
    expect(status).toBe(200);
    expect(body).toContain(`data-consent="${consent}" data-legacy="false"`);
    expect(body.includes('href="/privacy?consent=ignored"')).toBe(consent === 'ignored');
    expect(body).not.toContain('"><script>');
  });

  it('runs the chat of 2018 only when asked to', async () => {
    const old = await ask(shop.port, '/cookies?legacy=1');
    expect(old.body).toContain('data-legacy="true"');
    for (const row of legacyRows) expect(old.body).toContain(`<code>${row.name}</code>`);
    expect((await ask(shop.port, '/cookies')).body).not.toContain('ssupp.barclicked');
  });

  it.each(['shop.localhost:4242', 'shop.example'])('at %s names its own chat and no other address', async (host) => {
    const { body, headers } = await ask(shop.port, '/', { host });
    const chat = `http://${host.replace('shop', 'chat')}`;
    expect(body).toContain(`data-chat-origin="${chat}"`);
    const addresses = body.match(/https?:\/\/[^"'\s<]+/g) ?? [];
    expect(new Set(addresses)).toEqual(new Set([chat, 'http://www.w3.org/2000/svg']));
    expect(headers['content-security-policy']).toContain(`default-src 'self'`);
    expect(headers['content-security-policy']).toContain(`frame-src ${chat}`);
  });

  it('names the processor, and every key it knows of with brackets shown as text', async () => {
    expect((await ask(shop.port, '/privacy')).body).toContain('Smartsupp.com, s.r.o.');
    const { body } = await ask(shop.port, '/cookies');
    const rows = Object.values(storageList).flat();
    for (const { name } of rows) {
      expect(body).toContain(`<code>${name.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</code>`);
    }
    expect(body.match(/<tr><td><code>/g)).toHaveLength(rows.length);
  });

  it('leaves the tools out of what is loaded before the choice', async () => {
    const { body, headers } = await ask(shop.port, '/assets/shop.js');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(body).toContain('ssupp.vid');
    for (const trace of ['__openreplay_uuid', 'sentryReplaySession', '_primary_window_exists']) {
      expect(body).not.toContain(trace);
    }
  });
});

describe('the basket', () => {
  it.each([
    ['', 'butter-croissant', 'butter-croissant:1', 1],
    ['empty', 'butter-croissant', 'butter-croissant:1', 1],
    ['butter-croissant:2', 'salt-pretzel', 'butter-croissant:2|salt-pretzel:1', 3],
    ['butter-croissant:2', 'caviar', 'butter-croissant:2', 2],
    ['butter-croissant:99', 'butter-croissant', 'butter-croissant:99', 99],
    ['caviar:3|butter-croissant:-1|salt-pretzel:x|__proto__:1', 'caviar', 'empty', 0],
  ])('with %j and one more %s holds %j', async (before, product, after, pieces) => {
    const reply = await ask(shop.port, `/api/cart?add=${product}`, { method: 'POST', cookie: `a=1; cart=${before}` });
    expect(reply.cookies).toEqual([`cart=${after}; Path=/; Max-Age=2592000; SameSite=Lax`]);
    expect(JSON.parse(reply.body)).toEqual({ pieces });
  });
});

describe('the chat', () => {
  const chat = (path: string, cookie?: string, method = 'GET') =>
    ask(shop.port, path, { host: `chat.localhost:${shop.port}`, method, ...(cookie ? { cookie } : {}) });

  it.each([
    ['/frame', 'GET'],
    ['/api/hello', 'POST'],
  ])('%s sets a partitioned cookie', async (path, method) => {
    const { cookies, status } = await chat(path, undefined, method);
    expect(status).toBe(200);
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(/^chat_visitor=cv_[0-9a-f]{24}; /);
    expect(attributesOf(cookies[0])).toEqual(['Max-Age=15552000', 'Partitioned', 'Path=/', 'SameSite=None', 'Secure']);
  });

  it('knows a visitor again, and nobody by a name it did not give', async () => {
    const known = `cv_${'0a'.repeat(12)}`;
    expect(textOf((await chat('/frame', `chat_visitor=${known}`)).cookies[0])).toBe(known);
    expect(textOf((await chat('/frame', 'chat_visitor=cv_x')).cookies[0])).toMatch(/^cv_[0-9a-f]{24}$/);
  });

  it('and the shop keep to their own paths', async () => {
    expect((await chat('/')).status).toBe(404);
    expect((await chat('/api/cart', undefined, 'POST')).status).toBe(404);
    expect((await ask(shop.port, '/frame')).status).toBe(404);
  });
});

describe('the tools', () => {
  const start = (body: string) => ask(shop.port, '/openreplay/v1/web/start', { method: 'POST', body });
  const userUUID = '7c3e1a52-9d4b-4f60-8a17-2b5c9e0d1f34';

  it('OpenReplay gets a session for a new visitor', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      '{"userUUID":"<b>","token":7}',
      JSON.stringify({ userUUID, pad: 'x'.repeat(70_000) }),
    ]) {
      const answer = JSON.parse((await start(body)).body);
      expect(answer).toMatchObject({ token: expect.any(String), sessionID: expect.any(String), delay: 0 });
      expect(answer.userUUID).toMatch(/^[0-9a-f-]{36}$/);
      expect(answer.userUUID).not.toBe(userUUID);
    }
  });

  it('OpenReplay finds a visitor and a session again', async () => {
    const first = JSON.parse((await start(JSON.stringify({ userUUID, token: null }))).body);
    expect(first.userUUID).toBe(userUUID);
    const second = JSON.parse((await start(JSON.stringify({ userUUID, token: first.token }))).body);
    expect(second.token).toBe(first.token);
  });

  it.each([
    ['/posthog/flags/?v=2', 200],
    ['/posthog/array/phc_x/config', 200],
    ['/posthog/e/', 200],
    ['/openreplay/v1/web/tags', 200],
    ['/openreplay/v1/web/i', 204],
    ['/sentry/api/1/envelope/?sentry_key=x', 204],
  ])('%s answers %d', async (path, status) => {
    const reply = await ask(shop.port, path, { method: 'POST', body: '{}' });
    expect(reply.status).toBe(status);
    if (status === 200) expect(JSON.parse(reply.body)).toBeTypeOf('object');
    else expect(reply.body).toBe('');
  });

  it('may send recordings of any length', async () => {
    const body = 'x'.repeat(8_000_000);
    expect((await ask(shop.port, '/sentry/api/1/envelope/', { method: 'POST', body })).status).toBe(204);
  });
});

describe('what the server refuses', () => {
  it.each([
    '/nothing',
    '/__proto__',
    '/constructor',
    '/assets/',
    '/assets/../serve.ts',
    '/openreplay',
    '/api/cart',
    '//',
  ])('GET %s is 404', async (path) => {
    const { status, cookies } = await ask(shop.port, path);
    expect(status).toBe(404);
    expect(cookies).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is 405', async (method) => {
    const { status, headers } = await ask(shop.port, '/', { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, POST');
  });

  it('a host that is none is 400', async () => {
    expect((await ask(shop.port, '/', { host: '"><script>' })).status).toBe(400);
  });

  it('a port that is taken is an error', async () => {
    await expect(startShop({ port: shop.port })).rejects.toThrow('EADDRINUSE');
  });

  it('closing waits for no open connection', async () => {
    const other = await startShop();
    const socket = connect(other.port, '127.0.0.1');
    const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.on('error', () => undefined);
    await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
    socket.write('GET / HTTP/1.1\r\n');
    await other.close();
    await ended;
    await expect(ask(other.port, '/')).rejects.toThrow('ECONNREFUSED');
  });
});
