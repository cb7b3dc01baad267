import { describe, expect, it } from 'vitest';
import { findHosts, findOtherHosts, groupCoverage } from './coverage-groups.ts';

describe('groupCoverage', () => {
  it('groups by code, and puts what access would close first', () => {
    const groups = groupCoverage([
      { code: 'writersUnseen' },
      { code: 'frameNoAccess', subject: 'a.example', closedBy: 'hosts' },
      { code: 'frameNoAccess', subject: 'b.example', closedBy: 'hosts' },
      { code: 'frameUnreached', subject: 'c.example' },
      { code: 'frameUnreached', count: 2, closedBy: 'all' },
    ]);
    expect(groups.map(({ code, entries, isClosable }) => [code, entries.length, isClosable])).toEqual([
      ['frameNoAccess', 2, true],
      ['frameUnreached', 1, true],
      ['writersUnseen', 1, false],
      ['frameUnreached', 1, false],
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
