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

  it('lets no key that is written without end hide others', () => {
    const kept = keepWrites();
    for (let round = 0; round < 10_000; round += 1) kept.add(write('beat'));
    expect(kept.hasGaps).toBe(false);
    kept.add(write('other'));
    expect(kept.writes.at(-1)?.name).toBe('other');
  });

  it('says that others may have been left out, once there is no room', () => {
    const kept = keepWrites();
    for (let round = 0; round < 3_001; round += 1) kept.add(write(`k${round}`));
    expect(kept.hasGaps).toBe(true);
  });

  it('keeps 1.5 million characters, lone surrogates as they are escaped', () => {
    const kept = keepWrites();
    for (let round = 0; round < 3_000; round += 1) kept.add(write(`${round}${'\ud800'.repeat(2000)}`));
    expect(JSON.stringify(kept.writes).length).toBeLessThan(1_600_000);
    expect(kept.writes.length + kept.dropped).toBe(3_000);
    expect(kept.hasGaps).toBe(true);
  });

  it('counts consent records that are too many or too long', () => {
    const kept = keepWrites();
    for (let round = 0; round < 10; round += 1) kept.addRecord({ ...record, value: 'x'.repeat(60_000) });
    expect([kept.records.length, kept.dropped]).toEqual([4, 6]);
  });

  it('keeps 100 changes of consent', () => {
    const kept = keepWrites();
    for (let round = 0; round < 200; round += 1) kept.addRecord(record);
    expect(kept.records).toHaveLength(100);
  });
});
