import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { FakeBrowser } from '../test/fake-browser.ts';
import { makeRules, withPattern } from '../test/made-rules.ts';
import { browser } from './browser.ts';
import { packVendors } from './catalogue/pack-catalogue.ts';
import { findMatches, joinLookups, prepareLookup } from './classify/find-match.ts';
import { readOwnRules } from './read-own-rules.ts';
import { writeRules } from './store/rules.ts';

vi.mock('./browser.ts', async () => {
  const { makeFakeBrowser } = await import('../test/fake-browser.ts');
  return { browser: makeFakeBrowser() };
});
const { local } = (browser as unknown as FakeBrowser).storage; // mocked above
const bundled = prepareLookup(packVendors([makeRules('acme', ['shared_id', 'acme_id'])], 'test'));

beforeEach(async () => {
  await local.remove('rules');
});

it('none are none, and nothing is wrong', async () => {
  expect(await readOwnRules()).toEqual({ files: [] });
});

it('come before the bundled layers, each in its own name, also under the same id', async () => {
  await writeRules([makeRules('acme', ['shared_id'], { name: 'Ours' })]);
  const { packed, fault } = await readOwnRules();
  expect(fault).toBeUndefined();
  if (!packed) throw new Error('no rules');
  const lookup = joinLookups(prepareLookup(packed), bundled);
  const found = (name: string) =>
    findMatches(lookup, { name, store: 'cookie' }).map(({ layer, vendorId, vendorName }) => [
      layer,
      vendorId,
      vendorName,
    ]);
  expect(found('shared_id')).toEqual([
    ['user', 'acme', 'Ours'],
    ['vendor', 'acme', 'Acme'],
  ]);
  expect(found('acme_id')).toEqual([['vendor', 'acme', 'Acme']]);
  expect(found('nobody')).toEqual([]);
});

describe('what cannot be used is said', () => {
  it('a storage that is broken', async () => {
    await local.set({ rules: '{' });
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    expect(await readOwnRules()).toEqual({ files: [], fault: '', text: '{' });
  });

  test.each([
    [
      'a pattern that this version refuses',
      withPattern('<ANY>ab', '[^~]+'),
      /^key "<ANY>ab": this would match too many/,
    ],
    ['a name that would break its line', makeRules('acme', [], { name: 'a\tb' }), /^acme: a name has no tabs/],
    ['a file spoilt where nobody looked', withPattern('acme_<ANY>', 5 as never), /./],
  ])('%s', async (_, file, fault) => {
    await writeRules([makeRules('good'), file as never]);
    const own = await readOwnRules();
    expect(own).toMatchObject({
      files: [],
      fault: expect.stringMatching(fault),
      text: expect.stringContaining('good'),
    });
    expect(own).not.toHaveProperty('packed');
  });
});
