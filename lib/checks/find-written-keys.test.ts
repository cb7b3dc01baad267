import { describe, expect, it } from 'vitest';
import { makeInput } from '../../test/made-findings.ts';
import type { ConsentCategory } from '../types.ts';
import type { TimelineMark } from '../watch-types.ts';
import { findWrittenKeys } from './find-written-keys.ts';

const mark = (
  at: number,
  name: string,
  categories: ConsentCategory[],
  more: Partial<TimelineMark> = {},
): TimelineMark => ({
  at,
  store: 'cookie',
  name,
  operation: 'set',
  via: 'document.cookie',
  count: 1,
  phase: 'beforeChoice',
  categories,
  ...more,
});

/** The groups of a visit with one key that is there and these marks, in short. */
function find(
  marks: TimelineMark[],
  items = 'cookie chat.visits shop.example 90d marketing chatty | beforeChoice@900',
) {
  const input = makeInput({ items, choices: [] });
  const { watch } = input.report;
  if (!watch) throw new Error('made watched');
  const report = { ...input.report, watch: { ...watch, marks } };
  return findWrittenKeys({ ...input, report }, 'beforeChoice').map(({ id, names, count, gone, places, at, owner }) => ({
    id,
    names,
    count,
    gone,
    places,
    at,
    vendorId: owner.vendorId,
  }));
}

const there = {
  id: 'chatty/tracking',
  names: ['chat.visits'],
  count: 1,
  gone: 0,
  places: [0],
  at: 900,
  vendorId: 'chatty',
};

describe('findWrittenKeys', () => {
  it('counts keys that are gone again, each once, at their first moment', () => {
    const gone = { vendorName: 'Recordo' };
    expect(find([mark(200, 'rec.sid', ['analytics'], gone), mark(300, 'rec.sid', ['analytics'], gone)])).toEqual([
      there,
      { id: 'recordo/tracking', names: ['rec.sid'], count: 1, gone: 1, places: [], at: 200, vendorId: 'recordo' },
    ]);
  });

  it('puts them together with the vendor’s keys that are there', () => {
    const [group] = find([mark(200, 'chat.visits', ['marketing'], { vendorName: 'Chatty' })]);
    expect(group).toMatchObject({ names: ['chat.visits'], count: 2, gone: 1, places: [0], at: 200 });
  });

  it('takes what no document names by that very name as no more than supposed', () => {
    const [, other] = find([mark(200, 'rec.unlisted', ['analytics'], { vendorName: 'Recordo' })]);
    expect(other?.id).toBe('recordo/supposed');
    const [, general] = find([mark(200, '_x', ['marketing'], { vendorName: 'A platform' })]);
    expect(general).toMatchObject({ id: 'general:A platform/supposed', vendorId: null });
    const [, nobody] = find([mark(200, '_x', ['marketing'], { by: 'https://cdn.example/x.js' })]);
    expect(nobody).toMatchObject({ id: 'host:cdn.example/supposed', vendorId: undefined });
  });

  it.each<[string, TimelineMark]>([
    ['removals', mark(200, 'rec.sid', ['analytics'], { operation: 'remove' })],
    ['another phase', mark(200, 'rec.sid', ['analytics'], { phase: 'afterGrant' })],
    ['necessary keys', mark(200, 'rec.sid', ['necessary'])],
    ['keys that are there', mark(200, 'chat.visits', ['marketing'], { itemId: 'cookie shop.example 0' })],
  ])('leaves out %s', (_, one) => {
    expect(find([one])).toEqual([there]);
  });

  it('dates a key by the phase that is asked for, not by a more telling one', () => {
    const item = 'cookie chat.visits shop.example 90d marketing chatty | beforeChoice@300 afterRefusal@6000';
    expect(find([mark(310, 'chat.visits', ['marketing'], { itemId: 'cookie shop.example 0' })], item)[0]?.at).toBe(310);
  });
});
