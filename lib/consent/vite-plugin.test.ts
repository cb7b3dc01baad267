import { expect, it } from 'vitest';
import { mechanisms } from './mechanisms.ts';
import { buildWanted } from './read-signals.ts';
import { consentWanted } from './vite-plugin.ts';

const { resolveId, load } = consentWanted();
const id = 'virtual:consent-wanted';

it('gives the build what must be taken from pages, as data', async () => {
  expect([resolveId(id), resolveId('virtual:other')]).toEqual([`\0${id}`, undefined]);
  expect([load(id), load('\0other')]).toEqual([undefined, undefined]);
  const source = load(`\0${id}`) ?? '';
  const made: { default: unknown } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  expect(made.default).toEqual(buildWanted(mechanisms));
});
