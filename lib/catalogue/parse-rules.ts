import { rulesFormat } from '../types.ts';
import { compileKey, PatternError } from './compile-catalogue.ts';
import { explainIssue } from './explain-issue.ts';
import { findScriptFaults, findScriptTwins } from './find-script-faults.ts';
import { type FileProblem, findUnlisted } from './find-unlisted.ts';
import { countBytes, findOversize, findTooMuch, rulesLimits } from './rules-file.ts';
import { findJsonFault, quote, sayPosition } from './scan-json.ts';
import { isPublicSuffix } from './shared-hosts.ts';
import { type VendorFile, type VendorKey, vendorSchema } from './vendor-schema.ts';

/** Something wrong with rules: where (a path such as `[2].keys[0].pattern`, or line and column), and what to do. For whoever writes the file. */
export interface RulesProblem {
  place: string;
  reason: string;
}

/** `more`: how many problems there are beyond those listed. */
export type ParsedRules = { ok: true; files: VendorFile[] } | { ok: false; problems: RulesProblem[]; more: number };

/** The place of what is wrong with all of it. */
export const wholePlace = '(the whole)';
/** Problems that are listed; the rest is counted. */
const LISTED = 20;
const SHARED =
  'belongs to many sites, and the pattern alone would match too many names: write a site of your own, such as acme.co.uk';

/**
 * Reads a person's own rules: one vendor file, a list of them, or an export. Checks them as vendor files are checked, and for what a file from
 * anywhere could do: all of it is right, or nothing is taken. Never throws.
 * @param findSite gives the registrable domain of a host: domains that everyone shares, such as co.uk, are nobody's
 */
export function parseRules(text: string, findSite: (host: string) => string): ParsedRules {
  // A text has at least as many bytes as UTF-16 units: what is far too large is not even counted.
  const oversize = findOversize(text.length) ?? findOversize(countBytes(text));
  if (oversize) return refuse([{ place: wholePlace, reason: oversize }]);
  const json = text.replace(/^\ufeff/, '');
  const fault = findJsonFault(json);
  if (fault) return refuse([{ place: sayPosition(json, fault.at), reason: `is no JSON for rules: ${fault.reason}` }]);
  const given = findFiles(JSON.parse(json));
  if (!given.ok) return refuse([{ place: sayPlace(given.path), reason: given.reason }]);
  const problems: FileProblem[] = [];
  const good: { path: Entry['path']; file: VendorFile }[] = [];
  for (const { path, value } of given.entries) {
    const result = vendorSchema.safeParse(value, { error: explainIssue });
    const found = result.success
      ? findFaults(result.data, findSite)
      : result.error.issues.map((issue) => ({ path: issue.path.map(toStep), reason: issue.message }));
    for (const { path: below, reason } of found) problems.push({ path: [...path, ...below], reason });
    if (result.success) good.push({ path, file: result.data });
  }
  const files = good.map(({ file }) => file);
  problems.push(...findSameIds(given.entries));
  for (const { file, script, reason } of findScriptTwins(files))
    problems.push({ path: [...(good[file]?.path ?? []), 'scripts', script, 'host'], reason });
  if (problems.length > 0) return refuse(problems.map(({ path, reason }) => ({ place: sayPlace(path), reason })));
  const tooMuch = findTooMuch(files);
  return tooMuch === undefined ? { ok: true, files } : refuse([{ place: wholePlace, reason: tooMuch }]);
}

function refuse(problems: readonly RulesProblem[]): ParsedRules {
  return { ok: false, problems: problems.slice(0, LISTED), more: Math.max(problems.length - LISTED, 0) };
}

/** What should be a vendor file, and the way to it. */
interface Entry {
  path: (string | number)[];
  value: unknown;
}

function findFiles(data: unknown): { ok: true; entries: Entry[] } | ({ ok: false } & FileProblem) {
  if (Array.isArray(data)) return findEntries(data, []);
  if (!isObject(data))
    return { ok: false, path: [], reason: 'has to be a vendor file, { … }, or a list of them, [ … ]' };
  if (data.format !== rulesFormat.format) return { ok: true, entries: [{ path: [], value: data }] };
  if (data.formatVersion !== rulesFormat.formatVersion) {
    const reason = `this version of Crumbscope reads exports of version ${rulesFormat.formatVersion}; update it, or export anew`;
    return { ok: false, path: ['formatVersion'], reason };
  }
  const unknown = Object.keys(data).find((name) => name !== 'files' && !Object.hasOwn(rulesFormat, name));
  if (unknown !== undefined)
    return { ok: false, path: [], reason: `an export has no field ${quote(unknown)}: correct its name or take it out` };
  if (!Array.isArray(data.files))
    return { ok: false, path: ['files'], reason: 'has to be a list of vendor files, [ … ]' };
  return findEntries(data.files, ['files']);
}

function findEntries(list: readonly unknown[], path: string[]): ReturnType<typeof findFiles> {
  if (list.length === 0) return { ok: false, path, reason: 'there is no vendor in it' };
  if (list.length > rulesLimits.vendors)
    return { ok: false, path, reason: `has ${list.length} vendors; at most ${rulesLimits.vendors} can be kept` };
  return { ok: true, entries: list.map((value, at) => ({ path: [...path, at], value })) };
}

/** What the schema cannot see of one file. */
function findFaults(file: VendorFile, findSite: (host: string) => string): FileProblem[] {
  const problems = [...findUnlisted(file), ...findScriptFaults(file, findSite)];
  const seen = new Map<string, number>();
  for (const [at, key] of file.keys.entries()) {
    const path = ['keys', at, 'pattern'];
    const fault = findPatternFault(file, key);
    if (fault !== undefined) {
      problems.push({ path, reason: fault });
      continue;
    }
    const { expression = key.pattern } = compileKey(file, key);
    const twin = seen.get(`${key.store} ${expression}`);
    if (twin === undefined) seen.set(`${key.store} ${expression}`, at);
    else problems.push({ path, reason: `meets the same names as keys[${twin}]: put all claims into one key` });
    const shared = (key.domains ?? []).findIndex((domain) => isPublicSuffix(domain.replace(/^\./, ''), findSite));
    if (shared >= 0 && findPatternFault(file, withoutDomains(key)))
      problems.push({ path: ['keys', at, 'domains', shared], reason: SHARED });
  }
  return problems;
}

function findPatternFault(file: VendorFile, key: VendorKey): string | undefined {
  try {
    compileKey(file, key);
    return undefined;
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return error.message;
  }
}

function withoutDomains({ domains: _, ...key }: VendorKey): VendorKey {
  return key;
}

function findSameIds(entries: readonly Entry[]): FileProblem[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ path, value }) => {
    const id = isObject(value) ? value.id : undefined;
    if (typeof id !== 'string') return [];
    const twin = seen.get(id);
    seen.set(id, twin ?? sayPlace([...path, 'id']));
    return twin === undefined
      ? []
      : [{ path: [...path, 'id'], reason: `is the same as ${twin}: a vendor stands in one file` }];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON has no other names than these two kinds. */
function toStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}

function sayPlace(path: readonly (string | number)[]): string {
  if (path.length === 0) return wholePlace;
  return path.map(sayStep).join('').replace(/^\./, '');
}

function sayStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  return /^[\w$-]{1,60}$/.test(step) ? `.${step}` : `[${quote(step)}]`;
}
