import { expect, it, test } from 'vitest';
import { klaro } from './klaro.ts';

/** A page with Klaro in it. Asking for its manager before its element is there is noted. */
function makePage(
  manager: unknown,
  { id = 'klaro', isShown = true, config }: { id?: string; isShown?: boolean; config?: object } = {},
) {
  const asked: string[] = [];
  const element = { firstChild: isShown ? {} : null };
  return {
    asked,
    page: {
      klaro: { getManager: () => asked.push('manager') && manager },
      klaroConfig: config,
      document: { getElementById: (wanted: string) => (wanted === id ? element : null) },
    },
  };
}

const manager = {
  confirmed: true,
  consents: { matomo: true },
  savedConsents: { matomo: false },
  config: { services: [{ name: 'matomo', purposes: ['analytics'], callback: () => undefined, cookies: [/^_pk_/] }, 7] },
};

it('gives what is saved, and of each service what it is for', () => {
  expect(klaro.read(makePage(manager).page)).toEqual({
    confirmed: true,
    consents: { matomo: false },
    services: [{ name: 'matomo', purposes: ['analytics'] }],
  });
  const renamed = makePage(manager, { id: 'my-klaro', config: { elementID: 'my-klaro' } });
  expect(klaro.read(renamed.page)).toMatchObject({ confirmed: true });
});

it('does not make a manager where there is none', () => {
  for (const options of [{ id: 'other' }, { isShown: false }]) {
    const { page, asked } = makePage(manager, options);
    expect(klaro.read(page)).toBeUndefined();
    expect(asked).toEqual([]);
  }
});

test.each([
  {},
  { klaro: 7 },
  { klaro: {} },
  { klaro: { getManager: 7 }, document: {} },
  makePage(undefined).page,
  makePage({ confirmed: true }).page,
  makePage({ consents: {}, config: { services: {} } }).page,
])('silent: %#', (page) => {
  expect(klaro.read(page as Record<string, unknown>)).toBeUndefined(); // some lack a document
});
