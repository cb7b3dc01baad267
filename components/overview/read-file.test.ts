import { describe, expect, it, test } from 'vitest';
import { readFile } from '../../entrypoints/overview/read-file.ts';
import { cookiebotHtml, oneTrustCsv } from '../../test/made-lists.ts';

const file = (name: string, ...parts: BlobPart[]) => new File(parts, name);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((one) => [one.charCodeAt(0), 0])]);

describe('a file', () => {
  test.each([
    ['list.csv', oneTrustCsv],
    ['cookies.html', cookiebotHtml],
    ['no-ending', cookiebotHtml],
  ])('%s has tables', async (name, text) => {
    const read = await readFile(file(name, text));
    expect(read.ok && read.value.tables.length > 0 && read.value.title).toBe(name);
  });

  it('with a text alone', async () => {
    expect(await readFile(file('list.txt', '_ga – analytics'))).toEqual({
      ok: true,
      value: { from: 'file', title: 'list.txt', tables: [], text: '_ga – analytics', isCut: false },
    });
  });

  it('in UTF-16 is decoded; in the letters of Windows too, and that is said', async () => {
    const wide = await readFile(file('list.txt', utf16('_ga')));
    expect(wide.ok && wide.value.text).toBe('_ga');
    const old = await readFile(file('list.txt', new Uint8Array([0x5f, 0xe9])));
    expect(old.ok && [old.value.text, old.value.isGuessed]).toEqual(['_é', true]);
  });

  test.each([
    ['list.xlsx', 'PK\u0003\u0004', 'notText', ''],
    ['policy.pdf', '%PDF-1.7', 'notText', ''],
    ['picture.png', 'a\u0000b', 'notText', ''],
    ['empty.csv', ' \n', 'empty', ''],
  ])('%s is refused', async (name, text, code, detail) => {
    expect(await readFile(file(name, text))).toEqual({
      ok: false,
      refused: { messageKey: `overviewFile_${code}`, detail },
    });
  });

  it('of 50 MB is refused without being read', async () => {
    const large = new File([], 'large.csv');
    Object.defineProperty(large, 'size', { value: 50_000_000 });
    Object.defineProperty(large, 'arrayBuffer', { value: () => Promise.reject(new Error('was read')) });
    expect(await readFile(large)).toEqual({
      ok: false,
      refused: { messageKey: 'overviewFile_tooLarge', detail: '10' },
    });
  });

  it('that is gone meanwhile', async () => {
    const gone = new File(['x'], 'gone.csv');
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('gone')) });
    expect(await readFile(gone)).toEqual({ ok: false, refused: { messageKey: 'overviewFile_unread', detail: 'gone' } });
  });
});
