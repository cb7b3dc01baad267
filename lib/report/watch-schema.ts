import { z } from 'zod';
import { allCategories, allStores } from '../types.ts';
import { allOperations, allVias } from '../watch-log-types.ts';
import { allPhases } from '../watch-types.ts';
import { consentReason, recordPlace, states } from './consent-schema.ts';

/** The published form of what watching adds to a report. Part of `report-schema.ts`. Times are ms since the start of the navigation. */

const phase = z.enum(allPhases).meta({
  description: 'When it was written, relative to the choice about its categories. leftOver: there before, not written',
});
const via = z.enum(allVias).meta({
  description: 'How it became known. changed, reread, otherDocument: seen afterwards, the writer is not known',
});
const lifetime = z.union([z.number(), z.literal('session')]).meta({ description: 'Days, to four decimals' });

const writer = z.strictObject({
  via,
  scripts: z.array(z.string()).optional().meta({ description: 'On the stack, nearest first' }),
  source: z.string().optional(),
  frameUrl: z.string().optional(),
  vendorId: z.string().optional().meta({ description: 'Whose script, or whose response' }),
  vendorName: z.string().optional(),
  count: z.int(),
});

export const clockSchema = z
  .strictObject({
    phase: phase.meta({ description: 'The most telling of all phases' }),
    reason: z
      .enum(['notWatched', 'writeUnseen', 'noMechanism', 'consentUnknown', 'mixedChoice', 'storeNotWatched'])
      .optional()
      .meta({ description: 'Why it is unknown' }),
    phases: z.partialRecord(z.enum(allPhases), z.int()).meta({ description: 'Writes by phase' }),
    writes: z.int().meta({ description: 'Observed in this visit; removals are not counted' }),
    firstWriteAt: z.number().optional(),
    lastWriteAt: z.number().optional(),
    phaseAt: z.number().optional().meta({ description: 'First write of this phase' }),
    lastChangedAt: z.number().optional().meta({ description: 'Last write known to have brought another value' }),
    wasThere: z.boolean().optional().meta({ description: 'When the visit began. Absent: not known' }),
    renewals: z.int().optional().meta({ description: 'Its expiry was moved on without a new choice' }),
    askedLifetimeDays: lifetime.optional(),
    keptLifetimeDays: lifetime.optional(),
    writers: z.array(writer),
  })
  .meta({ description: 'Who wrote it, and when. Absent: the visit was not watched' });

export const presenceSchema = z
  .strictObject({
    vendorId: z.string(),
    vendorName: z.string(),
    scripts: z.array(z.string()),
    items: z.int(),
    unknownItems: z.int().meta({ description: 'Written by its scripts, and in no catalogue' }),
    isRecordingUnseen: z
      .literal(true)
      .optional()
      .meta({ description: 'A recording tool of which nothing stands for a running recording' }),
  })
  .meta({ description: 'A vendor whose script is on the page, also if it kept nothing' });

export const watchSchema = z
  .strictObject({
    watchedSince: z.number(),
    choices: z.array(
      z.strictObject({
        at: z.number(),
        kind: z.enum(['earlier', 'grant', 'refusal', 'mixed', 'withdrawal']),
        states,
        mechanisms: z.array(z.string()),
      }),
    ),
    signals: z
      .array(
        z.strictObject({
          at: z.number(),
          mechanism: z.string(),
          mechanismName: z.string(),
          where: recordPlace,
          name: z.string(),
          kind: z.enum(['earlier', 'default', 'choice', 'withdrawal', 'update', 'removed']),
          states: states.optional(),
          reason: consentReason.optional(),
        }),
      )
      .meta({ description: 'Every change of what a mechanism of consent says, oldest first' }),
    marks: z.array(
      z.strictObject({
        at: z.number(),
        store: z.enum(allStores),
        name: z.string(),
        operation: z.enum(allOperations),
        via,
        count: z.int(),
        phase,
        categories: z.array(z.enum(allCategories)),
        vendorName: z.string().optional(),
        by: z.string().optional(),
      }),
    ),
    marksDropped: z.int().optional(),
    isRestored: z.literal(true).optional(),
    hasGpc: z.literal(true).optional(),
  })
  .meta({ description: 'What was observed while watching. Absent: the visit was not watched' });
