import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { buildNewVendor } from '../../cli/build-new-vendor.ts';
import { findProblems } from '../../cli/find-problems.ts';
import { findScriptTwins } from '../../lib/catalogue/find-script-faults.ts';
import { packVendors } from '../../lib/catalogue/pack-catalogue.ts';
import { parseVendor, readVendors } from '../../lib/catalogue/read-vendors.ts';
import { type VendorFile, vendorSchema } from '../../lib/catalogue/vendor-schema.ts';
import { prepareLookup } from '../../lib/classify/find-match.ts';

const { files } = readVendors();
const lookup = prepareLookup(packVendors(files, 'test'));

describe('vendor files: an empty list, or what to do', () => {
  test.each(files.map((file) => [`lib/catalogue/vendors/${file.id}.json`, file] as const))('%s', (path, file) => {
    const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
    expect(raw).toHaveProperty('$schema', '../vendor.schema.json');
    expect(findProblems(file, lookup)).toEqual([]);
  });
});

test('no two vendor files claim the same script host and path', () => {
  expect(findScriptTwins(files).map(({ file, reason }) => `${files[file]?.id}: ${reason}`)).toEqual([]);
});

test('vendor.schema.json is in step with vendor-schema.ts; otherwise run: npm run schemas', () => {
  const written: unknown = JSON.parse(readFileSync('lib/catalogue/vendor.schema.json', 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(vendorSchema, { io: 'input' }))));
});

describe('the checks see what is wrong', () => {
  const claim = { document: 'list', category: 'functional', confidence: 'high' };
  const key = { pattern: 'acme_id', store: 'cookie', purpose: 'Recognises you', claims: [claim] };
  const template = { ...key, pattern: 'acme_<KEY>', examples: ['acme_1'] };

  function problemsOf(change: object, ...others: VendorFile[]): string[] {
    const file = parseVendor(
      'acme.json',
      JSON.stringify({
        id: 'acme',
        name: 'Acme',
        kind: 'chat',
        website: 'https://acme.example',
        documents: { list: { title: 'List', kind: 'vendor', date: '2026' } },
        keys: [key],
        ...change,
      }),
    );
    return findProblems(file, prepareLookup(packVendors([file, ...others], 'test')));
  }

  it('and nothing where all is well', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ keys: [template], placeholders: { KEY: { chars: '[0-9]' } } })).toEqual([]);
  });

  test.each<[what: string, change: object, problem: RegExp]>([
    [
      'a host that serves the scripts of many',
      { scripts: [{ host: 'unpkg.com', document: 'list' }] },
      /^scripts\.0\.host: "unpkg\.com" serves the scripts of many: add a `path`/,
    ],
    [
      'an unused document',
      {
        documents: {
          list: { title: 'List', kind: 'vendor', date: '2026' },
          old: { title: 'Old', kind: 'vendor', date: '2018' },
        },
      },
      /^document "old": nothing refers to it/,
    ],
    ['an unused placeholder', { placeholders: { KEY: { chars: '[0-9]' } } }, /^placeholder KEY: no pattern has it/],
    ['two equal keys', { keys: [key, key] }, /^cookie "acme_id": is there twice/],
    [
      'a template without example',
      { keys: [{ ...template, examples: [] }], placeholders: { KEY: { chars: '[0-9]' } } },
      /add to `examples`/,
    ],
    ['a prefix without example', { keys: [{ ...key, pattern: 'acme_*' }] }, /add to `examples`/],
    [
      'an example that does not fit',
      { keys: [{ ...template, examples: ['acme_x'] }], placeholders: { KEY: { chars: '[0-9]' } } },
      /"acme_x" gives nothing; correct/,
    ],
    [
      'a key hidden by another',
      {
        keys: [
          { ...template, examples: ['acme_1'] },
          { ...key, pattern: 'acme_1' },
        ],
        placeholders: { KEY: { chars: '[0-9]' } },
      },
      /"acme_1" gives acme "acme_1"; correct/,
    ],
    ['no key and no word about it', { documents: {}, keys: [] }, /^keys: there are none; add one, or say in `note`/],
    ['a name that needs a companion and has none', { keys: [{ ...key, needsCompanion: true }] }, /would never count/],
    ['a full stop', { keys: [{ ...key, purpose: 'Recognises you.' }] }, /without a full stop/],
    [
      'no category',
      { keys: [{ ...key, claims: [{ document: 'list', confidence: 'high' }] }] },
      /no claim names a category/,
    ],
    [
      'the same claim twice',
      { keys: [{ ...key, claims: [claim, { ...claim, confidence: 'low' }] }] },
      /claims 0 and 1 say the same/,
    ],
    [
      'a condition without words',
      { keys: [{ ...key, claims: [{ ...claim, when: 'chat-opened' }] }] },
      /claim 0 has `when` alone; write in `condition`/,
    ],
  ])('%s', (_, change, problem) => {
    expect(problemsOf(change)).toEqual([expect.stringMatching(problem)]);
  });

  it('and everything that a new file leaves to be written', () => {
    const file = parseVendor('acme.json', JSON.stringify(buildNewVendor({ id: 'acme' }, '2026-11-22')));
    const problems = findProblems(file, prepareLookup(packVendors([file], 'test')));
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'website',
      'documents.cookies.title',
      'documents.cookies.url',
      'scripts.0.host',
      'keys.0.pattern',
      'keys.0.purpose',
      'note',
    ]);
    expect(problems[4]).toBe('keys.0.pattern: write what belongs in the place of "TODO_name"');
  });

  describe('a name that is also another vendor’s', () => {
    const other = parseVendor(
      'zeta.json',
      JSON.stringify({
        id: 'zeta',
        name: 'Zeta',
        kind: 'chat',
        website: 'https://zeta.example',
        documents: { list: { title: 'List', kind: 'vendor', date: '2026' } },
        keys: [key],
      }),
    );
    const shared = { ...key, sharedWith: [{ vendor: 'zeta', reason: 'Zeta is built on Acme' }] };

    it('is a problem', () => {
      expect(problemsOf({}, other)).toEqual([expect.stringMatching(/"acme_id" is also zeta "acme_id"; make one/)]);
    });

    it('is none when the file says why', () => {
      expect(problemsOf({ keys: [shared] }, other)).toEqual([]);
    });

    it('must be true', () => {
      expect(problemsOf({ keys: [shared] })).toEqual([expect.stringMatching(/zeta has no key.*take it out/)]);
    });
  });
});
