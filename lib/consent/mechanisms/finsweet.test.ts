import { expect, it, test } from 'vitest';
import { cookie, read, sayStates } from '../../../test/consent.ts';
import { finsweet } from './finsweet.ts';

const id = '0123456789abcdef01234567';
const written = (consents: unknown) => JSON.stringify({ id, consents });
const twice = (text: string) => encodeURIComponent(encodeURIComponent(text));
const on = { essential: true, analytics: true, marketing: false, personalization: true, uncategorized: true };

test.each<[value: string | null, states: string]>([
  [twice(written(on)), 'gggd'],
  [encodeURIComponent(written({ ...on, analytics: false, personalization: false })), 'gddd'],
  [written({ essential: true, analytics: true }), 'g?g?'],
  [null, 'g---'],
  ['', '????'],
  ['true', '????'],
  [written({}), '????'],
  [written({ uncategorized: true }), '????'],
  [written({ ...on, marketing: 'x' }), '????'],
  [written(null), '????'],
  [twice(written(on)).slice(0, 60), '????'],
  [twice(twice(written(on))), '????'], // four times: nobody writes that
])('%s: %s', (value, states) => {
  expect(sayStates(read(finsweet, [cookie('fs-cc', value)]))).toBe(states);
});

it('masks its id', () => {
  const [reading] = read(finsweet, [cookie('fs-cc', written(on))]);
  expect(reading?.recordId).toBe('…4567 (24)');
  expect(JSON.stringify(reading)).not.toContain(id);
});

it('its banner without a record: nothing chosen yet', () => {
  expect(sayStates(read(finsweet, [], { elements: ['[fs-cc="banner"]'] }))).toBe('g---');
});
