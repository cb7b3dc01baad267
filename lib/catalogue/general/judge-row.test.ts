import { describe, expect, test } from 'vitest';
import { type GeneralRow, judgeRow } from './judge-row.ts';

function row(name: string, more: Partial<GeneralRow> = {}): GeneralRow {
  return { platform: 'Acme', category: 'Analytics', name, domain: '', retention: '1 year', wildcard: '0', ...more };
}

describe('what a row says', () => {
  test.each<[what: string, row: GeneralRow, key: object]>([
    ['a whole name', row('_ga'), { pattern: '_ga', store: 'cookie', category: 'analytics', lifetime: 'P1Y' }],
    ['a beginning', row('_gac_', { wildcard: '1' }), { pattern: '_gac_*' }],
    ['a beginning written with a star', row('DSP2F_*'), { pattern: 'DSP2F_*' }],
    ['a beginning of four characters', row('_ga_', { wildcard: '1' }), { pattern: '_ga_*' }],
    ['a short name in capitals', row('FPID'), { pattern: 'FPID' }],
    ['a short name with a sign of its own', row('s_cc'), { pattern: 's_cc' }],
    ['security is necessary', row('__cf_bm', { category: 'Security' }), { category: 'necessary' }],
    ['web storage', row('clerk_db', { retention: 'Local Storage' }), { store: 'localStorage', lifetime: 'persistent' }],
    [
      'a short name on its domain',
      row('IDE', { domain: 'doubleclick.net (3rd party)' }),
      { domains: ['doubleclick.net'] },
    ],
    [
      'a short name on two domains',
      row('MR', { domain: '.bing.com (3rd party) or .microsoft.com (3rd party)' }),
      { domains: ['bing.com', 'microsoft.com'] },
    ],
    ['a usual name on its domain', row('session_id', { domain: '.x.com' }), { domains: ['x.com'] }],
    [
      'a name with invisible characters in its domain',
      row('TMSid', { domain: '.commander1.com\u200b' }),
      { domains: ['commander1.com'] },
    ],
  ])('%s', (_, given, key) => {
    expect(judgeRow(given)).toEqual({ key: expect.objectContaining(key) });
  });

  test('a name of a tool that writes to the visited site is not bound to the tool’s domain', () => {
    expect(judgeRow(row('_uetsid', { domain: '.bing.com (3rd party)' }))).not.toHaveProperty('key.domains');
  });

  test('a domain that stands beside the visited site binds nothing', () => {
    expect(judgeRow(row('demdex', { domain: ' or demdex.net (3rd party)' }))).not.toHaveProperty('key.domains');
  });
});

describe('what is left out, and why', () => {
  test.each<[row: GeneralRow, why: RegExp]>([
    [row('token'), /others use the name too/],
    [row('user_id'), /others use the name too/],
    [row('cookiePreferences'), /others use the name too/],
    [row('sidebarPinned'), /others use the name too/],
    [row('t'), /others use the name too/],
    [row('dpm'), /others use the name too/],
    [row('_s'), /others use the name too/],
    [row('data-', { wildcard: '1' }), /others use the name too/],
    [row('mp_', { wildcard: '1' }), /at least 4 characters/],
    [row('SR', { wildcard: '1', domain: 'adform.net' }), /at least 4 characters/],
    [row('Site History'), /no name/],
    [row(''), /no name/],
    [row('a*b*'), /no name/],
    [row('abcdef', { category: 'Other' }), /none of ours/],
  ])('%o', (given, why) => {
    expect(judgeRow(given)).toEqual({ leftOut: expect.stringMatching(why) });
  });
});
