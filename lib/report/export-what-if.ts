import type { Sentence, WhatIf } from '../finding-types.ts';
import type { FindingWords } from './export-finding.ts';
import type { ExportedWhatIf } from './finding-schema.ts';
import { spacePlainly } from './space-plainly.ts';

/** What a person could have done otherwise, with its sentences written out, as it is shown and published. Pure. */
export function exportWhatIf({ code, changes, stays, unknown }: WhatIf, { say }: FindingWords): ExportedWhatIf {
  const write = (sentences: readonly Sentence[]) => sentences.map((sentence) => spacePlainly(say(sentence)));
  return {
    code,
    title: say({ key: `whatIfTitle_${code}` }),
    changes: write(changes),
    stays: write(stays),
    unknown: write(unknown),
  };
}
