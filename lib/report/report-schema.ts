import { z } from 'zod';
import { allCategories, allStores, personalKinds } from '../types.ts';
import { consentCategory, consentSchema } from './consent-schema.ts';
import { findingSchema, whatIfSchema } from './finding-schema.ts';
import { clockSchema, presenceSchema, watchSchema } from './watch-schema.ts';

/**
 * The published form of a report, as `inspect --json` and exports give it. `docs/report.schema.json` is made from it (`npm run schemas`);
 * a test keeps the two the same. Times are ms since the epoch, sizes bytes. A report never holds a value.
 */

const category = z.enum(allCategories);
const rung = z
  .enum(['page', 'site', 'hosts', 'all'])
  .meta({ description: 'How much was allowed: this page now, this site, the other hosts on this page, every site' });
const remedy = z.enum(['page', 'site', 'hosts', 'all', 'watch', 'reload']);

const claim = z
  .strictObject({
    document: z.string().meta({ description: 'Title of the document that says so' }),
    documentKind: z.enum(['vendor', 'vendor-code', 'third-party', 'own-judgement']),
    date: z.string(),
    url: z.string().optional(),
    category: consentCategory.optional().meta({ description: 'Absent: this document names none' }),
    lifetime: z.string().optional().meta({ description: 'session, persistent, unknown, or an ISO 8601 duration' }),
    when: z.string().optional().meta({ description: 'What the condition comes to, such as chat-opened' }),
    condition: z.string().optional(),
    confidence: z.enum(['high', 'medium', 'low']),
  })
  .meta({ description: 'What one document says about this key. Claims may disagree; none is dropped.' });

const match = z.strictObject({
  pattern: z.string(),
  kind: z.enum(['exact', 'prefix', 'template']),
  layer: z.enum(['vendor', 'general', 'user']),
});

const otherMatch = z.strictObject({
  vendorId: z.string().nullable(),
  vendorName: z.string(),
  pattern: z.string(),
  layer: z.enum(['vendor', 'general', 'user']),
});

const item = z.strictObject({
  store: z.enum(allStores),
  name: z.string(),
  nameLength: z.int().optional().meta({ description: 'Whole length of a name that was cut' }),
  origin: z.string(),
  domain: z.string().optional(),
  hostOnly: z.boolean().optional(),
  path: z.string().optional(),
  partitionKey: z
    .strictObject({ topLevelSite: z.string().optional(), hasCrossSiteAncestor: z.boolean().optional() })
    .optional(),
  frameUrl: z.string(),
  party: z.enum(['first', 'third']),
  secure: z.boolean().optional(),
  httpOnly: z.boolean().optional(),
  sameSite: z.enum(['strict', 'lax', 'none', 'unspecified']).optional(),
  session: z.boolean().optional(),
  expiresAt: z.number().optional(),
  lifetimeDays: z.number().optional().meta({ description: 'Days left at the moment of the capture' }),
  size: z.int().optional().meta({ description: 'Bytes of the value in UTF-8; absent for what is no value' }),
  shape: z.enum([
    'empty',
    'boolean',
    'number',
    'timestamp',
    'uuid',
    'hex',
    'jwt',
    'tc-string',
    'email',
    'url',
    'json',
    'base64',
    'token',
    'text',
    'not-utf8',
    'container',
  ]),
  contents: z
    .strictObject({
      version: z.number().optional(),
      objectStores: z
        .array(z.strictObject({ name: z.string(), count: z.int().nullable() }))
        .nullable()
        .optional(),
      entries: z.int().nullable().optional(),
      script: z.string().optional(),
      state: z.string().optional(),
    })
    .optional()
    .meta({ description: 'Of databases, caches and service workers. Null: could not be counted' }),
  valueHash: z.string().optional().meta({
    description: 'Salted: equal values have equal hashes within one browser session; the salt is never exported',
  }),
  parts: z
    .array(z.string())
    .optional()
    .meta({ description: 'Hashes, as `valueHash`, of what looks like an identifier inside of a longer value' }),
  holds: z.array(z.enum(personalKinds)).optional().meta({
    description: 'Personal data recognised in the value; numbers only where their check digits are right',
  }),
  vendorId: z
    .string()
    .nullable()
    .meta({ description: 'Null also for the general list: its platforms are no vendor files' }),
  vendorName: z.string().nullable(),
  purpose: z.string().nullable(),
  categories: z.array(category),
  claims: z.array(claim),
  match: match.nullable(),
  otherMatches: z.array(otherMatch),
  unproven: z.array(otherMatch).optional().meta({
    description: 'Names that others use too, and no other key of that vendor was found: not counted as matches',
  }),
  guess: z
    .strictObject({
      kind: z.enum(['consent', 'csrf', 'cart', 'flag', 'session', 'identifier']),
      from: z.array(z.enum(['name', 'value'])),
    })
    .optional()
    .meta({ description: 'Only for items nobody knows: what name and shape of the value look like. Never a category' }),
  clock: clockSchema.optional(),
});

export const reportSchema = z
  .strictObject({
    schemaVersion: z.literal('1.4.0'),
    tool: z.strictObject({
      name: z.literal('Crumbscope'),
      version: z.string(),
      catalogue: z.string().meta({ description: 'Digests of the vendor files and of the general list' }),
    }),
    browser: z.strictObject({ name: z.string(), version: z.string() }),
    page: z.strictObject({
      url: z.string(),
      title: z.string(),
      visitStartedAt: z.number(),
      capturedAt: z.number(),
      site: z.string(),
      rung,
      cookieStore: z
        .strictObject({ id: z.string(), kind: z.enum(['default', 'private', 'container']) })
        .optional()
        .meta({ description: 'Where the browser keeps the cookies of the tab. container: a Firefox container' }),
    }),
    coverage: z
      .array(
        z.strictObject({
          code: z.string(),
          text: z.string(),
          subject: z.string().optional(),
          count: z.int().optional(),
          closedBy: remedy
            .optional()
            .meta({ description: 'watch: watching this site; reload: loading the page again meanwhile' }),
        }),
      )
      .meta({ description: 'What could not be seen, and what would close each gap' }),
    consent: consentSchema,
    items: z.array(item),
    presences: z.array(presenceSchema),
    watch: watchSchema.optional(),
    findings: z.array(findingSchema),
    whatIfs: z.array(whatIfSchema).optional().meta({
      description: 'What turning cookies off, private browsing, Global Privacy Control or refusing would have changed',
    }),
  })
  .meta({ title: 'Crumbscope report', description: 'What one page kept in the browser at one moment' });

export type ExportedReport = z.infer<typeof reportSchema>;
