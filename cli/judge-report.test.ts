import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { buildText } from '../components/build-text.ts';
import { expectationFormat } from '../lib/expect/expectation-schema.ts';
import { makeExported, makeFinding } from '../test/made-exported.ts';
import { judgeReport, prepareJudgement } from './judge-report.ts';
import { readEnglish } from './translate.ts';
import { UsageError } from './usage-error.ts';

const text = buildText(readEnglish(), 'en', 0);
const folder = mkdtempSync(join(tmpdir(), 'crumbscope-expect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const nothing = { expect: undefined, junit: undefined, findings: undefined };
const good = { ...expectationFormat, name: 'Shop', allow: [{ name: 'a' }], others: 'violation' };

describe('an expectation that cannot be used, with file, place and reason', () => {
  test.each<[name: string, content: string | Buffer, words: string]>([
    ['empty.json', '', 'empty.json: (the whole): is empty'],
    ['no-json.json', '{\n  "name": shop\n}', 'no-json.json: line 2, column 11: is no JSON'],
    ['rules.json', '{"format":"crumbscope-rules"}', 'rules.json: format: has to be "crumbscope-expectation"'],
    ['bytes.json', Buffer.from([0xff, 0xfe]), 'bytes.json: is no text in UTF-8.'],
    [
      'phase.json',
      JSON.stringify({ ...good, allow: [{ name: 'a', phases: ['x'] }] }),
      'phase.json: allow[0].phases[0]: has to be',
    ],
  ])('%s', (name, content, words) => {
    const path = write(name, content);
    expect(() => prepareJudgement({ ...nothing, expect: path })).toThrow(UsageError);
    expect(() => prepareJudgement({ ...nothing, expect: path })).toThrow(words);
  });

  test.each([
    [join(folder, 'none.json'), 'there is no such file'],
    [folder, 'is no file'],
    ['/dev/zero', 'is no file'],
  ])('%s', (path, words) => {
    expect(() => prepareJudgement({ ...nothing, expect: path })).toThrow(`${path}: ${words}`);
  });

  it('nor a file for JUnit that cannot be written', () => {
    const expectPath = write('good.json', JSON.stringify(good));
    for (const junit of [join(folder, 'none', 'a.xml'), folder])
      expect(() => prepareJudgement({ ...nothing, expect: expectPath, junit })).toThrow(UsageError);
  });
});

describe('a report', () => {
  const judge = (lines: string, wishes: object, findings = [makeFinding('one', 'look')]) =>
    judgeReport(makeExported(lines, { findings }), prepareJudgement({ ...nothing, ...wishes }), text);
  const expectPath = write('shop.json', JSON.stringify(good));

  it('with nothing to be held against', () => {
    expect(judge('cookie a', {})).toEqual({ isFailed: false, words: '' });
  });

  it('as expected, and not; JUnit is written either way', () => {
    const junit = join(folder, 'out.xml');
    expect(judge('cookie a', { expect: expectPath, junit })).toMatchObject({ isFailed: false });
    expect(readFileSync(junit, 'utf8')).toMatch(/^<\?xml .*failures="0"/s);
    const { isFailed, words } = judge('cookie b', { expect: expectPath, junit });
    expect(isFailed).toBe(true);
    expect(words).toContain('“b” (cookie) of shop.example is not expected');
    expect(readFileSync(junit, 'utf8')).toContain('failures="1"');
  });

  test.each<[findings: string, isFailed: boolean]>([
    ['note', true],
    ['look', true],
    ['problem', false],
  ])('with a finding to look at, --findings %s', (findings, isFailed) => {
    const judged = judge('', { findings });
    expect(judged.isFailed).toBe(isFailed);
    expect(judged.words.includes('Look at this: The sentence of one.')).toBe(isFailed);
  });

  it('what cannot be told fails nothing', () => {
    const path = write('phases.json', JSON.stringify({ ...good, allow: [{ name: 'a', phases: ['afterGrant'] }] }));
    const { isFailed, words } = judge('cookie a', { expect: path });
    expect(isFailed).toBe(false);
    expect(words).toContain('? When “a” was written cannot be told');
    expect(words).toMatch(/\nWhen keys are written only a watched visit tells: add --watch\.\n$/);
    expect(judge('cookie a', { expect: expectPath }).words).not.toContain('--watch');
  });
});
