import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeRules } from '../../test/made-rules.ts';
import { packVendors } from '../catalogue/pack-catalogue.ts';
import type { VendorKind } from '../catalogue/vendor-kinds.ts';
import { joinLookups, prepareLookup } from './find-match.ts';
import { findScriptVendor } from './find-script-vendor.ts';

/** A vendor with these hosts, each with its path where there is one, such as `unpkg.com/acme`. */
function vendor(id: string, scripts: string[], kind: VendorKind = 'chat') {
  const written = scripts.map((script) => {
    const [host = '', ...steps] = script.split('/');
    return { host, ...(steps.length > 0 ? { path: `/${steps.join('/')}` } : {}), document: 'list' };
  });
  return makeRules(id, [`${id}_id`], { kind, scripts: written });
}

const files = [
  makeRules('silent'),
  vendor('acme', ['acme.example', 'xn--acm-dma.example', 'shared.example/acme/loader.js']),
  vendor(
    'beta',
    ['cdn.acme.example', 'shared.example/acme', 'shared.example/npm/beta', 'acme.example/beta/'],
    'recording',
  ),
  vendor('last', ['shared.example/acme/v2/', '10.0.0.1']),
];
const lookup = prepareLookup(packVendors(files, 'test'));
const ask = (address: string) => findScriptVendor(lookup, address)?.vendorId;

describe('whose script it is', () => {
  test.each<[address: string, vendor: string]>([
    ['https://acme.example/x.js', 'acme'],
    ['https://acme.example', 'acme'],
    ['https://acme.example?v=1', 'acme'],
    ['https://acme.example#x', 'acme'],
    ['http://acme.example/', 'acme'],
    ['https://a.b.c.acme.example/x.js', 'acme'],
    ['https://cdn.acme.example/x.js', 'beta'],
    ['https://eu.cdn.acme.example/x.js', 'beta'],
    ['https://xcdn.acme.example/x.js', 'acme'],
    ['https://acme.example/beta/x.js', 'beta'],
    ['https://acme.example/betamax.js', 'acme'],
    ['https://shared.example/acme', 'beta'],
    ['https://shared.example/acme@1.2/x.js', 'beta'],
    ['https://shared.example/acme/loader.js', 'acme'],
    ['https://shared.example/acme/loader.js?x=/../../npm/beta', 'acme'],
    ['https://shared.example/acme/loader.json', 'beta'],
    ['https://shared.example/acme/v2/x.js', 'last'],
    ['https://shared.example/npm/beta', 'beta'],
    ['https://shared.example/npm/beta.min.js', 'beta'],
    ['https://10.0.0.1/x.js', 'last'],
  ])('%s is %s', (address, id) => {
    expect(ask(address)).toBe(id);
  });

  test.each<[what: string, address: string, vendor: string]>([
    ['capitals', 'HTTPS://CDN.Acme.Example/x.js', 'beta'],
    ['a port', 'https://acme.example:8443/x.js', 'acme'],
    ['a dot at the end', 'https://acme.example./x.js', 'acme'],
    ['a dot and a port', 'https://acme.example.:443/x.js', 'acme'],
    ['a user', 'https://someone:secret@acme.example/x.js', 'acme'],
    ['blanks around', '  https://acme.example/x.js\n', 'acme'],
    ['an international name', 'https://acmé.example/x.js', 'acme'],
    ['its punycode', 'https://xn--acm-dma.example/x.js', 'acme'],
    ['full-width letters', 'https://ａｃｍｅ.example/x.js', 'acme'],
    ['backslashes', 'https:\\\\shared.example\\npm\\beta', 'beta'],
    ['dots in the path', 'https://shared.example/x/../npm/./beta/x.js', 'beta'],
    ['written dots in the path', 'https://shared.example/x/%2e%2E/npm/beta/x.js', 'beta'],
    ['an address as one number', 'https://167772161/x.js', 'last'],
    ['a megabyte after the host', `https://acme.example/${'x'.repeat(1_000_000)}`, 'acme'],
  ])('with %s', (_, address, id) => {
    expect(ask(address)).toBe(id);
  });

  test.each<[what: string, address: string]>([
    ['nothing', ''],
    ['a name', 'acme.example'],
    ['no scheme', '//acme.example/x.js'],
    ['a path', '/x.js'],
    ['a blob', 'blob:https://acme.example/0b6f7cc5-6a1b-4a92-8b34-1a0d6a5c6d3e'],
    ['data', 'data:text/javascript,//acme.example/'],
    ['an extension', 'chrome-extension://acme.example/x.js'],
    ['an extension of Firefox', 'moz-extension://acme.example/x.js'],
    ['a file', 'file:///acme.example/x.js'],
    ['about:blank', 'about:blank'],
    ['javascript:', 'javascript:void "https://acme.example/"'],
    ['another host that ends alike', 'https://notacme.example/x.js'],
    ['a host that goes on', 'https://acme.example.evil.test/x.js'],
    ['the host as a user', 'https://acme.example@evil.test/x.js'],
    ['the host in the path', 'https://evil.test/acme.example/x.js'],
    ['the parent of a host', 'https://example/x.js'],
    ['a shared host alone', 'https://shared.example/'],
    ['a longer word', 'https://shared.example/acme-lite/x.js'],
    ['a longer word without a mark', 'https://shared.example/npm/beta2/x.js'],
    ['a path in capitals', 'https://shared.example/NPM/beta'],
    ['a path left by dots', 'https://shared.example/npm/beta/../gamma'],
    ['IPv6', 'https://[::1]/x.js'],
    ['IPv6 around an IPv4 that is known', 'https://[::ffff:10.0.0.1]/x.js'],
    ['brackets left open', 'https://[::1/x.js'],
    ['blanks in the host', 'https://ac me.example/x.js'],
    ['no host', 'https:///'],
    ['dots alone', 'https://..../x.js'],
    ['a megabyte of labels', `https://${'a.'.repeat(500_000)}acme.example/x.js`],
    ['labels beyond what a host has', `https://${'a.'.repeat(200)}acme.example/x.js`],
    ['a megabyte of user', `https://${'a'.repeat(1_000_000)}@acme.example/x.js`],
    ['a host that a cut would make', `https://acme.example${'x'.repeat(1_000_000)}`],
    ['a user that a cut would hide', `https://acme.example:${'1'.repeat(1_000_000)}@evil.test/`],
    ['__proto__', 'https://__proto__/x.js'],
    ['constructor', 'https://constructor/constructor'],
    ['a lone surrogate', 'https://\ud800.example/x.js'],
  ])('%s is nobody’s', (_, address) => {
    expect(ask(address)).toBeUndefined();
  });

  it('never throws, and answers for an address as browsers write it what it answers for the address', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'https://',
        'http:\\',
        '10.0.0.1',
        '0xa',
        '7',
        'acme.example',
        'shared.example',
        '/npm/beta',
        '/..',
        '@',
        ':8',
        '%2e',
        'É',
        '.',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const address = parts.join('');
        const { href } = URL.parse(address) ?? {};
        expect(ask(address)).toBe(href === undefined ? undefined : ask(href));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an answer', () => {
  it('names the vendor, its kind and its layer, and is one for all addresses of the vendor', () => {
    const found = findScriptVendor(lookup, 'https://cdn.acme.example/x.js');
    expect(found).toEqual({ vendorId: 'beta', vendorName: 'Beta', layer: 'vendor', kind: 'recording' });
    expect(findScriptVendor(lookup, 'https://shared.example/npm/beta')).toBe(found);
    expect(Object.isFrozen(found)).toBe(true);
  });

  it('says which keys are written only while it records, where a document does', () => {
    const claim = { document: 'list', category: 'analytics', confidence: 'high' };
    const key = (pattern: string, when?: string) => ({
      ...{ pattern, store: 'cookie', purpose: 'Recognises you' },
      claims: [claim, { ...claim, ...(when ? { when, condition: 'While it records' } : {}) }],
    });
    const recorder = {
      ...vendor('recorder', ['recorder.example'], 'recording'),
      keys: [
        key('r_domain'),
        key('r_session', 'recording-on'),
        key('r_choice', 'after-choice'),
        key('r_id', 'recording-on'),
      ],
    } as ReturnType<typeof makeRules>; // written as a file is
    const found = findScriptVendor(prepareLookup(packVendors([recorder], 'test')), 'https://recorder.example/');
    expect(found?.recordingKeys).toEqual([1, 3]);
  });

  it('comes from the best layer, even where another knows a longer host', () => {
    const own = packVendors([vendor('own', ['acme.example'])], 'own', 'user');
    const joined = joinLookups(prepareLookup(own), lookup);
    expect(findScriptVendor(joined, 'https://cdn.acme.example/')).toMatchObject({ vendorId: 'own', layer: 'user' });
    expect(findScriptVendor(joined, 'https://shared.example/acme')).toMatchObject({
      vendorId: 'beta',
      layer: 'vendor',
    });
  });

  it('does not hang on the order of files where two claim the same place', () => {
    const two = [vendor('a-first', ['x.example', 'y.example/a']), vendor('b-second', ['x.example', 'y.example/a'])];
    for (const order of [two, two.toReversed()]) {
      const either = prepareLookup(packVendors(order, 'test'));
      for (const address of ['https://x.example/', 'https://y.example/a'])
        expect(findScriptVendor(either, address)?.vendorId).toBe('a-first');
    }
  });

  it('is none in a catalogue without script hosts', () => {
    const bare = prepareLookup(packVendors([makeRules('silent')], 'test'));
    expect(findScriptVendor(bare, 'https://silent.example/')).toBeUndefined();
  });
});
