import type { Finding, Sentence } from '../finding-types.ts';
import type { ExportedFinding } from './finding-schema.ts';
import { spacePlainly } from './space-plainly.ts';

/** Says a sentence in one language. `title`: the name of a check. */
export interface FindingWords {
  say(sentence: Sentence): string;
  sayTitle(check: Finding['check']): string;
}

/** A finding with its sentences written out, as it is shown and published. Pure. */
export function exportFinding(finding: Finding, { say, sayTitle }: FindingWords): ExportedFinding {
  const { observation, explanations, vendorId = null, vendorName = null, ...rest } = finding;
  return {
    ...rest,
    title: sayTitle(finding.check),
    text: spacePlainly(say(observation)),
    vendorId,
    vendorName,
    explanations: explanations.map((one) => spacePlainly(say(one))),
  };
}
