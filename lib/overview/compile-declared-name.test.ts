import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileDeclaredName, meetsDeclaredName } from './compile-declared-name.ts';

const meets = (declared: string, found: string) => {
  const compiled = compileDeclaredName(declared);
  return compiled && meetsDeclaredName(found, compiled);
};

describe('a name of a list', () => {
  test.each([
    ['ssupp.vid', 'ssupp.vid'],
    ['_ga_*', '_ga_ABC123'],
    ['_ga_#', '_ga_ABC123'],
    ['ssupp_…', 'ssupp_abc'],
    ['ssupp_...', 'ssupp_abc'],
    ['ssupp_<CHAT_KEY>', 'ssupp_8fde'],
    ['ssupp_<CHAT_KEY>vid', 'ssupp_8fdevid'],
    ['_hjSession_{site_id}', '_hjSession_12'],
    ['_hjSession_{{site_id}}', '_hjSession_12'],
    ['_gat_UA-XXXXX-Y', '_gat_UA-123456-4'],
    ['_gac_xxx', '_gac_UA-1'],
    ['_pk_id.*', '_pk_id.1.1fff'],
    ['/^_pk_.*$/', '_pk_id.1'],
    ['wp-settings-[UID]', 'wp-settings-1'],
    ['wp-settings-time-[0-9]+', 'wp-settings-time-12'],
    ['SL_C_xxxx_KEY', 'SL_C_23361dd035530_KEY'],
    ['__Host-session', '__Host-session'],
    ['a.b+c(d)$^', 'a.b+c(d)$^'],
    ['max_size', 'max_size'],
    ['a%20b', 'a%20b'],
    ['Klíč', 'Klíč'],
  ])('%s means %s', (declared, found) => {
    expect(meets(declared, found)).toBe(true);
  });

  test.each([
    ['ssupp.vid', 'ssuppXvid'],
    ['ssupp.vid', 'ssupp.vid2'],
    ['_ga', '_ga_ABC'],
    ['_ga_*', '_ga_'],
    ['_ga_*', 'x_ga_1'],
    ['_GA', '_ga'],
    ['ssupp_<CHAT_KEY>vid', 'ssupp_8fde'],
    ['SL_C_xxxx_KEY', 'SL_C__KEY'],
    ['a(b', 'a'],
  ])('%s does not mean %s', (declared, found) => {
    expect(meets(declared, found)).toBe(false);
  });

  test.each(['', '*', '_*', '<anything>', 'xx', '…', 'x'.repeat(501)])(
    '%s would mean everything, or is no name',
    (declared) => {
      expect(compileDeclaredName(declared)).toBeUndefined();
    },
  );

  it('a name without wildcards means itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80 }), (name) => {
        const compiled = compileDeclaredName(name);
        if (!compiled || compiled.hasWildcard || name !== name.trim() || /^\/.*\/|^\^/.test(name)) return true;
        return meetsDeclaredName(name, compiled);
      }),
    );
  });

  it('takes no longer for hostile names', () => {
    const declared = compileDeclaredName(`${'a*'.repeat(200)}b`);
    if (!declared) throw new Error('expected a name');
    const started = performance.now();
    expect(meetsDeclaredName('a'.repeat(100_000), declared)).toBe(false);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
