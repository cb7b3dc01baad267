import { afterEach, expect, it, test, vi } from 'vitest';
import { cookies, frame, itemSources } from '../../test/items.ts';
import type { Shape } from '../types.ts';
import { buildItems } from './build-items.ts';
import { lookInside } from './look-inside.ts';
import { readFrame } from './read-frame.ts';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

afterEach(() => vi.unstubAllGlobals());

test.each<[shape: Shape, isLookedAt: boolean]>([
  ['text', true],
  ['token', true],
  ['json', true],
  ['jwt', true],
  ['url', true],
  ['email', true],
  ['number', true],
  ['uuid', false],
  ['hex', false],
  ['base64', false],
  ['timestamp', false],
  ['tc-string', false],
])('a value of the shape %s: %s', (shape, isLookedAt) => {
  expect(lookInside('anna@shop.example', shape, 'k').holds).toEqual(isLookedAt ? ['email'] : []);
});

it('an object in base64 is looked into, and what is no base64 after all is not', () => {
  const object = btoa(JSON.stringify({ email: 'anna@shop.example', id: `v-${id}` }));
  expect(lookInside(object, 'base64', 'k')).toEqual({ holds: ['email'], identifiers: [id] });
  expect(lookInside(object.replace(/=+$/, ''), 'token', 'k').identifiers).toEqual([id]);
  expect(lookInside(`eyJ${'A'.repeat(10_000)}=`, 'base64', 'k')).toEqual({ holds: [], identifiers: [] });
});

it('what a frame reads has hashes of parts and kinds, of long values too, and nothing of what was read', async () => {
  const draft = JSON.stringify({ text: 'Write to anna@shop.example', visitor: id });
  const values = { id, draft, long: draft.padEnd(100_000), phone: '777123456' };
  const names: (keyof typeof values)[] = ['id', 'draft', 'long', 'phone'];
  const storage = { length: 4, getItem: (name: keyof typeof values) => values[name] };
  const localStorage = Object.assign(Object.create(storage), values);
  const window: Record<string, unknown> = { localStorage, sessionStorage: { length: 0 } };
  vi.stubGlobal('window', Object.assign(window, { top: window }));
  vi.stubGlobal('document', { title: '', cookie: '', querySelector: () => null, querySelectorAll: () => [] });
  vi.stubGlobal('location', { href: 'https://shop.example/' });
  vi.stubGlobal('self', { origin: 'https://shop.example' });
  const records = { names: [], prefixes: [], patterns: [], markers: [], shapes: [] };
  const reading = await readFrame({ salt: 's', records, elements: [], skipTop: false }, lookInside);
  const entries = reading?.localStorage.ok ? reading.localStorage.entries : [];
  const hash = entries.find(({ n }) => n === 'id')?.h;
  expect(entries.map(({ n }) => n)).toEqual(names);
  expect(Object.fromEntries(entries.map(({ n, d, i }) => [n, [d, i]]))).toEqual({
    id: [undefined, undefined],
    draft: [['email'], [hash]],
    long: [['email'], [hash]],
    phone: [['phone'], undefined],
  });
  for (const text of ['anna', id, '777']) expect(JSON.stringify(reading)).not.toContain(text);
});

it('items carry it, HttpOnly cookies too: parts can be compared with whole values, in whatever store', () => {
  const items = buildItems(
    itemSources({
      frames: [
        frame('https://shop.example/', {
          local: [
            ['whole', id],
            ['inside', JSON.stringify({ visitor: id, email: 'anna@shop.example' })],
            ['ga', '1234567890.1764000000'],
          ],
        }),
      ],
      cookies: cookies(
        `sid=v1_${id} shop.example / 9d httponly\n_ga=GA1.2.1234567890.1764000000 .shop.example / 9d\ntel=777123456 shop.example`,
      ),
    }),
  );
  const byName = Object.fromEntries(items.map((item) => [item.name, item]));
  const hash = byName.whole?.valueHash;
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(byName.inside).toMatchObject({ parts: [hash], holds: ['email'] });
  expect(byName.sid).toMatchObject({ parts: [hash], httpOnly: true });
  expect(byName.sid).not.toHaveProperty('holds');
  expect(byName._ga?.parts).toEqual([byName.ga?.valueHash]);
  expect(byName.tel?.holds).toEqual(['phone']);
  expect(byName.whole).not.toHaveProperty('parts');
});
