import { explainIssue } from '../catalogue/explain-issue.ts';
import { reportSchema } from '../report/report-schema.ts';
import type { VisitRecord } from '../visit-record-types.ts';
import { joinRecord } from './build-bundle.ts';
import { buildRecordId } from './build-record-id.ts';
import { evidenceFormat } from './bundle-types.ts';
import { checkBundle, isBundle } from './check-bundle.ts';
import { type ForeignKind, findForeign } from './find-foreign.ts';
import { findOverLimit, type OverLimit } from './find-over-limit.ts';
import { findRecordFault, type RecordFault } from './find-record-fault.ts';
import { isObject } from './is-object.ts';
import { type JsonProblem, parseStrictJson } from './parse-strict-json.ts';
import { valuesFormat, visitFormat } from './visit-file-form.ts';
import { visitRecordSchema } from './visit-record-schema.ts';
import { writePath } from './write-path.ts';

/**
 * Why a file is not read. What JSON is wrong has its line and column; what is in it, its path. `detail`: what stands there; for `wrongForm` what to do about it, in English.
 * `evidenceFile_<code>` in `_locales`.
 */
export interface VisitFileProblem {
  code: VisitFileCode;
  line?: number;
  column?: number;
  path?: string;
  detail?: string;
}

export type VisitFileCode =
  | JsonProblem['code']
  | ForeignKind
  | RecordFault['code']
  | OverLimit['code']
  | 'badUtf8'
  /** Of a file, by whoever reads it. */
  | 'unread'
  | 'noVisit'
  /** Saved with values: what is kept never has any. */
  | 'withValues'
  | 'olderReport'
  | 'newerReport'
  | 'newerFormat'
  | 'wrongForm'
  | 'sealBroken';

export type VisitFile = { ok: true; record: VisitRecord; isSealed: boolean } | { ok: false; problem: VisitFileProblem };

/**
 * Reads a visit from the text of a file: a published report, a visit as it was saved to a file, or a sealed bundle, whose hashes are checked (its signature is not:
 * `verifyBundle`). All of it is right, or nothing is taken. A report alone gets an id made of it, so that it has the same when it is read again. Pure; never throws.
 */
export function parseVisitFile(text: string): VisitFile {
  const foreign = findForeign(text);
  if (foreign) return refuse({ code: foreign });
  const json = parseStrictJson(text, { loneSurrogates: 'taken' });
  if (!json.ok) return refuse(json.problem);
  const { value } = json;
  if (!isObject(value)) return refuse({ code: 'noVisit' });
  const over = findOverLimit(value);
  if (over) return refuse({ code: over.code, path: writePath(over.steps) });
  if (isBundle(value)) return openBundle(value, text);
  if (value.format === visitFormat.format) return readForm(value);
  if (value.format === valuesFormat.format) return refuse({ code: 'withValues' });
  const isReport = isObject(value.tool) && value.tool.name === 'Crumbscope' && value.schemaVersion !== undefined;
  if (!isReport) return refuse({ code: 'noVisit' });
  return readRecord({ id: buildRecordId(value), name: '', report: value, verdicts: {} }, false);
}

function openBundle(value: Record<string, unknown>, text: string): VisitFile {
  if (value.format === evidenceFormat.format && isNewer(value.formatVersion, evidenceFormat))
    return refuse({ code: 'newerFormat', path: 'formatVersion', detail: String(value.formatVersion) });
  // Texts in a bundle are whole: its form says so, and its hashes could not be made otherwise.
  const strict = parseStrictJson(text);
  if (!strict.ok) return refuse(strict.problem);
  const [problem] = checkBundle(value, text).problems;
  if (problem) return refuse({ code: 'sealBroken', path: problem.part });
  try {
    return readRecord(joinRecord(value.parts as object), true); // an object, as was checked
  } catch (error) {
    return refuse({ code: 'wrongForm', path: 'parts', detail: error instanceof Error ? error.message : String(error) });
  }
}

function readForm({ format: _, formatVersion, ...record }: Record<string, unknown>): VisitFile {
  return formatVersion === visitFormat.formatVersion
    ? readRecord(record, false)
    : refuse({
        code: isNewer(formatVersion, visitFormat) ? 'newerFormat' : 'wrongForm',
        path: 'formatVersion',
        detail: String(formatVersion),
      });
}

function readRecord(given: Record<string, unknown>, isSealed: boolean): VisitFile {
  const version = isObject(given.report) ? given.report.schemaVersion : undefined;
  const known = reportSchema.shape.schemaVersion.value;
  if (typeof version === 'string' && version !== known && /^\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(version))
    return refuse({
      code: isOlder(version, known) ? 'olderReport' : 'newerReport',
      path: 'schemaVersion',
      detail: version,
    });
  const result = visitRecordSchema.safeParse(given, { error: explainIssue });
  if (!result.success) {
    const [issue] = result.error.issues;
    return refuse({
      code: 'wrongForm',
      path: writePath((issue?.path ?? []).map(toStep)),
      detail: issue?.message ?? '',
    });
  }
  const record = result.data as VisitRecord; // the same but for `| undefined`
  const fault = findRecordFault(record);
  return fault ? refuse(fault) : { ok: true, record, isSealed };
}

/** `path`: in the file, where a report may stand by itself. */
function refuse({ path, detail, ...problem }: VisitFileProblem): VisitFile {
  const inFile = path?.replace(/^report\.(?=.)/, '');
  return { ok: false, problem: { ...problem, ...(inFile ? { path: inFile } : {}), ...(detail ? { detail } : {}) } };
}

function isNewer(given: unknown, { formatVersion }: { formatVersion: number }): boolean {
  return typeof given === 'number' && given > formatVersion;
}

function isOlder(version: string, known: string): boolean {
  const [one = [], two = []] = [version, known].map((text) => text.split('.').map(Number));
  const at = one.findIndex((number, place) => number !== two[place]);
  return (one[at] ?? 0) < (two[at] ?? 0);
}

function toStep(step: PropertyKey): string | number {
  return typeof step === 'number' ? step : String(step);
}
