import { describe, expect, it, test, vi } from 'vitest';
import { buildOrigins, EVERY_SITE } from './build-origins.ts';
import { findSite, readAccess } from './find-access.ts';

describe('the site of a host', () => {
  test.each([
    ['shop.example', 'shop.example'],
    ['www.a.shop.example', 'shop.example'],
    ['shop.co.uk', 'shop.co.uk'],
    ['www.shop.co.uk', 'shop.co.uk'],
    ['anna.github.io', 'anna.github.io'], // a private suffix: its neighbours are other sites
    ['www.anna.github.io', 'anna.github.io'],
    ['bob.github.io', 'bob.github.io'],
    ['github.io', 'github.io'],
    ['co.uk', 'co.uk'],
    ['localhost', 'localhost'],
    ['shop.localhost', 'shop.localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['10.1.2.3', '10.1.2.3'],
    ['[::1]', '[::1]'],
    ['[2001:db8::1]', '[2001:db8::1]'],
    ['xn--mnchen-3ya.example', 'xn--mnchen-3ya.example'],
    ['under_score.shop.example', 'shop.example'],
    ['', ''],
  ])('%s: %s', (host, site) => {
    expect(findSite(host)).toBe(site);
  });
});

describe('match patterns of a site', () => {
  test.each([
    ['shop.example', '*://*.shop.example/*'],
    ['localhost', '*://*.localhost/*'],
    ['anna.github.io', '*://*.anna.github.io/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
    ['[::1]', '*://[::1]/*'],
  ])('%s: %s', (site, pattern) => {
    expect(buildOrigins(site)).toEqual([pattern]);
  });
});

describe('the ladder', () => {
  /** A browser that holds these sites. */
  const holding =
    (...sites: string[]) =>
    async (origins: string[]) =>
      origins.every((origin) => sites.some((site) => buildOrigins(site).includes(origin)));
  const others = ['pay.example', 'chat.example'];
  const all = { rung: 'all', origins: EVERY_SITE };

  it('page: nothing held; offers the site, then all hosts of the page with it, then every site', async () => {
    expect(await readAccess('shop.example', others, holding())).toEqual({
      rung: 'page',
      allowed: new Set(),
      grants: [
        { rung: 'site', origins: ['*://*.shop.example/*'] },
        { rung: 'hosts', origins: ['*://*.shop.example/*', '*://*.chat.example/*', '*://*.pay.example/*'] },
        all,
      ],
    });
  });

  it('page: nothing held on a page without others offers no hosts', async () => {
    const { rung, grants } = await readAccess('shop.example', ['shop.example'], holding());
    expect([rung, grants.map((grant) => grant.rung)]).toEqual(['page', ['site', 'all']]);
  });

  it('page: the others held, but not the site itself', async () => {
    const { rung, allowed, grants } = await readAccess('shop.example', others, holding(...others));
    expect(rung).toBe('page');
    expect([...allowed]).toEqual(['chat.example', 'pay.example']);
    expect(grants.map((grant) => grant.rung)).toEqual(['site', 'all']);
  });

  it('site: offers the hosts that are missing, no more', async () => {
    expect(await readAccess('shop.example', others, holding('shop.example', 'chat.example'))).toEqual({
      rung: 'site',
      allowed: new Set(['shop.example', 'chat.example']),
      grants: [{ rung: 'hosts', origins: ['*://*.pay.example/*'] }, all],
    });
  });

  it('site: held on a page without others is not yet "hosts"', async () => {
    const { rung, grants } = await readAccess('shop.example', [], holding('shop.example'));
    expect([rung, grants]).toEqual(['site', [all]]);
  });

  it('hosts: the site and all others held', async () => {
    expect(await readAccess('shop.example', others, holding('shop.example', ...others))).toEqual({
      rung: 'hosts',
      allowed: new Set(['shop.example', 'chat.example', 'pay.example']),
      grants: [all],
    });
  });

  it('all: every site held; nothing is left to ask for', async () => {
    expect(await readAccess('shop.example', others, async () => true)).toEqual({
      rung: 'all',
      allowed: new Set(['shop.example', 'chat.example', 'pay.example']),
      grants: [],
    });
  });

  it('asks once for a site that is named many times', async () => {
    const has = vi.fn(async () => false);
    await readAccess('shop.example', ['chat.example', 'chat.example', 'shop.example'], has);
    expect(has.mock.calls).toEqual([[EVERY_SITE], [['*://*.shop.example/*']], [['*://*.chat.example/*']]]);
  });

  it('works for addresses', async () => {
    const { grants } = await readAccess('127.0.0.1', ['[::1]'], holding());
    expect(grants[1]).toEqual({ rung: 'hosts', origins: ['*://127.0.0.1/*', '*://[::1]/*'] });
  });

  it('leaves out what no pattern can name, so that the prompt for the others still works', async () => {
    const has = async ([origin = '']: string[]) => {
      if (origin.includes('*.*')) throw new Error('Invalid host wildcard.');
      return origin === '*://*.shop.example/*';
    };
    expect(await readAccess('shop.example', ['*', 'chat.example'], has)).toEqual({
      rung: 'site',
      allowed: new Set(['shop.example']),
      grants: [{ rung: 'hosts', origins: ['*://*.chat.example/*'] }, all],
    });
    const { rung, grants } = await readAccess('shop.example', ['*'], has);
    expect([rung, grants]).toEqual(['site', [all]]);
  });

  it('passes on what the browser throws', async () => {
    await expect(readAccess('shop.example', [], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
