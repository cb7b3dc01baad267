import { describe, expect, it } from 'vitest';
import type { Write } from '../../watch-log-types.ts';
import { keepWrites } from './keep-writes.ts';

const write = (name: string, count = 1): Write => ({
  store: 'localStorage',
  name,
  operation: 'set',
  via: 'storage',
  at: 1,
  count,
});
const record = { at: 2, where: 'localStorage', name: 'consent', value: '{}' } as const;

describe('bounds', () => {
  it('keeps 60 writes of a key and counts the rest', () => {
    const kept = keepWrites();
    for (let round = 0; round < 100; round += 1) kept.add(write('beat', 2));
    kept.add(write('other'));
    expect(kept.writes).toHaveLength(61);
    expect(kept.dropped).toBe(80);
  });

  it('begins anew when consent changes: what is written after a refusal is always seen', () => {
    const kept = keepWrites();
    for (let round = 0; round < 100; round += 1) kept.add(write('beat'));
    kept.addRecord(record);
    kept.add(write('beat'));
    expect(kept.writes.at(-1)?.name).toBe('beat');
    expect(kept.writes).toHaveLength(61);
  });

  it('keeps 3,000 writes between two changes of consent, and 10,000 in all', () => {
    const kept = keepWrites();
    for (let round = 0; round < 100_000; round += 1) kept.add(write(`k${round}`));
    expect(kept.writes).toHaveLength(3_000);
    for (let turn = 0; turn < 4; turn += 1) {
      kept.addRecord(record);
      for (let round = 0; round < 5_000; round += 1) kept.add(write(`k${round}`));
    }
    expect(kept.writes).toHaveLength(10_000);
    expect(kept.writes.length + kept.dropped).toBe(120_000);
  });

  it('keeps 100 changes of consent', () => {
    const kept = keepWrites();
    for (let round = 0; round < 200; round += 1) kept.addRecord(record);
    expect(kept.records).toHaveLength(100);
  });
});
