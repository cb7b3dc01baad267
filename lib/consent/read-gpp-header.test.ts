import { HeaderV1 } from '@iabgpp/cmpapi';
import { describe, expect, it, test } from 'vitest';
import { readGppHeader } from './read-gpp-header.ts';

test.each<[header: string, ids: number[]]>([
  ['DBAA', []],
  ['DBABM', [2]],
  ['DBABMA', [2]],
  ['DBACNY', [2, 6]],
  ['DBACNYA', [2, 6]],
  ['DBACNYA=', [2, 6]], // filled up as other base64 is
  ['DBABLA', [7]],
  ['DBABBg', [8]],
  ['DBABRg', [9]],
])('%s: %j', (header, ids) => {
  expect(readGppHeader(header)).toEqual(ids);
});

it("reads what the IAB's own library writes", () => {
  const lists = [
    [2],
    [7, 8, 9, 10],
    [2, 5, 6, 7],
    [27],
    [2, 7, 27],
    [6, 8, 12, 13, 14],
    [...Array(26).keys()].map((id) => id + 2),
  ];
  for (const ids of lists) {
    const header = new HeaderV1();
    header.setFieldValue('SectionIds', ids);
    expect(readGppHeader(header.encode())).toEqual(ids);
  }
});

describe('no header', () => {
  test.each([
    '',
    'D',
    'DB',
    'DBA',
    'DBAB', // says one section and has none
    'DCABLA', // a version to come
    'CBABLA',
    'DBAB LA',
    'DBAB%4A',
    'DBABé',
    'DB__LA', // 4095 sections
    `DBAB${'A'.repeat(90)}`, // a distance that never ends
    `DBABg${'q'.repeat(20)}w`, // a range to the hundred-thousands
    `DBAB${'A'.repeat(1_000_000)}`,
    'DBABgA',
  ])('%.40s', (header) => {
    expect(readGppHeader(header)).toBeUndefined();
  });
});
