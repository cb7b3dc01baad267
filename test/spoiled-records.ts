import { readFileSync } from 'node:fs';
import type { Mechanism } from '../lib/consent/mechanism.ts';
import type { ConsentRecord } from '../lib/consent-types.ts';

/** The vectors, as records by the mechanism that they are of. */
export function readVectors(): Map<string, ConsentRecord[]> {
  const text = readFileSync(new URL('./data/consent-samples.jsonl', import.meta.url), 'utf8');
  const vectors = text
    .trim()
    .split('\n')
    .map((line): ConsentRecord & { mechanism: string } => JSON.parse(line)); // our own file
  return Map.groupBy(vectors, ({ mechanism }) => mechanism);
}

/** A generator of numbers from 0 to 1, always the same ones: mulberry32. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a decoder may stumble over, to be put anywhere. */
const PIECES = [
  ...['', '{', '}', '[', ']', '"', "'", ':', ',', ';', '|', '=', '&', '%', '%2', '%25', '%7B', '\\', '\\u', '~', '.', '..', '-'],
  ...['null', 'true', 'false', '-1', '0', '1', '1e999', 'NaN', 'undefined', '[]', '{}', '""', '[[[[[[', '{"a":{"a":{"a":'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '"__proto__":{"marketing":true},', 'length'],
  ...['9999-99-99T99:99:99Z', '-271821-04-20T00:00:00.000Z', '99999999999999999999', 'C', 'D', 'lzc1.', '\u0000', '\ud800', '🍪', 'ı'],
]; // biome-ignore format: a list of pieces

/**
 * Makes what a page could have instead of a good record of this mechanism: values of its own vectors, or of others', truncated, spliced, with pieces put in,
 * encoded once more, or made up. The same seed gives the same records.
 */
export function createSpoiler(vectors: ReadonlyMap<string, readonly ConsentRecord[]>, random: () => number) {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const all = [...vectors.values()].flat();
  const cut = (text: string) => text.slice(0, Math.floor(random() * (text.length + 1)));
  const put = (text: string) => {
    const at = Math.floor(random() * (text.length + 1));
    const length = Math.floor(random() * 6);
    return text.slice(0, at) + (pick(PIECES) ?? '') + text.slice(at + length);
  };
  const makeUp = () => {
    const length = Math.floor(random() * 40);
    return Array.from({ length }, () =>
      String.fromCharCode(Math.floor(random() * (random() < 0.9 ? 127 : 0xffff))),
    ).join('');
  };
  const ways: ((text: string) => string)[] = [
    (text) => text,
    cut,
    put,
    (text) => put(put(put(text))),
    (text) => cut(text) + cut(pick(all)?.value ?? ''),
    (text) => encodeURIComponent(text.toWellFormed()),
    (text) => encodeURIComponent(encodeURIComponent(cut(text).toWellFormed())),
    (text) => btoa(unescape(encodeURIComponent(put(text).toWellFormed()))),
    (text) => text.replace(/\d/g, () => String(Math.floor(random() * 10))),
    (text) =>
      text.replace(/:("[^"]*"|true|false|null|-?\d+)/g, (found) => (random() < 0.3 ? `:${pick(PIECES)}` : found)),
    () => makeUp(),
    (text) => text.repeat(1 + Math.floor(random() * 5)),
  ];
  return (mechanism: Mechanism): ConsentRecord => {
    const own = vectors.get(mechanism.id) ?? [];
    const places = findPlaces(mechanism);
    const good = (random() < 0.8 ? pick(own) : undefined) ?? pick(all);
    const place = (random() < 0.7 && own.length > 0 ? pick(own) : pick(places)) ?? good;
    const way = pick(ways) ?? cut;
    return {
      where: place?.where ?? 'cookie',
      name: place?.name ?? '',
      value: random() < 0.01 ? null : way(good?.value ?? ''),
    };
  };
}

/** Where a mechanism looks, as far as names tell. */
export function findPlaces({ records, api = [] }: Mechanism): Pick<ConsentRecord, 'where' | 'name'>[] {
  const names = [...(records.names ?? []), ...(records.prefixes ?? []).map((prefix) => `${prefix}a1`)];
  return [
    ...names.flatMap((name) => [{ where: 'cookie', name } as const, { where: 'localStorage', name } as const]),
    ...api.map((name) => ({ where: 'api', name }) as const),
  ];
}
