import { z } from 'zod';
import { reportSchema } from '../report/report-schema.ts';
import { COMMENT_LIMIT, NAME_LIMIT_OF_VISIT, verdicts } from '../visit-record-types.ts';

/** The form of a visit as it is saved and handed on. */

// Without it zod tries to make functions from text, which the policy of extension pages refuses and the browser lists as an error.
z.config({ jitless: true });

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const visitRecordSchema = z.strictObject({
  id: z.string().regex(UUID, { error: 'has to be a UUID in lower case' }),
  name: z.string().max(NAME_LIMIT_OF_VISIT),
  savedAt: z.number().optional(),
  report: reportSchema,
  verdicts: z.record(
    z.string(),
    z.strictObject({ verdict: z.enum(verdicts), comment: z.string().max(COMMENT_LIMIT), at: z.number() }),
  ),
  screenshot: z
    .strictObject({ type: z.enum(['image/png', 'image/jpeg']), base64: z.string(), takenAt: z.number() })
    .optional(),
});
