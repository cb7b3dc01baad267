import { expect, it, vi } from 'vitest';
import { buildGpcRules } from '../gpc/switch-gpc.ts';
import { buildStillRules } from './hold-still.ts';

vi.mock('../browser.ts', async () => ({ browser: (await import('../../test/fake-browser.ts')).makeFakeBrowser() }));

it('holds one tab still, while it shows that site, and takes no rule of others', () => {
  const rules = buildStillRules(7, 'shop.example');
  for (const { condition } of rules) expect(condition.tabIds).toEqual([7]);
  expect(rules[0]?.condition.requestDomains).toEqual(['shop.example']);
  expect(rules.map(({ action }) => action.type)).toEqual(['modifyHeaders', 'modifyHeaders', 'block']);
  const others = new Set(buildGpcRules(7, 'shop.example').map(({ id }) => id));
  expect(rules.filter(({ id }) => others.has(id))).toEqual([]);
});

it('lets no script run, keeps the origin, and takes no cookie', () => {
  for (const { action } of buildStillRules(7, '[::1]').slice(0, 2)) {
    const headers = new Map(
      action.responseHeaders?.map(({ header, operation, value }) => [header, value ?? operation]),
    );
    expect(headers.get('Content-Security-Policy')).toMatch(/^sandbox allow-same-origin; default-src 'none';/);
    expect(headers.get('Set-Cookie')).toBe('remove');
    expect(headers.get('Cache-Control')).toBe('no-store');
  }
  expect(buildStillRules(7, '[::1]')[0]?.condition).not.toHaveProperty('requestDomains');
});
