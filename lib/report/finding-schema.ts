import { z } from 'zod';
import { checkIds, severities, sourceKinds, surenesses, whatIfCodes } from '../finding-types.ts';

/** The published form of a finding. Part of `report-schema.ts`. Sentences are in the language in which the report was exported. */
export const findingSchema = z.strictObject({
  id: z.string().meta({ description: 'The same in a later visit, if it is about the same' }),
  check: z.enum(checkIds),
  severity: z.enum(severities).meta({ description: 'problem, look (look at this) or note; never a grade' }),
  sureness: z.enum(surenesses),
  title: z.string().meta({ description: 'What the check is about' }),
  text: z.string().meta({ description: 'What was observed, in one sentence' }),
  items: z.array(z.int()).meta({ description: 'Places in `items`, from 0' }),
  signals: z.array(z.int()).optional().meta({ description: 'Places in `consent.signals`, from 0' }),
  vendorId: z.string().nullable(),
  vendorName: z.string().nullable(),
  sources: z.array(
    z.strictObject({
      title: z.string(),
      kind: z.enum(sourceKinds),
      date: z.string().optional(),
      url: z.string().optional(),
      section: z.string().optional(),
    }),
  ),
  explanations: z.array(z.string()).meta({ description: 'What could explain it away' }),
});

export type ExportedFinding = z.infer<typeof findingSchema>;

const sentences = z.array(z.string());

/** The published form of what a person could have done otherwise. Part of `report-schema.ts`. */
export const whatIfSchema = z.strictObject({
  code: z.enum(whatIfCodes),
  title: z.string(),
  changes: sentences.meta({ description: 'What would be different' }),
  stays: sentences.meta({ description: 'What would be there all the same' }),
  unknown: sentences.meta({ description: 'What cannot be told from this visit' }),
});

export type ExportedWhatIf = z.infer<typeof whatIfSchema>;
