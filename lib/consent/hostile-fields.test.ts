import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { makeSources } from '../../test/consent.ts';
import type { ConsentRecord } from '../consent-types.ts';
import type { Mechanism, MechanismInput } from './mechanism.ts';
import { mechanisms } from './mechanisms.ts';
import { readSignals } from './read-signals.ts';

/** What breaks code that takes a field for a text or a number. */
const HOSTILE: unknown[] = [{ toString: [], valueOf: 1 }, [{ toString: 1 }], null];
/** What is thrown is seen. */
const readPlainly = (mechanism: Mechanism, own: MechanismInput) => mechanism.read(own);
/** Words that stand in the decoders: the keys they look for are among them. */
const files = globSync('lib/consent/{,mechanisms/,consent-mode/}*.ts').filter((file) => !file.endsWith('.test.ts'));
const wordsOf = (file: string) => [
  ...new Set(
    [...readFileSync(file, 'utf8').matchAll(/'([\w$ .-]{1,40})'|\b(\w{2,30}):/g)].map(
      (found) => found[1] ?? found[2] ?? '',
    ),
  ),
];

it('hostile values under every key that is looked for', () => {
  const words = new Map(files.map((file) => [file, wordsOf(file)]));
  let count = 0;
  for (const mechanism of mechanisms) {
    const file = files.find((one) => one.endsWith(`/${mechanism.id}.ts`));
    const keys = file ? (words.get(file) ?? []) : [...new Set([...words.values()].flat())].slice(0, 400);
    const { names = [], prefixes = [] } = mechanism.records;
    const places: [ConsentRecord['where'], string][] = [
      ...[...names.slice(0, 4), ...prefixes.slice(0, 2).map((one) => `${one}x`)].map(
        (name): [ConsentRecord['where'], string] => ['cookie', name],
      ),
      ...(mechanism.api ?? []).map((name): [ConsentRecord['where'], string] => ['api', name]),
    ];
    for (const hostile of HOSTILE) {
      const flat = Object.fromEntries(keys.map((key) => [key, hostile]));
      const nested = Object.fromEntries(keys.map((key) => [key, flat]));
      const listed = Object.fromEntries(keys.map((key) => [key, [flat, hostile]]));
      for (const shape of [
        flat,
        nested,
        listed,
        [flat],
        [hostile],
        [[...keys.slice(0, 3), flat]],
        keys.map((key) => [key, hostile]),
      ])
        for (const [where, name] of places) {
          const value = JSON.stringify(shape).slice(0, 60_000);
          count += 1;
          expect(
            () => readSignals([mechanism], makeSources([{ where, name, value }]), readPlainly),
            `${mechanism.id} ${name}`,
          ).not.toThrow();
        }
      // One key at a time, the others as they are wanted.
      for (const key of keys.slice(0, 30))
        for (const [where, name] of places.slice(0, 2)) {
          const value = JSON.stringify({ ...Object.fromEntries(keys.map((one) => [one, true])), [key]: hostile });
          count += 1;
          expect(
            () => readSignals([mechanism], makeSources([{ where, name, value }]), readPlainly),
            `${mechanism.id} ${name} ${key}`,
          ).not.toThrow();
        }
    }
  }
  expect(count).toBeGreaterThan(10_000);
}, 120_000);
