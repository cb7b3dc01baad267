import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const shown = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);

it.each(['blocksy.ts', 'blocksy.test.ts'])('CONTRIBUTING.md shows %s as it is', (name) => {
  const file = readFileSync(`lib/consent/mechanisms/${name}`, 'utf8');
  expect(shown, `copy lib/consent/mechanisms/${name} into CONTRIBUTING.md`).toContain(file);
});
