import { describe, expect, test } from 'vitest';
import type { FindingSource } from '../finding-types.ts';
import { sources } from './sources.ts';

const all: [string, FindingSource][] = Object.entries(sources);

describe('sources', () => {
  test.each(all)('%s can be found and is dated', (_, { title, kind, date, url, section }) => {
    expect(title.length).toBeGreaterThan(10);
    expect(['law', 'guideline', 'specification']).toContain(kind);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(URL.parse(url ?? '')?.protocol).toBe('https:');
    expect(section).not.toBe('');
  });

  test('each stands there once', () => {
    const ids = all.map(([, { title, section }]) => `${title} ${section}`);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
