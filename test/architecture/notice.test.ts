import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUILD_TIME, readShipped } from './read-sources.ts';

it('NOTICE names every package whose code ships', () => {
  const imports = readShipped()
    .filter(({ path }) => !BUILD_TIME.includes(path))
    .flatMap((source) => source.imports)
    .filter(({ kind, target }) => kind !== 'type' && !/^(lib|components|entrypoints|virtual:)|\.css$/.test(target));
  const packages = new Set(imports.map(({ target }) => /^(@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target));
  expect([...packages]).toContain('preact');
  const notice = readFileSync('NOTICE', 'utf8');
  expect([...packages].filter((name) => !notice.includes(` ${name} (`))).toEqual([]);
});
