import { describe, expect, it, test } from 'vitest';
import { ADTECH, add, cookie, empty, SOURCE } from '../../test/made-disclosures.ts';
import type { WrittenVendor } from './import-disclosure.ts';

describe('into a file that has keys', () => {
  const claim = { document: 'list', category: 'functional', confidence: 'high' } as const;
  const key = (pattern: string, more: object = {}) => ({
    pattern,
    store: 'cookie' as const,
    purpose: 'Recognises you',
    claims: [claim],
    ...more,
  });
  const fileWith = (...keys: WrittenVendor['keys']): WrittenVendor => ({
    ...empty,
    documents: { list: { title: 'List of cookies', kind: 'vendor', date: '2020' } },
    placeholders: { SITE: { chars: '[0-9]{6}' } },
    keys,
    note: 'Kept as it is',
  });

  it('its keys get claims and keep the rest', () => {
    const before = fileWith(key('acme_id', { legacy: true, examples: ['acme_id'] }), key('other_id'));
    const { file, newKeys, extendedKeys } = add(before, cookie('acme_id'));
    const added = { document: 'disclosure', category: 'marketing', lifetime: 'PT1M', confidence: 'high' };
    expect(file).toEqual({
      ...before,
      documents: { ...before.documents, disclosure: expect.objectContaining({ date: '2026-11-22' }) },
      keys: [{ ...before.keys[0], claims: [claim, added] }, before.keys[1]],
    });
    expect({ newKeys, extendedKeys }).toEqual({ newKeys: [], extendedKeys: ['cookie "acme_id"'] });
  });

  it.each([-1, 1_000_000_001, Number.MAX_SAFE_INTEGER])('an age of %d seconds is told and not taken over', (age) => {
    const { file, remarks } = add(fileWith(key('acme_id')), cookie('acme_id', { maxAgeSeconds: age }));
    expect(file.keys[0]?.claims[1]).toMatchObject({ document: 'disclosure', lifetime: 'unknown' });
    expect(remarks).toContainEqual({
      what: 'disclosures.0 "acme_id"',
      why: `${age} seconds are no possible age; not taken over`,
    });
  });

  it('a key with as many claims as it may have stays as it is', () => {
    const full = Array.from({ length: 30 }, (_, at) => ({ ...claim, lifetime: `P${at + 1}D` }));
    const before = fileWith(key('acme_id', { claims: full }));
    const { file, extendedKeys, remarks } = add(before, cookie('acme_id'));
    expect(file).toEqual(before);
    expect(extendedKeys).toEqual([]);
    expect(remarks).toEqual([
      {
        what: 'cookie "acme_id"',
        why: 'would have more than 30 claims; those of disclosures.0 "acme_id" are left out',
      },
    ]);
  });

  it('missing keys are added behind the others', () => {
    const { file, newKeys } = add(fileWith(key('acme_id')), cookie('acme_new'));
    expect(file.keys.map(({ pattern }) => pattern)).toEqual(['acme_id', 'acme_new']);
    expect(newKeys).toEqual(['cookie "acme_new"']);
  });

  test.each<[identifier: string, patterns: string[], extended: string[], newKeys: string[]]>([
    ['acme_*', ['acme_<SITE>', 'acme_id', 'other'], ['acme_<SITE>', 'acme_id'], []],
    // Whole names alone: there may be more.
    ['acme_*', ['acme_id'], ['acme_id'], ['acme_*']],
    ['acme_*', ['acme_*'], ['acme_*'], []],
    ['ac*', ['acme_id'], ['acme_id'], []],
    ['*_id', ['acme_id', 'acme_<SITE>_id', 'acme'], ['acme_id', 'acme_<SITE>_id'], []],
    // A name of its own is no claim about all that begins so.
    ['acme_123456', ['acme_<SITE>'], [], ['acme_123456']],
    ['acme_id', ['acme_*'], [], ['acme_id']],
  ])('%s with %j', (identifier, patterns, extended, newKeys) => {
    const made = patterns.map((pattern) => key(pattern));
    const imported = add(fileWith(...made), cookie(identifier));
    const quoted = (names: string[]) => names.map((name) => `cookie "${name}"`);
    expect(imported).toMatchObject({ extendedKeys: quoted(extended), newKeys: quoted(newKeys), leftOut: [] });
  });

  it('a wildcard is not about what has an entry of its own', () => {
    const entries = [cookie('acme_*'), cookie('acme_id', { purposes: [8] })].flatMap(({ disclosures }) => disclosures);
    const { file } = add(fileWith(key('acme_id'), key('acme_<SITE>')), { disclosures: entries });
    expect(file.keys[0]?.claims.map(({ category }) => category)).toEqual(['functional', 'analytics']);
    expect(file.keys[1]?.claims.map(({ category }) => category)).toEqual(['functional', 'marketing']);
  });

  it('web storage is found in whichever store the file has it', () => {
    const before = fileWith(key('acme_id', { store: 'sessionStorage' }), key('acme_id'));
    const { file, extendedKeys } = add(before, cookie('acme_id', { type: 'web', maxAgeSeconds: null }));
    expect(extendedKeys).toEqual(['sessionStorage "acme_id"']);
    expect(file.keys).toHaveLength(2);
  });

  test.each<[own: string[], disclosed: string[], said: string | undefined]>([
    [['acme.example'], ['acme.example'], undefined],
    [['.acme.example'], ['*.acme.example', 'www.acme.example'], undefined],
    [['acme.example'], ['acme.example', 'other.example'], 'other.example'],
    [['acme.example'], ['notacme.example'], 'notacme.example'],
    [['acme.example'], ['*'], 'any website'],
  ])('how a key matches stays: %j with %j', (own, disclosed, said) => {
    const { file, remarks } = add(fileWith(key('uid', { domains: own })), cookie('uid', { domains: disclosed }));
    expect(file.keys[0]?.domains).toEqual(own);
    expect(remarks).toEqual(
      said ? [{ what: 'cookie "uid"', why: `the document names ${said} too; \`domains\` stay as they are` }] : [],
    );
  });

  it('the same disclosure a second time changes nothing; a later one is a document of its own', () => {
    const first = add(fileWith(key('adtech_uid')), ADTECH);
    const second = add(first.file, ADTECH);
    expect(second.file).toEqual(first.file);
    expect(second).toMatchObject({ newKeys: [], extendedKeys: [] });
    const later = add(first.file, ADTECH, { ...SOURCE, date: '2027-01-01' });
    expect(later.document).toBe('disclosure-2');
    expect(later.newKeys).toEqual([]);
    expect(Object.keys(later.file.documents)).toEqual(['list', 'disclosure', 'disclosure-2']);
    expect(later.file.keys.flatMap(({ claims }) => claims)).toEqual(
      expect.arrayContaining(first.file.keys.flatMap(({ claims }) => claims)),
    );
  });
});
