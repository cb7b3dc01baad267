import { afterEach, describe, expect, test, vi } from 'vitest';
import { readStoredValue } from './read-stored-value.ts';
import { NAME_LIMIT } from './reading.ts';

afterEach(() => vi.unstubAllGlobals());

describe('one value again', () => {
  const name = 'n'.repeat(NAME_LIMIT);
  test.each<[asked: [name: string, nameLength?: number], value: string | null]>([
    [['k'], 'v'],
    [['gone'], null],
    [[name], 'whole'],
    [[name, NAME_LIMIT + 2], 'cut'],
    [[name, NAME_LIMIT + 9], null],
  ])('%#', ([asked, nameLength], value) => {
    const entries: [string, string][] = [
      ['k', 'v'],
      [name, 'whole'],
      [`${name}ab`, 'cut'],
    ];
    const sessionStorage = {
      length: entries.length,
      key: (index: number) => entries[index]?.[0] ?? null,
      getItem: (one: string) => entries.find(([key]) => key === one)?.[1] ?? null,
    };
    vi.stubGlobal('window', { sessionStorage });
    expect(readStoredValue('sessionStorage', asked, nameLength)).toBe(value);
  });
});
