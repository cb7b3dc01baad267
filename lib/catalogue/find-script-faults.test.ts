import { describe, expect, it, test } from 'vitest';
import { makeRules } from '../../test/made-rules.ts';
import { findSite } from '../capture/find-access.ts';
import { findScriptFaults, findScriptTwins } from './find-script-faults.ts';

/** A file with these script hosts, such as `unpkg.com/acme`. */
function file(id: string, ...scripts: string[]) {
  const written = scripts.map((script) => {
    const slash = script.indexOf('/');
    const place = slash < 0 ? { host: script } : { host: script.slice(0, slash), path: script.slice(slash) };
    return { ...place, document: 'list' };
  });
  return makeRules(id, undefined, { scripts: written });
}
const faultsOf = (...scripts: string[]) =>
  findScriptFaults(file('acme', ...scripts), findSite).map(({ path, reason }) => `${path.join('.')}: ${reason}`);

describe('a file', () => {
  test.each([
    ['acme.com'],
    ['cdn.acme.co.uk'],
    ['xn--acm-dma.com'],
    ['192.168.0.10'],
    ['d123abc.cloudfront.net'],
    ['acme.s3.amazonaws.com'],
    ['connect.acme.azureedge.net'],
    ['unpkg.com/acme'],
    ['www.googletagmanager.com/gtag/js'],
    ['firebaseapp.com/__/auth/'],
  ])('may name %s', (script) => {
    expect(faultsOf(script)).toEqual([]);
  });

  it('without scripts has nothing wrong', () => {
    expect(findScriptFaults(makeRules('acme'), findSite)).toEqual([]);
  });

  test.each<[script: string, problem: RegExp]>([
    ['cdn.jsdelivr.net', /^scripts\.0\.host: "cdn\.jsdelivr\.net" serves the scripts of many: add a `path`, such as/],
    ['unpkg.com', /serves the scripts of many/],
    ['cdnjs.cloudflare.com', /serves the scripts of many/],
    ['esm.sh', /serves the scripts of many/],
    ['ajax.googleapis.com', /serves the scripts of many/],
    ['www.googletagmanager.com', /serves the scripts of many/],
    ['googletagmanager.com', /"googletagmanager\.com" serves the scripts of many/],
    ['jsdelivr.net', /serves the scripts of many/],
    ['co.uk', /"co\.uk" belongs to many sites: add a `path`, .* or write a host of the vendor's own$/],
    ['github.io', /belongs to many sites/],
    ['cloudfront.net', /belongs to many sites/],
    ['azureedge.net', /belongs to many sites/],
    ['10.1', /"10\.1" is no host that a browser knows/],
    ['acme.example.1', /is no host/],
    ['256.0.0.1', /is no host/],
    ['1.2.3.400/x', /is no host/],
  ])('cannot name %s', (script, problem) => {
    expect(faultsOf(script)).toEqual([expect.stringMatching(problem)]);
  });

  it('names a place once', () => {
    expect(faultsOf('acme.com', 'acme.com/chat', 'cdn.acme.com', 'acme.com/chat')).toEqual([
      'scripts.3.host: is the same as scripts[1]: leave one out',
    ]);
  });
});

describe('two vendors', () => {
  it('cannot claim the same place; each is told', () => {
    const files = [file('acme', 'x.com', 'unpkg.com/tool'), file('beta', 'beta.com'), file('zeta', 'unpkg.com/tool')];
    expect(findScriptTwins(files)).toEqual([
      { file: 0, script: 1, other: 'zeta', reason: expect.stringMatching(/^"unpkg\.com\/tool" is also zeta's: leave/) },
      { file: 2, script: 0, other: 'acme', reason: expect.stringMatching(/^"unpkg\.com\/tool" is also acme's: leave/) },
    ]);
  });

  it('may be told apart by path or subdomain', () => {
    expect(findScriptTwins([file('acme', 'x.com'), file('beta', 'x.com/beta'), file('zeta', 'z.x.com')])).toEqual([]);
    expect(findScriptTwins([file('acme', 'x.com', 'x.com'), makeRules('beta')])).toEqual([]);
  });
});
