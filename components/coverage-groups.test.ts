import { describe, expect, it } from 'vitest';
import { findHosts, findOtherHosts, groupCoverage } from './coverage-groups.ts';

describe('groupCoverage', () => {
  it('groups by code and by what would close it', () => {
    const groups = groupCoverage([
      { code: 'writersUnseen', closedBy: 'watch' },
      { code: 'frameNoAccess', subject: 'a.example', closedBy: 'hosts' },
      { code: 'frameNoAccess', subject: 'b.example', closedBy: 'all' },
      { code: 'frameUnreached', subject: 'c.example' },
      { code: 'frameUnreached', count: 2, closedBy: 'page' },
      { code: 'frameUnreached', closedBy: 'site' },
      { code: 'watchedLate', closedBy: 'reload' },
    ]);
    expect(groups.map(({ code, entries, closedBy }) => [code, entries.length, closedBy])).toEqual([
      ['writersUnseen', 1, 'watch'],
      ['frameNoAccess', 2, 'access'],
      ['frameUnreached', 1, undefined],
      ['frameUnreached', 2, 'access'],
      ['watchedLate', 1, 'reload'],
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(groupCoverage([])).toEqual([]);
  });
});

describe('hosts of a grant', () => {
  it.each([
    [
      ['*://shop.example/*', '*://*.shop.example/*'],
      ['shop.example', '*.shop.example'],
    ],
    [['https://a.example/*', 'https://a.example/*'], ['a.example']],
    [['<all_urls>'], ['*']],
    [['*://*/*'], ['*']],
    [['no pattern'], ['no pattern']],
  ])('%j are %j', (origins, hosts) => {
    expect(findHosts({ rung: 'site', origins })).toEqual(hosts);
  });

  it('counts a host and its subdomains once, and the site not at all', () => {
    const origins = ['*://*.chat.example/*', '*://chat.example/*', '*://www.shop.example/*', '*://*.pay.example/*'];
    expect(findOtherHosts({ rung: 'hosts', origins }, 'shop.example')).toEqual(['chat.example', 'pay.example']);
  });
});
