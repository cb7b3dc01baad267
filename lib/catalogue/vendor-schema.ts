import { z } from 'zod';

/**
 * The form of `vendors/<id>.json`. `npm run schemas` writes it as `vendor.schema.json`, which gives editors completion;
 * a test keeps the two the same. Used at build time, in tests and in the shell commands; never shipped.
 */

/** `session`: until the browser (cookie, sessionStorage) or tab closes. `persistent`: until someone deletes it. Else ISO 8601. */
const lifetime = z
  .string()
  .regex(/^(session|persistent|unknown|P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?)$/, {
    error: 'a lifetime is session, persistent, unknown or an ISO 8601 duration such as P6M or PT30M',
  })
  .meta({ description: 'session | persistent | unknown | ISO 8601 duration (P6M, P395D, PT30M)' });

const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'a date is 2023, 2023-06 or 2023-06-19' })
  .meta({ description: 'As exact as it is known: 2023, 2023-06 or 2023-06-19' });

const documentId = z.string().regex(/^[a-z][a-z0-9-]*$/, { error: 'a document id is lower case, such as gdpr22' });

const vendorId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'a vendor id is kebab-case and the name of its file' });

const sourceDocument = z.strictObject({
  title: z.string().min(3),
  kind: z.enum(['vendor', 'vendor-code', 'third-party', 'own-judgement']).meta({
    description:
      "vendor: the vendor's own page. vendor-code: read from its shipped or published code. third-party: somebody else says so. own-judgement: nobody says; the project concludes it and says why in the title.",
  }),
  date: date.meta({ description: 'Date of the document itself, or of the day it was read when it carries none' }),
  url: z.url({ protocol: /^https?$/ }).optional(),
});

const claim = z.strictObject({
  document: documentId.meta({ description: 'An id from `documents`' }),
  category: z
    .enum(['necessary', 'functional', 'analytics', 'marketing'])
    .optional()
    .meta({ description: 'Absent: this document names none' }),
  lifetime: lifetime.optional(),
  condition: z
    .string()
    .min(5)
    .max(200)
    .optional()
    .meta({ description: 'When it is written, in plain words, as the document says it' }),
  confidence: z.enum(['high', 'medium', 'low']),
});

const key = z.strictObject({
  pattern: z.string().min(1).max(200).meta({
    description:
      'The whole name. <NAME> stands for a placeholder of this file; a final * for one or more characters, after at least four',
  }),
  store: z.enum(['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage', 'serviceWorker']),
  party: z.enum(['first', 'third', 'either']).default('first'),
  domains: z
    .array(
      z
        .string()
        .regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'a domain is clarity.ms (with subdomains) in lower case' }),
    )
    .min(1)
    .optional()
    .meta({ description: 'Only on these domains and their subdomains; required for names others use too' }),
  purpose: z
    .string()
    .min(8)
    .max(160)
    .meta({ description: 'What it is for, in plain words, one sentence without a full stop' }),
  needsCompanion: z.literal(true).optional().meta({
    description:
      'A short name that others use too: it counts on a page only when another key of this vendor is found there as well',
  }),
  sharedWith: z
    .array(z.strictObject({ vendor: vendorId, reason: z.string().min(10).max(200) }))
    .min(1)
    .optional()
    .meta({
      description: 'Other vendors that use the same name, and why: both are shown. The other file says so too',
    }),
  legacy: z.literal(true).optional().meta({ description: 'Named only by superseded documents or older code' }),
  examples: z
    .array(z.string().min(1))
    .optional()
    .meta({ description: 'Names as a live site has them; required for templates and prefixes' }),
  claims: z.array(claim).min(1),
});

const statement = z.strictObject({ text: z.string().min(3).max(600), document: documentId });

const card = z.strictObject({
  processor: z.array(statement).optional(),
  companyNumber: z.array(statement).optional(),
  address: z.array(statement).optional(),
  contact: z.array(statement).optional(),
  dataLocation: z.array(statement).optional(),
  personalData: z.array(statement).optional(),
  consentNeeded: z.array(statement).optional(),
  ownerDuties: z.array(statement).optional(),
});

export const vendorSchema = z
  .strictObject({
    $schema: z.string().optional(),
    id: vendorId,
    name: z.string().min(2),
    kind: z.enum(['chat', 'recording', 'analytics', 'experiments', 'monitoring', 'guidance', 'consent', 'other']),
    website: z.url({ protocol: /^https$/ }),
    documents: z.record(documentId, sourceDocument),
    placeholders: z
      .record(
        z.string().regex(/^[A-Z][A-Z0-9_]*$/, { error: 'a placeholder is upper case, such as CHAT_KEY' }),
        z.strictObject({
          chars: z.string().meta({
            description:
              'One character class and its count, such as [0-9a-f]{40}, several of them in a row, or literal characters between them',
          }),
          note: z.string().optional(),
        }),
      )
      .default({}),
    keys: z.array(key),
    card: card.optional(),
    note: z.string().optional().meta({ description: 'What was looked for and not found' }),
  })
  .meta({
    title: 'Crumbscope vendor file',
    description: 'What one vendor stores, and who says so. See CONTRIBUTING.md.',
  });

export type VendorFile = z.infer<typeof vendorSchema>;
export type VendorKey = VendorFile['keys'][number];
export type VendorClaim = VendorKey['claims'][number];
export type VendorCard = NonNullable<VendorFile['card']>;
