import { expect, it, test, vi } from 'vitest';
import type { PageReader } from '../page-reader.ts';
import { commandersAct } from './commanders-act.ts';
import { consentmanager } from './consentmanager.ts';
import { cookiefirst } from './cookiefirst.ts';
import { tealium } from './tealium.ts';
import { zaraz } from './zaraz.ts';

it('Zaraz: answers with the names of the purposes', () => {
  const consent = {
    getAll: () => ({ AaAa: true, BbBb: null }),
    purposes: { AaAa: { name: { en: 'Analytics' }, order: 1 }, BbBb: { name: 'Ads' } },
    modal: true,
  };
  expect(zaraz.read({ zaraz: { consent } })).toEqual({
    AaAa: true,
    BbBb: false,
    purposes: { AaAa: 'Analytics', BbBb: 'Ads' },
    modal: true,
  });
});

test.each<[unknown, unknown]>([
  [1, 1],
  [-1, -1],
  [[{ ct: '1', name: 'analytics', more: 7 }, null], [{ ct: '1', name: 'analytics' }]],
  ['1', undefined],
  [undefined, undefined],
])('Tealium: %j', (state, expected) => {
  expect(tealium.read({ utag: { gdpr: { getConsentState: () => state } } })).toEqual(expected);
});

it('Commanders Act: asks only when the tool itself is there', async () => {
  const cact = vi.fn((_command: string, done: (result: unknown) => void) =>
    done({
      meta: { id: 7 },
      consent: { status: 'mixed', categories: { 1: { status: 'on', name: 'x' }, 2: 7 }, vendors: {} },
    }),
  );
  expect(commandersAct.read({ cact })).toBeUndefined();
  expect(cact).not.toHaveBeenCalled();
  expect(await commandersAct.read({ cact, tC: {} })).toEqual({
    consent: { status: 'mixed', categories: { 1: { status: 'on' }, 2: {} } },
  });
  expect(cact.mock.calls.map(([command]) => command)).toEqual(['consent.get']);
});

test.each<[unknown, unknown]>([
  [{ consent: null }, null],
  [{ consent: { necessary: true, performance: false, id: 'x' } }, { necessary: true, performance: false }],
  [{}, undefined],
  [undefined, undefined],
])('CookieFirst: %j', (api, expected) => {
  expect(cookiefirst.read({ CookieFirst: api })).toEqual(expected);
});

it('consentmanager: a stub is not left with a question', () => {
  const asked: unknown[][] = [];
  const stub = (...words: unknown[]) => {
    asked.push(words);
  };
  expect(consentmanager.read({ __cmp: stub })).toBeUndefined();
  expect(asked[0]?.[0]).toBe('getCMPData');
  expect(asked[0]?.[3]).toBe(false);
  const data = {
    userChoiceExists: true,
    consentstring: 'C',
    purposeConsents: { c52: true },
    purposesList: [{ id: 'c52', name: 'M', x: 1 }, 7],
  };
  expect(consentmanager.read({ __cmp: () => data })).toEqual({
    userChoiceExists: true,
    purposeConsents: { c52: true },
    purposesList: [{ id: 'c52', name: 'M' }],
  });
});

test.each<[PageReader]>([[zaraz], [tealium], [commandersAct], [cookiefirst], [consentmanager]])(
  'not there: $name',
  (reader) => {
    expect(reader.read({})).toBeUndefined();
  },
);
