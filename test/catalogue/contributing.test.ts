import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findProblems } from '../../cli/find-problems.ts';
import { packVendors } from '../../lib/catalogue/pack-catalogue.ts';
import { parseVendor } from '../../lib/catalogue/read-vendors.ts';
import { prepareLookup } from '../../lib/classify/find-match.ts';

it('the vendor file that CONTRIBUTING.md shows is a good one', () => {
  const text = /```json\n(.*?)```/s.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1] ?? '';
  const file = parseVendor('example-chat.json', text);
  expect(file.$schema).toBe('../vendor.schema.json');
  expect(findProblems(file, prepareLookup(packVendors([file], '')))).toEqual([]);
});
