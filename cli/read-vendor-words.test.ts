import { describe, expect, it, test } from 'vitest';
import { readVendorWords } from './read-vendor-words.ts';
import { UsageError } from './usage-error.ts';

const TODAY = '2026-11-22';
const read = (words: string[], environment = {}) => readVendorWords(words, environment, TODAY);

it('the words become what is wanted; a disclosure without a date was read today', () => {
  expect(read(['acme'])).toEqual({
    folder: expect.stringMatching(/lib.catalogue.vendors$/),
    vendor: { id: 'acme' },
    add: false,
  });
  expect(
    read(['acme', '--kind', 'chat', '--name', 'ACME', '--website', 'https://acme.example', '--folder', 'f']),
  ).toEqual({
    folder: 'f',
    vendor: { id: 'acme', kind: 'chat', name: 'ACME', website: 'https://acme.example' },
    add: false,
  });
  expect(read(['acme', '--from', 'd.json']).source).toEqual({ file: 'd.json', date: TODAY });
  expect(read(['acme', '--from', 'd.json', '--date', '2026', '--url', 'https://a.example/', '--add'])).toMatchObject({
    source: { file: 'd.json', date: '2026', url: 'https://a.example/' },
    add: true,
  });
});

describe('wrong words are said in one sentence', () => {
  test.each<[words: string[], sentence: string]>([
    [[], 'Name the id of the vendor, such as acme-chat.'],
    [['Acme'], '"Acme" is no vendor id. Write it in lower case with hyphens, such as acme-chat.'],
    [['../acme'], '"../acme" is no vendor id. Write it in lower case with hyphens, such as acme-chat.'],
    [['acme--chat'], '"acme--chat" is no vendor id. Write it in lower case with hyphens, such as acme-chat.'],
    [['constructor'], '"constructor" is no vendor id. Write it in lower case with hyphens, such as acme-chat.'],
    [
      ['a'.repeat(300)],
      `"${'a'.repeat(300)}" is no vendor id. Write it in lower case with hyphens, such as acme-chat.`,
    ],
    [['acme', 'chat'], 'One vendor at a time; "chat" is too much.'],
    [
      ['acme', '--kind', 'talk'],
      '--kind takes chat, recording, analytics, experiments, monitoring, guidance, consent, other; not "talk".',
    ],
    [
      ['acme', '--website', 'acme.example'],
      '--website takes an address such as https://acme.example/; not "acme.example".',
    ],
    [['acme', '--name', 'A\u202eB'], '--name takes 2 to 80 characters that can be seen; not "A\u202eB".'],
    [
      ['acme', '--from', 'x', '--url', 'javascript:x'],
      '--url takes an address such as https://acme.example/disclosure.json; not "javascript:x".',
    ],
    [
      ['acme', '--from', 'x', '--date', '22.11.2026'],
      '--date takes a date such as 2026-11-22, 2026-11 or 2026; not "22.11.2026".',
    ],
    [['acme', '--from', ''], '--from takes a name, not "".'],
    [['acme', '--add'], '--add, --url and --date are about a disclosure; name it with --from FILE.'],
    [['acme', '--date', '2026'], '--add, --url and --date are about a disclosure; name it with --from FILE.'],
    [['acme', '--from', 'x', '--add', '--kind', 'chat'], '--add leaves name, kind and website as they are.'],
    [['acme', '--verbose'], "Unknown option '--verbose'"],
  ])('%j', (words, sentence) => {
    expect(() => read(words)).toThrow(new UsageError(sentence));
  });

  it('an option that npm kept for itself', () => {
    const environment = { npm_lifecycle_event: 'vendor:new', npm_config_from: 'x.json' };
    expect(() => read(['acme'], environment)).toThrow(/^npm kept --from for itself: write -- before the words/);
    // In a script that another npm runs they are that one's.
    expect(() => read(['acme'], { ...environment, npm_lifecycle_event: 'test' })).not.toThrow();
  });
});
