import { explainIssue } from '../catalogue/explain-issue.ts';
import { findJsonFault, quote, sayPosition } from '../catalogue/scan-json.ts';
import { type Expectation, expectationFormat, expectationSchema } from './expectation-schema.ts';

/** Something wrong with an expectation: where (a path such as `allow[2].phases[0]`, or line and column), and what to do. */
export interface ExpectationProblem {
  place: string;
  reason: string;
}

/** `more`: how many problems there are beyond those listed. */
export type ParsedExpectation =
  | { ok: true; expectation: Expectation }
  | { ok: false; problems: ExpectationProblem[]; more: number };

/** Most characters of a file: with the most entries it has far less. */
export const EXPECTATION_LIMIT = 10_000_000;
/** Problems that are listed; the rest is counted. */
const LISTED = 20;
const WHOLE = '(the whole)';

/** Reads an expectation from the text of a file: all of it is right, or nothing is taken. Never throws. Pure. */
export function parseExpectation(text: string): ParsedExpectation {
  if (text.length > EXPECTATION_LIMIT)
    return refuse([
      {
        place: WHOLE,
        reason: `has more than ${EXPECTATION_LIMIT / 1_000_000} million characters: it is no expectation`,
      },
    ]);
  const json = text.replace(/^\ufeff/, '');
  if (json.trim() === '') return refuse([{ place: WHOLE, reason: 'is empty' }]);
  const fault = findJsonFault(json);
  if (fault)
    return refuse([{ place: sayPosition(json, fault.at), reason: `is no JSON for an expectation: ${fault.reason}` }]);
  const data: unknown = JSON.parse(json);
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return refuse([{ place: WHOLE, reason: 'has to be an object, { … }' }]);
  if (!('format' in data) || data.format !== expectationFormat.format)
    return refuse([
      { place: 'format', reason: `has to be ${quote(expectationFormat.format)}: this is no expectation` },
    ]);
  if (!('formatVersion' in data) || data.formatVersion !== expectationFormat.formatVersion) {
    const reason = `this version of Crumbscope reads expectations of version ${expectationFormat.formatVersion}`;
    return refuse([{ place: 'formatVersion', reason }]);
  }
  const result = expectationSchema.safeParse(data, { error: explainIssue });
  if (result.success) return { ok: true, expectation: result.data };
  return refuse(result.error.issues.map(({ path, message }) => ({ place: sayPlace(path), reason: message })));
}

function refuse(problems: readonly ExpectationProblem[]): ParsedExpectation {
  return { ok: false, problems: problems.slice(0, LISTED), more: Math.max(problems.length - LISTED, 0) };
}

function sayPlace(path: readonly PropertyKey[]): string {
  const said = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return said.replace(/^\./, '') || WHOLE;
}
