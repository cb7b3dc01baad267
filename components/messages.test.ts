import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { messageFamilies } from '../test/message-families.ts';
import { keyPart } from './text.tsx';

const families = { ...messageFamilies };
for (const [same, family] of [
  ['coverageMany', 'coverage'],
  ['rungShort', 'rung'],
  ['storeFilter', 'store'],
  ['layerFilter', 'layer'],
  ['changeTitle', 'change'],
  ['liveCount', 'change'],
  ['phaseFilter', 'phase'],
  ['operationTimes', 'operation'],
] as const)
  families[same] = families[family] ?? {};

const texts: Record<string, { message: string; description: string }> = messages;
const built = Object.entries(families).flatMap(([family, codes]) =>
  Object.keys(codes).map((code) => `${family}_${keyPart(code)}`),
);

/** The text of all code that may name a message, without tests. */
function readSources(): string {
  const root = join(import.meta.dirname, '..');
  const files = ['components', 'entrypoints', 'lib', 'cli'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
      .map((name) => join(root, folder, name)),
  );
  return [...files, join(root, 'wxt.config.ts')].map((file) => readFileSync(file, 'utf8')).join('\n');
}

describe('messages', () => {
  it.each(built)('%s has its message', (key) => {
    expect(texts[key]?.message, `add "${key}" to public/_locales/en/messages.json`).toBeTruthy();
  });

  it('are all used', () => {
    const sources = readSources();
    const isUsed = (key: string) =>
      built.includes(key) ||
      [`'${key}'`, `'${key.replace(/_(one|other)$/, '')}'`, `__MSG_${key}__`].some((quoted) =>
        sources.includes(quoted),
      );
    expect(Object.keys(texts).filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each(Object.entries(texts))('%s can be used by browsers and translators', (key, { message, description }) => {
    expect(key).toMatch(/^[A-Za-z0-9_]+$/);
    expect(description.length).toBeGreaterThan(10);
    expect(message).toBe(message.trim());
    // A dollar sign begins a substitution in both browsers.
    expect(message.replace(/\$[1-9]/g, '')).not.toContain('$');
    if (key.endsWith('_one')) expect(texts).toHaveProperty(key.replace(/_one$/, '_other'));
  });

  it('have keys that differ in more than their case: browsers ignore it', () => {
    const lower = Object.keys(texts).map((key) => key.toLowerCase());
    expect(new Set(lower).size).toBe(lower.length);
  });

  it('keep to the stores’ limit for the description', () => {
    expect(texts.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
