import type { z } from 'zod';
import { compileKey } from './compile-catalogue.ts';
import { addClaims, type CollectedItem, collectItems, type Remark } from './disclosure/collect-items.ts';
import { coversPattern, findPatternFault } from './disclosure/cover-pattern.ts';
import type { Disclosure } from './disclosure/parse-disclosure.ts';
import { explainIssue } from './explain-issue.ts';
import { isUsualName } from './general/is-usual-name.ts';
import { MOST_CLAIMS, vendorSchema } from './vendor-schema.ts';

/** A vendor file as a person writes it: what has a default may be left out. */
export type WrittenVendor = z.input<typeof vendorSchema>;
type WrittenKey = WrittenVendor['keys'][number];

export interface ImportedDisclosure {
  /** The file with the disclosure added; the given one is not touched. Equal to it when there was nothing new. */
  file: WrittenVendor;
  /** The id that the disclosure has among the documents; absent when no key rests on it. */
  document?: string;
  /** Keys that were not there, as `cookie "acme_id"`. */
  newKeys: string[];
  /** Keys that were there and got claims. */
  extendedKeys: string[];
  /** Entries that stand in no key, as `disclosures.3 "*id"`, and why. */
  leftOut: Remark[];
  /** What a person should know besides, about entries and keys. */
  remarks: Remark[];
}

/**
 * Adds a device storage disclosure to a vendor file as a document with its claims: to the keys that are there, and with new keys for the rest.
 * Nothing is taken away or replaced, and how a key of the file matches does not change. The same disclosure a second time changes nothing.
 * Entries with the same identifier become one key with the claims of all.
 * @param file passes the schema
 * @param source `date`: of the disclosure, or the day it was read; `url`: where it is published
 */
export function importDisclosure(
  file: WrittenVendor,
  disclosure: Disclosure,
  source: { date: string; url?: string },
): ImportedDisclosure {
  const result = structuredClone(file);
  const imported: ImportedDisclosure = { file: result, newKeys: [], extendedKeys: [], leftOut: [], remarks: [] };
  const document = { title: `Device storage disclosure of ${file.name}`, kind: 'vendor' as const, ...source };
  const id = findDocumentId(file, document);
  const known = [...result.keys];
  const extended = new Set<WrittenKey>();
  const items = collectItems(disclosure, imported.leftOut, imported.remarks);
  // What has an entry of its own is not meant by a wildcard: one that groups different purposes is against the specification.
  const named = new Set(items.flatMap(({ identifier, stores }) => stores.map((store) => `${store} ${identifier}`)));

  for (const item of items) {
    const claims = item.claims.map((claim) => ({ document: id, ...claim }));
    const met = known.filter(
      ({ store, pattern }) =>
        item.stores.includes(store) &&
        (pattern === item.identifier || (coversPattern(item.identifier, pattern) && !named.has(`${store} ${pattern}`))),
    );
    for (const key of met) {
      const { length } = key.claims;
      if (addClaims(key, claims)) extended.add(key);
      if (key.claims.length > MOST_CLAIMS) {
        key.claims.length = length;
        if (!key.claims.some((claim) => claim.document === id)) extended.delete(key);
        imported.remarks.push({
          what: nameOf(key),
          why: `would have more than ${MOST_CLAIMS} claims; those of ${item.what} are left out`,
        });
      }
      const outside = findOutside(key, item);
      if (outside.length > 0)
        imported.remarks.push({
          what: nameOf(key),
          why: `the document names ${outside.join(', ')} too; \`domains\` stay as they are`,
        });
    }
    // A wildcard also stands for names that the file does not have, unless one of its patterns is as open.
    if (met.some(({ pattern }) => pattern === item.identifier || isOpen(pattern))) continue;
    const key: WrittenKey = { ...buildKey(item), claims };
    const fault = findFault(key);
    if (fault === undefined) {
      result.keys.push(key);
      imported.newKeys.push(nameOf(key));
    } else if (met.length === 0) imported.leftOut.push({ what: item.what, why: fault });
  }
  imported.extendedKeys = [...extended].map(nameOf);
  if (result.keys.some((key) => key.claims.some((claim) => claim.document === id))) {
    result.documents = { ...result.documents, [id]: document };
    imported.document = id;
  }
  return imported;
}

/** Where the key of the file does not look, and the item is. */
function findOutside({ domains }: WrittenKey, item: CollectedItem): string[] {
  if (!domains) return [];
  const own = domains.map((domain) => domain.replace(/^\./, ''));
  const outside = item.domains.filter((domain) => !own.some((one) => `.${domain}`.endsWith(`.${one}`)));
  return item.isAnywhere ? [...outside, 'any website'] : outside;
}

function isOpen(pattern: string): boolean {
  return pattern.endsWith('*') || /<[A-Z]/.test(pattern);
}

function nameOf({ store, pattern }: Pick<WrittenKey, 'store' | 'pattern'>): string {
  return `${store} ${JSON.stringify(pattern)}`;
}

function buildKey(item: CollectedItem): Omit<WrittenKey, 'claims'> {
  const { identifier, stores, domains, isAnywhere, isBound, purpose } = item;
  const party = isBound ? 'third' : isAnywhere && domains.length === 0 ? 'first' : 'either';
  const isUnproven = !isBound && isUsualName(identifier.replace(/\*$/, ''));
  return {
    pattern: identifier,
    store: stores[0],
    ...(party === 'first' ? {} : { party }),
    ...(isBound ? { domains } : {}),
    purpose,
    ...(isUnproven ? { needsCompanion: true as const } : {}),
  };
}

/** Why a key cannot stand in a vendor file. */
function findFault(key: WrittenKey): string | undefined {
  const fault = findPatternFault(key.pattern);
  if (fault) return fault;
  const parsed = vendorSchema.shape.keys.element.safeParse(key, { error: explainIssue });
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  try {
    compileKey({ placeholders: {} }, parsed.data);
    return undefined;
  } catch (error) {
    return (error as Error).message; // PatternError
  }
}

/** The id of the document when it is there already, else one that is free. */
function findDocumentId(
  { documents }: WrittenVendor,
  { title, date, url }: { title: string; date: string; url?: string },
): string {
  const same = Object.entries(documents).find(
    ([, there]) => there.title === title && there.date === date && there.url === url,
  );
  if (same) return same[0];
  let id = 'disclosure';
  for (let number = 2; Object.hasOwn(documents, id); number += 1) id = `disclosure-${number}`;
  return id;
}
