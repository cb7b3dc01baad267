import type { z } from 'zod';
import { quote } from './scan-json.ts';

/** How many names of fields or values one sentence lists. */
const LISTED = 10;

const KINDS: Record<string, string> = {
  string: 'a text in double quotes',
  array: 'a list, [ … ]',
  object: 'an object, { … }',
  record: 'an object, { … }',
  boolean: 'true or false',
  number: 'a number',
  null: 'null',
};

/**
 * What to do about an issue that zod found in a vendor file, for whom zod's own words say too little: give it to `safeParse` as `error`. Words
 * that the schema has for a field of its own come first.
 */
export function explainIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `is missing: ${sayKind(issue.expected)}`;
      return `has to be ${sayKind(issue.expected)}, and is ${sayKind(kindOf(issue.input))}`;
    case 'invalid_value':
      if (issue.input === undefined) return `is missing: one of ${list(issue.values)}`;
      return issue.values.length === 1
        ? `can only be ${list(issue.values)}; leave it out otherwise`
        : `has to be one of ${list(issue.values)}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `is too short: at least ${issue.minimum} characters`
        : `has too few entries: at least ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `is too long: at most ${issue.maximum} characters`
        : `has too many entries: at most ${issue.maximum}`;
    case 'unrecognized_keys':
      return issue.keys.length === 1
        ? `has no field ${list(issue.keys)}: correct its name or take it out`
        : `has no fields ${list(issue.keys)}: correct their names or take them out`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'this name is not possible';
    default:
      return 'is not possible here';
  }
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function sayKind(kind: string): string {
  return KINDS[kind] ?? kind;
}

function list(values: readonly unknown[]): string {
  const listed = values.slice(0, LISTED).map((value) => (typeof value === 'string' ? quote(value) : String(value)));
  const more = values.length - listed.length;
  return more > 0 ? `${listed.join(', ')} and ${more} more` : listed.join(', ');
}
