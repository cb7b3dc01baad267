import { findSite } from '../lib/capture/find-access.ts';
import { findScriptFaults } from '../lib/catalogue/find-script-faults.ts';
import type { VendorFile, VendorKey } from '../lib/catalogue/vendor-schema.ts';
import { findMatches, type Lookup } from '../lib/classify/find-match.ts';
import { findCollisions, isOwn, itemsOf, namesOf } from './find-collisions.ts';

/**
 * What is wrong with a vendor file that its schema cannot see, each with the fix; empty when all is well.
 * `lookup` is that of the whole catalogue, this file included.
 */
export function findProblems(file: VendorFile, lookup: Lookup): string[] {
  return [
    ...findUnwritten(file),
    ...findUnused(file),
    ...findTwins(file),
    ...findScriptFaults(file, findSite).map(({ path, reason }) => `${path.join('.')}: ${reason}`),
    ...file.keys.flatMap((key) => findKeyProblems(file, key, lookup)),
  ];
}

function findKeyProblems(file: VendorFile, key: VendorKey, lookup: Lookup): string[] {
  const about = `${key.store} "${key.pattern}"`;
  const problems: string[] = [];
  if (namesOf(key).length === 0) problems.push(`${about}: add to \`examples\` a name as a live site has it`);
  if (/[.\n]$/.test(key.purpose)) problems.push(`${about}: write the purpose as one sentence without a full stop`);
  if (!key.claims.some((claim) => claim.category)) {
    problems.push(
      `${about}: no claim names a category; add one with a document of the kind own-judgement that says why`,
    );
  }
  if (key.needsCompanion && file.keys.length < 2)
    problems.push(
      `${about}: the vendor has no other key, so it would never count; take out \`needsCompanion\` or bind it to \`domains\``,
    );
  for (const [at, claim] of key.claims.entries()) {
    const twin = key.claims.findIndex((other) => sameClaim(other, claim));
    if (twin < at) problems.push(`${about}: claims ${twin} and ${at} say the same; leave one out`);
    if (claim.when && !claim.condition)
      problems.push(`${about}: claim ${at} has \`when\` alone; write in \`condition\` what the document says`);
  }
  for (const { vendor } of key.sharedWith ?? []) {
    const isMet = itemsOf(key).some((item) => findMatches(lookup, item).some((match) => isOwn(match, vendor)));
    if (!isMet || vendor === file.id)
      problems.push(`${about}: ${vendor} has no key that one of the names meets; take it out of \`sharedWith\``);
  }
  for (const item of itemsOf(key)) {
    const best = findMatches(lookup, item).find((match) => isOwn(match, file.id));
    if (best?.pattern !== key.pattern) {
      problems.push(
        `${about}: "${item.name}" gives ${best ? `${file.id} "${best.pattern}"` : 'nothing'}; correct the pattern or the example`,
      );
    }
  }
  for (const { name, other } of findCollisions(file, key, lookup).filter(({ reason }) => reason === undefined)) {
    problems.push(
      `${about}: "${name}" is also ${other.vendorId} "${other.pattern}"; make one of them narrower, bind it to \`domains\`, or say in \`sharedWith\` of both files why both use it`,
    );
  }
  return problems;
}

function sameClaim(a: VendorKey['claims'][number], b: VendorKey['claims'][number]): boolean {
  return (
    a.document === b.document && a.category === b.category && a.lifetime === b.lifetime && a.condition === b.condition
  );
}

/** What `npm run vendor:new` left for a person to write. */
function findUnwritten(file: VendorFile): string[] {
  const problems = listTexts(file)
    .filter(([, text]) => /\bTODO(\b|_)|^todo\./.test(text))
    .map(([path, text]) => `${path}: write what belongs in the place of "${text}"`);
  if (file.keys.length === 0 && file.note === undefined)
    problems.push('keys: there are none; add one, or say in `note` what was looked for');
  return problems;
}

/** Every text in a value with its path, such as `keys.0.purpose`. Files are checked for their form first, so the depth is that of the schema. */
function listTexts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => listTexts(part, path === '' ? name : `${path}.${name}`));
}

function findUnused(file: VendorFile): string[] {
  const statements = Object.values(file.card ?? {}).flatMap((part) => part ?? []);
  const citing = [...file.keys.flatMap((key) => key.claims), ...(file.scripts ?? []), ...statements];
  const used = new Set(citing.map(({ document }) => document));
  const patterns = file.keys.map((key) => key.pattern).join('\n');
  return [
    ...Object.keys(file.documents)
      .filter((id) => !used.has(id))
      .map((id) => `document "${id}": nothing refers to it; use it in a claim or leave it out`),
    ...Object.keys(file.placeholders)
      .filter((name) => !patterns.includes(`<${name}>`))
      .map((name) => `placeholder ${name}: no pattern has it; leave it out`),
  ];
}

function findTwins(file: VendorFile): string[] {
  const seen = new Set<string>();
  return file.keys.flatMap(({ pattern, store }) => {
    const id = `${store} "${pattern}"`;
    if (seen.has(id)) return [`${id}: is there twice; put all claims into one key`];
    seen.add(id);
    return [];
  });
}
