import { expect, it } from 'vitest';
import { PAGE_GLOBALS } from './page-globals.ts';
import type { Page } from './page-reader.ts';
import { pageReaders } from './page-readers.ts';

/** A page without anything that notes what is looked for. */
function makePage(): { page: Page; asked: Set<string> } {
  const asked = new Set<string>();
  const note = <T>(key: string | symbol, answer: T): T => {
    asked.add(String(key));
    return answer;
  };
  const page = new Proxy({} as Page, {
    get: (_, key) => note(key, undefined),
    has: (_, key) => note(key, false),
    ownKeys: () => note('all names', []),
  });
  return { page, asked };
}

it('are what the readers look for, and TCF, GPP and US Privacy', () => {
  const { page, asked } = makePage();
  for (const { read } of pageReaders) expect(read(page)).toBeUndefined();
  // Every page has a document, and names.
  const wanted = [...asked].filter((name) => name !== 'document' && name !== 'all names');
  expect([...PAGE_GLOBALS].sort()).toEqual([...wanted, '__tcfapi', '__gpp', '__uspapi'].sort());
});
