import { connect } from 'node:net';
import { TCString } from '@iabtechlabtcf/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../demo-shop/ask.ts';
import { expireCookies, strangeCookies } from './raw-cookies.ts';
import { type HostilePages, hostilePaths, startHostilePages } from './serve.ts';

let pages: HostilePages;
beforeAll(async () => {
  pages = await startHostilePages();
});
afterAll(() => pages.close());

/** The answer's head as it is on the wire, one character for each byte. */
function readHead(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(pages.port, '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(text.split('\r\n\r\n')[0] ?? ''));
    socket.on('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: hostile.localhost\r\nConnection: close\r\n\r\n`);
  });
}

describe('hostile pages', () => {
  it('lists every page', async () => {
    const { body } = await ask(pages.port, '/');
    for (const path of hostilePaths) expect(body).toContain(`<a href="${path}">`);
  });

  it.each(hostilePaths)('%s is there and starts from nothing', async (path) => {
    const { status, headers, body, cookies } = await ask(pages.port, path, { cookie: 'old=1' });
    expect(status).toBe(200);
    if (path === '/pdf') {
      expect(headers['content-type']).toBe('application/pdf');
      return;
    }
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toContain('localStorage.clear()');
    expect(body).not.toContain('/* data */');
    expect(cookies[0]).toBe('old=gone; Path=/; Max-Age=0');
  });

  it.each(['/nothing', '/__proto__', '/pages/names.html', '/../serve.ts'])('%s is 404', async (path) => {
    expect((await ask(pages.port, path)).status).toBe(404);
  });

  it('sends cookies with bytes that are no UTF-8', async () => {
    const head = await readHead('/names');
    const sent = head.split('\r\n').filter((line) => line.startsWith('Set-Cookie: '));
    expect(sent).toEqual(strangeCookies.map((cookie) => `Set-Cookie: ${cookie}`));
    const bytes = Buffer.from(head, 'latin1');
    expect(bytes.includes(Buffer.from([...Buffer.from('bytes-in-value='), 0xff, 0xfe, ...Buffer.from('; Path')]))).toBe(
      true,
    );
    expect(bytes.includes(Buffer.from([...Buffer.from('Set-Cookie: '), 0xff, 0xfe, ...Buffer.from('-in-name=')]))).toBe(
      true,
    );
    expect(bytes.includes(Buffer.from('Set-Cookie: croissant-🥐=emoji'))).toBe(true);
    expect(head).toContain('Set-Cookie: =lonely; Path=/');
  });

  it.each([
    [undefined, []],
    ['', []],
    ['a=1; b=', ['a=gone; Path=/; Max-Age=0', 'b=gone; Path=/; Max-Age=0']],
    ['lonely', ['=gone; Path=/; Max-Age=0']],
    ['\xff\xfe=x=y', ['\xff\xfe=gone; Path=/; Max-Age=0']],
  ])('removes what %j brings along', (header, expected) => {
    expect(expireCookies(header)).toEqual(expected);
  });

  it.each([
    ['accepted', 11, 6],
    ['rejected', 0, 0],
    ['unset', 0, 6],
  ])('makes a real TC string for %s', async (state, consents, legitimateInterests) => {
    const { body } = await ask(pages.port, `/tcf?state=${state}`);
    const model = TCString.decode(/"tcString":"([^"]+)"/.exec(body)?.[1] ?? '');
    expect(model.purposeConsents.size).toBe(consents);
    expect(model.purposeLegitimateInterests.size).toBe(legitimateInterests);
    expect(body).toContain(`"state":"${state}"`);
  });

  it.each(['/tcf', '/tcf?state=%3C/script%3E', '/cookiebot?state=__proto__', '/onetrust?state=silent'])(
    '%s has nobody asked yet',
    async (path) => {
      expect((await ask(pages.port, path)).body).toContain('{"state":"unset"');
    },
  );

  it('tells the page what the server was told about Global Privacy Control', async () => {
    expect((await ask(pages.port, '/gpc')).body).toContain('const data = {"header":null};');
  });

  it('makes a PDF whose table of offsets is right', async () => {
    const { body } = await ask(pages.port, '/pdf');
    const start = Number(/startxref\n(\d+)/.exec(body)?.[1]);
    expect(body.slice(start, start + 5)).toBe('xref\n');
    const offsets = [...body.matchAll(/^(\d{10}) 00000 n /gm)].map((match) => Number(match[1]));
    expect(offsets).toHaveLength(5);
    for (const [index, offset] of offsets.entries()) {
      expect(body.startsWith(`${index + 1} 0 obj\n`, offset)).toBe(true);
    }
  });

  it('never answers /never, and closes all the same', async () => {
    const other = await startHostilePages();
    const waiting = ask(other.port, '/never');
    const outcome = Promise.race([
      waiting.then(() => 'answered'),
      new Promise((resolve) => setTimeout(resolve, 300, 'waiting')),
    ]);
    const refused = expect(waiting).rejects.toThrow();
    expect(await outcome).toBe('waiting');
    await other.close();
    await refused;
  });
});
