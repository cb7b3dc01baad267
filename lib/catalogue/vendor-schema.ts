import { z } from 'zod';
import { allStores, consentCategories } from '../types.ts';
import { hiddenIn } from './hidden-character.ts';
import { vendorKinds } from './vendor-kinds.ts';

/**
 * The form of `vendors/<id>.json` and of a person's own rules. `npm run schemas` writes it as `vendor.schema.json`, which gives editors
 * completion; a test keeps the two the same. Used at build time, in tests, in the shell commands and in the options page; it ships in no
 * other part of the extension.
 */

// Without it zod tries to make functions from text, which the policy of extension pages refuses and the browser lists as an error.
z.config({ jitless: true });

/** Spaces of all kinds, and the sign that is one without being called so. */
const BLANK = /^[\s\u2800]+$/;

/** Text that people read: nothing in it hides, turns the direction of writing or breaks a line. Lengths in UTF-16 units. */
const shown = (least: number, most: number) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((text) => hiddenIn(text) === undefined, {
      error: ({ input }) => `take out the character ${hiddenIn(String(input))}, which cannot be seen`,
    })
    .refine((text) => !BLANK.test(text), { error: 'is blank: write something that can be read' });

/** A web address, shown as it is written. */
const address = (protocol: RegExp, example: string) =>
  z
    .url({ protocol, error: ({ code }) => (code === 'invalid_format' ? `an address is ${example}` : undefined) })
    .max(500)
    .refine((text) => !/\s/.test(text) && hiddenIn(text) === undefined, { error: 'an address has no spaces in it' });

const atMost = (most: number) => (record: object) => Object.keys(record).length <= most;

/** `session`: until the browser (cookie, sessionStorage) or tab closes. `persistent`: until someone deletes it. Else ISO 8601. */
const lifetime = z
  .string()
  .regex(
    /^(session|persistent|unknown|P(?=\d|T\d)(\d{1,9}Y)?(\d{1,9}M)?(\d{1,9}W)?(\d{1,9}D)?(T(?=\d)(\d{1,9}H)?(\d{1,9}M)?(\d{1,9}S)?)?)$/,
    {
      error: 'a lifetime is session, persistent, unknown or an ISO 8601 duration such as P6M or PT30M',
    },
  )
  .meta({ description: 'session | persistent | unknown | ISO 8601 duration (P6M, P395D, PT30M)' });

const date = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'a date is 2023, 2023-06 or 2023-06-19' })
  .meta({ description: 'As exact as it is known: 2023, 2023-06 or 2023-06-19' });

/** What every object has of itself is no name in a record. */
const documentId = z
  .string()
  .max(60)
  .regex(/^(?!constructor$)[a-z][a-z0-9-]*$/, { error: 'a document id is lower case, such as gdpr22' });

const vendorId = z
  .string()
  .max(60)
  .regex(/^(?!constructor$)[a-z0-9]+(-[a-z0-9]+)*$/, {
    error: 'a vendor id is kebab-case, such as acme-chat; in the catalogue it is the name of its file',
  });

const sourceDocument = z.strictObject({
  title: shown(3, 400),
  kind: z.enum(['vendor', 'vendor-code', 'third-party', 'own-judgement']).meta({
    description:
      "vendor: the vendor's own page. vendor-code: read from its shipped or published code. third-party: somebody else says so. own-judgement: nobody says; the project concludes it and says why in the title.",
  }),
  date: date.meta({ description: 'Date of the document itself, or of the day it was read when it carries none' }),
  url: address(/^https?$/, 'https://acme.example/cookies or http://…').optional(),
});

/** What many conditions come to. The rest is in words alone. */
export const conditions = [
  'chat-opened',
  'in-conversation',
  'survey-shown',
  'recording-on',
  'signed-in',
  'staff-only',
  'after-choice',
  'after-consent',
  'after-marketing-consent',
  'website-option',
  'storage-fallback',
  'older-version',
  'momentary',
] as const;

/** So many claims a key may have. */
export const MOST_CLAIMS = 30;

const claim = z.strictObject({
  document: documentId.meta({ description: 'An id from `documents`' }),
  category: z.enum(consentCategories).optional().meta({ description: 'Absent: this document names none' }),
  lifetime: lifetime.optional(),
  when: z.enum(conditions).optional().meta({
    description:
      'What the condition comes to, where it is one of these: what was seen on a page can be held against it',
  }),
  condition: shown(5, 200)
    .optional()
    .meta({ description: 'When it is written, in plain words, as the document says it' }),
  confidence: z.enum(['high', 'medium', 'low']),
});

const key = z.strictObject({
  pattern: shown(1, 200).meta({
    description:
      'The whole name. <NAME> stands for a placeholder of this file; a final * for one or more characters, after at least four',
  }),
  store: z.enum(allStores),
  party: z.enum(['first', 'third', 'either']).default('first'),
  domains: z
    .array(
      z
        .string()
        .max(253)
        .regex(/^\.?[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'a domain is clarity.ms (with subdomains) in lower case' }),
    )
    .min(1)
    .max(50)
    .optional()
    .meta({ description: 'Only on these domains and their subdomains; required for names others use too' }),
  purpose: shown(8, 160).meta({ description: 'What it is for, in plain words, one sentence without a full stop' }),
  needsCompanion: z.literal(true).optional().meta({
    description:
      'A short name that others use too: it counts on a page only when another key of this vendor is found there as well',
  }),
  sharedWith: z
    .array(
      z.strictObject({
        vendor: vendorId,
        reason: shown(10, 200),
        isLikelier: z
          .literal(true)
          .optional()
          .meta({ description: 'That vendor comes first when nothing on the page tells the two apart' }),
      }),
    )
    .min(1)
    .max(20)
    .optional()
    .meta({
      description: 'Other vendors that use the same name, and why: both are shown. The other file says so too',
    }),
  legacy: z.literal(true).optional().meta({ description: 'Named only by superseded documents or older code' }),
  examples: z
    .array(shown(1, 300))
    .max(20)
    .optional()
    .meta({ description: 'Names as a live site has them; required for templates and prefixes' }),
  claims: z.array(claim).min(1).max(MOST_CLAIMS),
});

const script = z.strictObject({
  host: z
    .string()
    .max(253)
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, {
      error: 'a host is cdn.acme.example in lower case; its subdomains count too',
    }),
  path: z
    .string()
    .min(2)
    .max(200)
    .regex(/^\/[\x21-\x7e]*$/, { error: 'a path is /acme/loader.js, without ? and #' })
    .optional()
    .meta({
      description:
        'How the path begins, up to the end of a word: /npm/acme is not /npm/acme-lite. Required on a host that serves scripts of others too',
    }),
  document: documentId.meta({ description: 'An id from `documents`: who says so' }),
});

const statements = z
  .array(z.strictObject({ text: shown(3, 600), document: documentId }))
  .max(40)
  .optional();

const card = z.strictObject({
  processor: statements,
  companyNumber: statements,
  address: statements,
  contact: statements,
  dataLocation: statements,
  personalData: statements,
  consentNeeded: statements,
  ownerDuties: statements,
});

export const vendorSchema = z
  .strictObject({
    $schema: z.string().max(300).optional(),
    id: vendorId,
    name: shown(2, 80),
    kind: z.enum(vendorKinds),
    website: address(/^https$/, 'https://acme.example'),
    documents: z.record(documentId, sourceDocument).refine(atMost(100), { error: 'at most 100 documents' }),
    placeholders: z
      .record(
        z
          .string()
          .max(60)
          .regex(/^[A-Z][A-Z0-9_]*$/, { error: 'a placeholder is upper case, such as CHAT_KEY' }),
        z.strictObject({
          chars: shown(1, 200).meta({
            description:
              'One character class and its count, such as [0-9a-f]{40}, several of them in a row, or literal characters between them',
          }),
          note: shown(1, 400).optional(),
        }),
      )
      .refine(atMost(100), { error: 'at most 100 placeholders' })
      .default({}),
    scripts: z.array(script).max(40).optional().meta({
      description: 'Where its scripts come from: a script from there is of this vendor, and so is what it writes',
    }),
    keys: z.array(key).max(500),
    card: card.optional(),
    note: shown(1, 2000).optional().meta({ description: 'What was looked for and not found' }),
  })
  .meta({
    title: 'Crumbscope vendor file',
    description: 'What one vendor stores, and who says so. See CONTRIBUTING.md.',
  });

export type VendorFile = z.infer<typeof vendorSchema>;
export type VendorKey = VendorFile['keys'][number];
export type VendorScript = NonNullable<VendorFile['scripts']>[number];
export type VendorClaim = VendorKey['claims'][number];
export type VendorCard = NonNullable<VendorFile['card']>;
