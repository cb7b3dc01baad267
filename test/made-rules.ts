import { findSite } from '../lib/capture/find-access.ts';
import { type ParsedRules, parseRules } from '../lib/catalogue/parse-rules.ts';
import type { VendorFile } from '../lib/catalogue/vendor-schema.ts';

/** A claim, a key and a file of rules that are all right, to be changed at one place. */
export const madeClaim = { document: 'list', category: 'functional', confidence: 'high' } as const;
export const madeKey = {
  pattern: 'acme_id',
  store: 'cookie',
  party: 'first',
  purpose: 'Recognises you',
  claims: [madeClaim],
} as const;

/** A file of rules; `patterns` are its keys, with the placeholders WORD (letters) and HEX (eight digits). */
export function makeRules(id: string, patterns: readonly string[] = [`${id}_id`], change: object = {}): VendorFile {
  const file = {
    id,
    name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
    kind: 'other',
    website: `https://${id}.example`,
    documents: { list: { title: 'Our list', kind: 'vendor', date: '2026-11' } },
    placeholders: { WORD: { chars: '[a-z]+' }, HEX: { chars: '[0-9a-f]{8}' } },
    keys: patterns.map((pattern) => ({ ...madeKey, pattern, claims: [{ ...madeClaim }] })),
    ...change,
  };
  return file as VendorFile; // what a test changes is its own affair
}

/** A file whose one key is the made one, changed. */
export const withKey = (change: object) => makeRules('acme', [], { keys: [{ ...madeKey, ...change }] });

/** A file with one pattern, and what its placeholders ANY and TWO stand for. */
export const withPattern = (pattern: string, chars = '[0-9a-f]{8}', change: object = {}) => ({
  ...withKey({ pattern, ...change }),
  placeholders: { ANY: { chars }, TWO: { chars } },
});

export const parse = (text: string) => parseRules(text, findSite);

/** The problems of rules, each as `place: reason`; none when all is well. */
export function problemsOf(rules: unknown): string[] {
  const parsed = parse(typeof rules === 'string' ? rules : JSON.stringify(rules));
  return parsed.ok ? [] : parsed.problems.map(({ place, reason }) => `${place}: ${reason}`);
}

/** The files of rules that are all right. @throws Error that lists the problems */
export function filesOf(parsed: ParsedRules): VendorFile[] {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.files;
}
