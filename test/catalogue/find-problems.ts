import type { VendorFile, VendorKey } from '../../lib/catalogue/vendor-schema.ts';
import { findMatches, type Lookup } from '../../lib/classify/find-match.ts';

/**
 * What is wrong with a vendor file that its schema cannot see, each with the fix; empty when all is well.
 * `lookup` is that of the whole catalogue, this file included.
 */
export function findProblems(file: VendorFile, lookup: Lookup): string[] {
  return [...findUnused(file), ...findTwins(file), ...file.keys.flatMap((key) => findKeyProblems(file, key, lookup))];
}

/** Names as a live site has them: the examples, or the whole name itself. */
function namesOf(key: VendorKey): string[] {
  return isWholeName(key) ? [key.pattern, ...(key.examples ?? [])] : (key.examples ?? []);
}

function isWholeName(key: VendorKey): boolean {
  return !key.pattern.endsWith('*') && !/<[A-Z]/.test(key.pattern);
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
  for (const [at, claim] of key.claims.entries()) {
    const twin = key.claims.findIndex((other) => sameClaim(other, claim));
    if (twin < at) problems.push(`${about}: claims ${twin} and ${at} say the same; leave one out`);
  }
  for (const { vendor } of key.sharedWith ?? []) {
    const isMet = namesOf(key).some((name) =>
      findMatches(lookup, { name, store: key.store, ...(key.domains?.[0] ? { domain: key.domains[0] } : {}) }).some(
        ({ vendorId }) => vendorId === vendor,
      ),
    );
    if (!isMet || vendor === file.id)
      problems.push(`${about}: ${vendor} has no key that one of the names meets; take it out of \`sharedWith\``);
  }
  for (const name of namesOf(key)) {
    for (const domain of key.domains ?? [undefined]) {
      const item = domain === undefined ? { name, store: key.store } : { name, store: key.store, domain };
      const matches = findMatches(lookup, item);
      const best = matches.find(({ vendorId }) => vendorId === file.id);
      if (best?.pattern !== key.pattern) {
        problems.push(
          `${about}: "${name}" gives ${best ? `${file.id} "${best.pattern}"` : 'nothing'}; correct the pattern or the example`,
        );
      }
      const sharers = (key.sharedWith ?? []).map(({ vendor }) => vendor);
      for (const other of matches) {
        if (other.vendorId !== file.id && !sharers.includes(other.vendorId)) {
          problems.push(
            `${about}: "${name}" is also ${other.vendorId} "${other.pattern}"; make one of them narrower, bind it to \`domains\`, or say in \`sharedWith\` of both files why both use it`,
          );
        }
      }
    }
  }
  return problems;
}

function sameClaim(a: VendorKey['claims'][number], b: VendorKey['claims'][number]): boolean {
  return (
    a.document === b.document && a.category === b.category && a.lifetime === b.lifetime && a.condition === b.condition
  );
}

function findUnused(file: VendorFile): string[] {
  const statements = Object.values(file.card ?? {}).flatMap((part) => part ?? []);
  const used = new Set([...file.keys.flatMap((key) => key.claims), ...statements].map(({ document }) => document));
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
