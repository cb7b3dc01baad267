import { describe, expect, it } from 'vitest';
import { withLock } from './with-lock.ts';

describe('a lock', () => {
  it('does one thing after the other', async () => {
    const order: string[] = [];
    const work = (name: string, ms: number) =>
      withLock('a', async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, ms));
        order.push(`${name} ends`);
        return name;
      });
    expect(await Promise.all([work('one', 20), work('two', 0)])).toEqual(['one', 'two']);
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('goes on after work that failed', async () => {
    await expect(withLock('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await withLock('a', async () => 1)).toBe(1);
  });

  it('holds up nothing that has another name', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = withLock('a', () => promise);
    expect(await withLock('b', async () => 'done')).toBe('done');
    resolve();
    await first;
  });
});
