import { z } from 'zod';
import {
  consentReasons,
  consentStringKinds,
  contradictionCodes,
  fusionReasons,
  mechanismKinds,
} from '../consent-types.ts';
import { consentCategories } from '../types.ts';

/** The published form of what is known of consent. Part of `report-schema.ts`. Times are ms since the epoch. */

export const consentCategory = z.enum(consentCategories);
const consentState = z.enum(['granted', 'denied', 'unset', 'unknown']).meta({
  description: 'unset: nothing chosen yet. unknown: cannot tell. Never the same thing.',
});
export const states = z.strictObject({
  necessary: consentState,
  functional: consentState,
  analytics: consentState,
  marketing: consentState,
});
export const recordPlace = z.enum(['cookie', 'localStorage', 'sessionStorage', 'api', 'element', 'script']);
export const consentReason = z.enum(consentReasons);

const reason = z.strictObject({ code: z.enum(fusionReasons), mechanisms: z.array(z.string()) });

const purposeChoice = z.strictObject({
  name: z.string(),
  state: consentState,
  category: consentCategory.optional(),
  isGuess: z.literal(true).optional().meta({ description: 'The category is what the name means to Crumbscope' }),
});

const signal = z.strictObject({
  mechanism: z.string(),
  mechanismName: z.string(),
  kind: z.enum(mechanismKinds).meta({ description: 'In the order in which they count' }),
  scope: z.enum(['site', 'vendor', 'jurisdiction', 'browser']),
  states,
  basis: z.enum(['explicit', 'implied', 'default', 'request', 'unknown']),
  reason: consentReason,
  partial: z.array(consentCategory).optional().meta({ description: 'Only some of several purposes are on' }),
  guessed: z.array(consentCategory).optional().meta({ description: 'Rests on what the names of the site mean' }),
  allowedMeanwhile: z
    .array(consentCategory)
    .optional()
    .meta({ description: 'Allowed as long as nothing is chosen, by the record' }),
  where: recordPlace,
  name: z.string(),
  evidence: z.array(z.tuple([z.string(), z.string()])),
  purposes: z.array(purposeChoice).optional(),
  strings: z.array(z.enum(consentStringKinds)).optional().meta({ description: 'Standard strings in the record' }),
  triggers: z
    .array(
      z.strictObject({
        code: z.enum(['formsRecorded', 'ipRecorded', 'visitorApiUsed', 'personalDataShown']),
        answer: z.enum(['yes', 'no', 'unknown']),
      }),
    )
    .optional()
    .meta({ description: 'What makes consent necessary by the vendor’s document, as far as the page tells' }),
  decidedAt: z.number().optional(),
  recordId: z.string().optional().meta({ description: 'Masked: it tells two records apart, and nobody by it' }),
});

const contradiction = z.strictObject({
  code: z.enum(contradictionCodes),
  categories: z.array(consentCategory),
  signals: z.array(z.int()).meta({ description: 'Places in signals, from 0; the more specific first' }),
});

const unknownBanner = z
  .strictObject({
    role: z.string(),
    selector: z.string(),
    language: z.string(),
    buttons: z.array(z.string()),
    scriptHosts: z
      .array(z.string())
      .optional()
      .meta({ description: 'Hosts of scripts on the page, other sites first' }),
    frameUrl: z.string().optional(),
  })
  .meta({ description: 'A banner is on the page, and no known mechanism speaks' });

export const consentSchema = z.strictObject({
  categories: states,
  reasons: z.strictObject({ necessary: reason, functional: reason, analytics: reason, marketing: reason }),
  signals: z.array(signal),
  contradictions: z
    .array(contradiction)
    .meta({ description: 'Signals that cannot both be right, or of which one was not told what the other says' }),
  unknownBanner: unknownBanner.optional(),
});
