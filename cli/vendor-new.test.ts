import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { parseVendor } from '../lib/catalogue/read-vendors.ts';

vi.setConfig({ testTimeout: 60_000 }); // programs are started

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DISCLOSURE = {
  disclosures: [
    { identifier: 'acme_uid', type: 'cookie', maxAgeSeconds: 3600, domains: ['*'], purposes: [1, 8] },
    { identifier: '*_x', type: 'cookie', maxAgeSeconds: 3600, domains: ['*'], purposes: [1, 8] },
  ],
  domains: [],
};

let scratch: string;
let vendors: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'vendor-new-'));
  vendors = mkdtempSync(join(scratch, 'vendors-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs the command as npm does, on a folder of its own. */
function run(words: string[], environment: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/vendor-new.ts', ...words, '--folder', vendors], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, npm_lifecycle_event: 'vendor:new', ...environment },
  });
  return { code: status, stdout, stderr };
}

const read = (id: string) => readFileSync(join(vendors, `${id}.json`), 'utf8');
function given(content: unknown): string {
  const path = join(scratch, 'disclosure.json');
  writeFileSync(path, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return path;
}

describe('a new vendor', () => {
  it('is a file that meets the schema, formatted as the project is, with what to do next', () => {
    const { code, stdout, stderr } = run(['acme-chat']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual([
      `${join(vendors, 'acme-chat.json')} is written.`,
      expect.stringMatching(/^1\. .*TODO/),
      expect.stringMatching(/^2\. npm run catalogue acme-chat /),
      expect.stringMatching(/^3\. npm run check /),
    ]);
    expect(parseVendor('acme-chat.json', read('acme-chat'))).toMatchObject({ name: 'Acme Chat', kind: 'other' });
    expect(read('acme-chat')).toMatch(/^\{\n {2}"\$schema": "..\/vendor.schema.json",\n/);
  });

  it('takes name, kind and website', () => {
    run(['acme', '--name', 'ACME Inc', '--kind', 'chat', '--website', 'https://acme.example/']);
    const file = parseVendor('acme.json', read('acme'));
    expect(file).toMatchObject({ name: 'ACME Inc', kind: 'chat', website: 'https://acme.example/' });
    expect(file).not.toHaveProperty('note');
  });

  it('never takes the place of another', () => {
    writeFileSync(join(vendors, 'acme.json'), 'mine');
    for (const words of [['acme'], ['acme', '--from', given(DISCLOSURE)]]) {
      const { code, stdout, stderr } = run(words);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toBe(
        `${join(vendors, 'acme.json')} is there already; open it, or add a disclosure with --from FILE --add.\n`,
      );
    }
    expect(read('acme')).toBe('mine');
  });
});

test.each<[words: string[], environment: Record<string, string>, sentence: string]>([
  [['A\u202ecme'], {}, '"A\\u{202e}cme" is no vendor id. Write it in lower case with hyphens, such as acme-chat.'],
  [
    ['acme'],
    { npm_config_from: 'x.json' },
    'npm kept --from for itself: write -- before the words that are for this command.',
  ],
])('wrong words: exit 2, one sentence and the usage, nothing written: %j %j', (words, environment, sentence) => {
  const { code, stdout, stderr } = run(words, environment);
  const [said, usage, ...rest] = stderr.trimEnd().split('\n');
  expect({ code, stdout, said, rest }).toEqual({ code: 2, stdout: '', said: sentence, rest: [] });
  expect(usage).toMatch(/^Usage: npm run vendor:new -- ID /);
  expect(readdirSync(vendors)).toEqual([]);
});

describe('a disclosure', () => {
  it('becomes a file; what was left out is said', () => {
    const { code, stdout } = run([
      'acme',
      '--kind',
      'other',
      '--from',
      given(DISCLOSURE),
      '--url',
      'https://acme.example/d.json',
      '--date',
      '2026-10',
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain(`${join(vendors, 'acme.json')} is written, with 1 key from the disclosure.\n`);
    expect(stdout).toMatch(/^Left out:\n {2}disclosures\.1 "\*_x": a \* stands only at the end/m);
    const file = parseVendor('acme.json', read('acme'));
    expect(file.documents).toEqual({
      disclosure: {
        title: 'Device storage disclosure of Acme',
        kind: 'vendor',
        date: '2026-10',
        url: 'https://acme.example/d.json',
      },
    });
    expect(file.keys.map(({ pattern }) => pattern)).toEqual(['acme_uid']);
  });

  it('that names nothing makes a file that says so', () => {
    expect(run(['acme', '--kind', 'other', '--from', given({ disclosures: [] }), '--date', '2026']).code).toBe(0);
    const file = parseVendor('acme.json', read('acme'));
    expect(file).toMatchObject({
      documents: {},
      keys: [],
      note: 'Its device storage disclosure (2026) names nothing that a browser keeps',
    });
  });

  it('is added to a file, once', () => {
    run(['acme']);
    const words = ['acme', '--from', given(DISCLOSURE), '--add'];
    const first = run(words);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(
      /now has the disclosure, as document "disclosure"\.\nNew keys:\n {2}cookie "acme_uid"\n/,
    );
    const written = read('acme');
    expect(parseVendor('acme.json', written).keys.map(({ pattern }) => pattern)).toEqual(['TODO_name', 'acme_uid']);
    const second = run(words);
    expect(second.stdout).toContain('is as it was: the disclosure says nothing new.');
    expect(read('acme')).toBe(written);
    expect(readdirSync(vendors)).toEqual(['acme.json']);
  });

  it('with many entries is told in few lines', () => {
    const entry = { type: 'app', purposes: [1] };
    const disclosures = Array.from({ length: 1000 }, (_, index) => ({ ...entry, identifier: `com.acme.${index}` }));
    const { stdout } = run(['acme', '--from', given({ disclosures })]);
    expect(stdout).toContain('  and 980 more\n');
    expect(stdout.split('\n').length).toBeLessThan(30);
  });
});

it('what cannot be used is refused with exit 3, and cannot drive the terminal', () => {
  const { code, stdout, stderr } = run(['acme', '--from', given('{"\\u001b[2J": 1, "\\u001b[2J": 2}')]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  expect(stderr).toContain('disclosure.json: is no JSON for a disclosure: ');
  expect(stderr).toContain('\\u{1b}[2J');
  expect(stderr).not.toContain('\u001b');
  expect(readdirSync(vendors)).toEqual([]);
});
