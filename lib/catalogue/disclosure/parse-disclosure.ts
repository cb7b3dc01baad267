import { z } from 'zod';
import { explainIssue } from '../explain-issue.ts';
import { findJsonFault, sayPosition } from '../scan-json.ts';

/** Larger files are refused unread. The largest disclosures in use have some hundred kilobytes. */
export const DISCLOSURE_LIMIT_BYTES = 2_000_000;
const MOST_ENTRIES = 5000;
const MOST_PROBLEMS = 10;

const whole = z.int({ error: 'has to be a whole number' });
const numbers = z
  .array(whole)
  .nullish()
  .transform((list) => list ?? []);
const oneOrMany = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

const entry = z.object({
  identifier: z.string(),
  type: z.enum(['cookie', 'web', 'app']),
  maxAgeSeconds: whole.nullish(),
  cookieRefresh: z.boolean().nullish(),
  domain: z.string().nullish(),
  domains: oneOrMany,
  purposes: numbers,
  specialPurposes: numbers,
  description: z.string().nullish(),
  optOut: z.boolean().nullish(),
});

/** Fields that are no part of the specification are let through and not looked at: vendors add their own. */
const disclosure = z.object({
  disclosures: z
    .array(entry)
    .max(MOST_ENTRIES, { error: ({ input }) => `has ${lengthOf(input)} entries; at most ${MOST_ENTRIES} are read` }),
  domains: z.array(z.object({ domain: z.string() })).nullish(),
  sdks: z.array(z.object({ name: z.string() })).nullish(),
});

/** One thing that a vendor says it stores. */
export type DisclosureEntry = z.output<typeof entry>;
export type Disclosure = z.output<typeof disclosure>;

/**
 * Parses a device storage disclosure: "Vendor Device Storage & Operational Disclosures", version 1.1 of October 2025, in the repository of the
 * IAB Europe Transparency & Consent Framework.
 * @param name what messages call the file
 * @throws Error with the file, the place and the reason, when it is something else
 */
export function parseDisclosure(name: string, text: string): Disclosure {
  const json = text.replace(/^\uFEFF/, '');
  const fault = findJsonFault(json);
  if (fault) throw new Error(`${name}: is no JSON for a disclosure: ${sayPosition(json, fault.at)}: ${fault.reason}`);
  const data: unknown = JSON.parse(json); // the scan has let it through
  const result = disclosure.safeParse(data, { error: explainIssue });
  if (result.success) return result.data;
  const { issues } = result.error;
  const lines = issues
    .slice(0, MOST_PROBLEMS)
    .map(({ path, message }) => `  at ${path.join('.') || '(top)'}: ${message}`);
  if (issues.length > MOST_PROBLEMS) lines.push(`  and ${issues.length - MOST_PROBLEMS} more`);
  throw new Error(`${name}: is no device storage disclosure:\n${lines.join('\n')}`);
}

function lengthOf(input: unknown): number {
  return Array.isArray(input) ? input.length : 0;
}
