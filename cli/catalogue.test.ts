import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { buildNewVendor } from './build-new-vendor.ts';

vi.setConfig({ testTimeout: 60_000 }); // programs are started

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const claims = [{ document: 'list', category: 'functional', lifetime: 'P1D', confidence: 'high' }];
const file = (id: string, pattern: string, more: object = {}) => ({
  $schema: '../vendor.schema.json',
  id,
  name: id.toUpperCase(),
  kind: 'chat',
  website: `https://${id}.example/`,
  documents: { list: { title: 'List', kind: 'vendor', date: '2026-11' } },
  keys: [{ pattern, store: 'cookie', purpose: 'Recognises you', claims, ...more }],
});

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'catalogue-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A folder with these files, by name. */
function folderWith(contents: Record<string, object | string>): string {
  const folder = mkdtempSync(join(scratch, 'vendors-'));
  for (const [name, content] of Object.entries(contents))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

function run(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['cli/catalogue.ts', ...words], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

describe('the project’s own catalogue', () => {
  it('is told in 100 columns, figures first, problems last', () => {
    const { code, stdout, stderr } = run();
    expect(stderr).toBe('');
    expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
    expect(stdout).toMatch(/^The catalogue on \d{4}-\d\d-\d\d\n {2}vendors {2}\d+: chat \d+, /);
    expect(stdout).toMatch(/\nProblems: \d+\n/);
    // What is wrong in a vendor file is the business of test/catalogue; here the two have to agree.
    expect(code).toBe(/\nCollisions that nobody explains: 0\n.*\nProblems: 0\n/s.test(stdout) ? 0 : 1);
  });
});

describe('a folder of files', () => {
  const good = { 'acme.json': file('acme', 'acme_id'), 'zeta.json': file('zeta', 'zeta_id') };

  it('in which all is well: exit 0', () => {
    const { code, stdout } = run('--folder', folderWith(good));
    expect(code).toBe(0);
    expect(stdout).toContain('Collisions that nobody explains: 0\n\nProblems: 0\n');
  });

  it('as JSON', () => {
    const { code, stdout } = run('--json', '--folder', folderWith(good));
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      vendors: { total: 2, byKind: { chat: 2 }, withoutKeys: [] },
      keys: { total: 2, withSource: 2 },
      staleMonths: 24,
      collisions: [],
      problems: [],
    });
  });

  it('with a source that is too old for what is asked', () => {
    const folder = folderWith(good);
    const stale = (months: string) => JSON.parse(run('--json', '--stale-months', months, '--folder', folder).stdout);
    expect(stale('0')).toMatchObject({ staleMonths: 0, staleSources: [{ vendor: 'acme' }, { vendor: 'zeta' }] });
    expect(stale('1200').staleSources).toEqual([]);
  });

  it('with a collision that nobody explains: exit 1', () => {
    const { code, stdout } = run('--folder', folderWith({ ...good, 'beta.json': file('beta', 'acme_id') }));
    expect(code).toBe(1);
    expect(stdout).toContain(
      'Collisions that nobody explains: 1\n  cookie "acme_id": acme "acme_id", beta "acme_id"\n',
    );
  });

  it('with script hosts that two vendors claim: each is told, exit 1', () => {
    const scripts = [{ host: 'unpkg.com', path: '/tool', document: 'list' }];
    const folder = folderWith({
      ...good,
      'both.json': { ...file('both', 'both_id'), scripts },
      'same.json': { ...file('same', 'same_id'), scripts },
    });
    const { code, stdout } = run('--folder', folder);
    expect(code).toBe(1);
    expect(stdout).toContain('  scripts  2 vendors are told by where their scripts come from: 2 hosts\n');
    expect(stdout).toContain('\nProblems: 2\n');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'both: scripts.0.host: "unpkg.com/tool" is also same\'s: leave it to',
    );
    expect(run('same', '--folder', folder)).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^same: 1 key, 1 to do\n {2}scripts\.0\.host: "unpkg\.com\/tool" is also both's/),
    });
    expect(run('acme', '--folder', folder).code).toBe(0);
  });

  it('with broken ones: each is told, the others are counted all the same', () => {
    const folder = folderWith({
      ...good,
      'broken.json': '{',
      'form.json': { ...file('form', 'form_id'), kind: 'x', name: '' },
      'name.json': file('other', 'name_id'),
      'short.json': { ...file('short', 'ab*'), keys: [...file('short', 'ab*').keys, ...file('short', 'a*b').keys] },
      'bare.json': { ...file('bare', 'bare_id'), $schema: undefined },
      'notes.txt': 'no vendor',
    });
    const { code, stdout } = run('--json', '--folder', folder);
    expect(code).toBe(1);
    const { problems, vendors } = JSON.parse(stdout);
    expect(vendors.total).toBe(3);
    expect(problems.map((one: { vendor: string; problem: string }) => `${one.vendor}: ${one.problem}`)).toEqual([
      'bare: add "$schema": "../vendor.schema.json"',
      'broken: is no JSON for a vendor file: line 1, column 2: it ends too early: the { at line 1, column 1 is not closed',
      expect.stringMatching(/^form: at name: /),
      expect.stringMatching(/^form: at kind: /),
      'name: id is "other"; file and id must be the same',
      expect.stringMatching(/^short: cookie "ab\*": a prefix needs at least 4 characters/),
      expect.stringMatching(/^short: cookie "a\*b": a \* stands only at the end/),
    ]);
  });

  it('with what cannot be read as text: each is told, the others are counted', () => {
    const folder = folderWith(good);
    mkdirSync(join(folder, 'folder.json'));
    symlinkSync('gone', join(folder, 'link.json'));
    writeFileSync(join(folder, 'latin.json'), Buffer.from('{"id": "latin", "name": "Caf\u00e9"}', 'latin1'));
    const { code, stdout } = run('--json', '--folder', folder);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      vendors: { total: 2 },
      problems: [
        { vendor: 'folder', problem: 'is no file' },
        { vendor: 'latin', problem: 'is no text in UTF-8: save it as UTF-8' },
        { vendor: 'link', problem: 'is not there, or a link to nothing' },
      ],
    });
  });

  it('one vendor of it: what is to do, and nothing else', () => {
    const folder = folderWith({
      ...good,
      'new.json': buildNewVendor({ id: 'new', kind: 'chat' }, '2026-11-22'),
      'broken.json': '{',
    });
    expect(run('acme', 'zeta', '--folder', folder)).toEqual({
      code: 0,
      stdout: 'acme: 1 key, nothing is wrong\nzeta: 1 key, nothing is wrong\n',
      stderr: '',
    });
    const { code, stdout } = run('new', '--folder', folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^new: 1 key, 6 to do\n {2}website: write what belongs in the place of "https:\/\/TODO\.example\/"\n/,
    );
    expect(run('broken', '--folder', folder).stdout).toMatch(/^broken: not read, 1 to do\n {2}is no JSON/);
  });
});

test.each<[words: string[], sentence: string]>([
  [['--stale-months', 'two'], '--stale-months takes months from 0 to 1200, not "two".'],
  [['--stale-months', '1.5'], '--stale-months takes months from 0 to 1200, not "1.5".'],
  [['--stale-months=-1'], '--stale-months takes months from 0 to 1200, not "-1".'],
  [['--verbose'], "Unknown option '--verbose'"],
  [['acme', '--json'], '--json and --all are for the whole catalogue; leave out the ids.'],
  [['no-such-vendor'], 'There is no vendor "no-such-vendor"; npm run vendor:new no-such-vendor begins its file.'],
])('wrong words: exit 2, one sentence and the usage: %j', (words, sentence) => {
  const { code, stdout, stderr } = run(...words);
  expect({ code, stdout, said: stderr.split('\n')[0] }).toEqual({ code: 2, stdout: '', said: sentence });
  expect(stderr.split('\n')[1]).toMatch(/^Usage: npm run -s catalogue /);
});

test('a folder that is not there: exit 1 and why', () => {
  const { code, stderr } = run('--folder', join(scratch, 'gone'));
  expect(code).toBe(1);
  expect(stderr).toContain('gone');
});
