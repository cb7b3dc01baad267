import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { schemas } from './schemas.ts';

test.each(schemas)('$path is in step with the code; otherwise run: npm run schemas', ({ path, text }) => {
  expect(readFileSync(path, 'utf8')).toBe(text);
});

describe('the schema of a report', () => {
  const schema = JSON.parse(schemas.find(({ path }) => path === 'docs/report.schema.json')?.text ?? '{}');

  it('says its draft, title and version', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Crumbscope report',
      properties: { schemaVersion: { const: '1.4.0' } },
    });
  });

  it('closes every object, so that no value can slip in unseen', () => {
    const open: string[] = [];
    const walk = (node: unknown, path: string) => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node && (!('additionalProperties' in node) || node.additionalProperties !== false))
        open.push(path);
      for (const [key, child] of Object.entries(node)) walk(child, `${path}/${key}`);
    };
    walk(schema, '');
    expect(open).toEqual([]);
    expect(JSON.stringify(schema)).toContain('"properties"');
  });

  it('asks for everything that every report has', () => {
    const { required } = schema;
    expect(required).toEqual([
      'schemaVersion',
      'tool',
      'browser',
      'page',
      'coverage',
      'consent',
      'items',
      'presences',
      'findings',
    ]);
    const always = [
      'store',
      'name',
      'origin',
      'frameUrl',
      'party',
      'shape',
      'vendorId',
      'vendorName',
      'categories',
      'claims',
      'match',
    ];
    expect(schema.properties.items.items.required).toEqual(expect.arrayContaining(always));
  });
});
