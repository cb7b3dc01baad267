import { z } from 'zod';
import { severities } from '../finding-types.ts';
import { allCategories, allStores } from '../types.ts';
import { allPhases } from '../watch-types.ts';

/**
 * The form of an expectation: what may be there, and in which phase. `docs/expectation.schema.json` is made from it (`npm run schemas`); a test keeps
 * the two the same.
 */

/** How an expectation begins. A later form gets a higher number. */
export const expectationFormat = { format: 'crumbscope-expectation', formatVersion: 1 } as const;

/** Nothing real comes near it. */
const MOST_ENTRIES = 8_000;

const text = (most: number) => z.string().min(1).max(most);

/** A host as `findItemHost` gives it: a name, an IPv4 address or an IPv6 address in brackets; no address, port or wildcard. */
export const HOST = /^(\[[0-9a-fA-F:.]+\]|[^\s/:?#@*\\[\]]+)$/;
const host = () =>
  z
    .string()
    .max(255)
    .regex(HOST, { error: 'has to be a host such as "shop.example", without https://, port, path and *' });

const entry = z
  .strictObject({
    name: z.string().max(10_000).meta({
      description:
        'Name of the key. * stands for any characters, none too; <NAME> (capital letters, digits, _) for one or more, as in the catalogue: a key that the catalogue knows by a pattern with other fixed parts is not meant. \\*, \\< and \\\\ stand for *, < and \\',
    }),
    store: z.enum(allStores).optional().meta({ description: 'Absent: any' }),
    host: host()
      .optional()
      .meta({ description: 'The host it belongs to (of a cookie: its domain), or one above it. Absent: any' }),
    vendor: text(200).optional().meta({ description: 'Id or name of the vendor it is a key of. Absent: any' }),
    categories: z
      .array(z.enum(allCategories))
      .min(1)
      .optional()
      .meta({ description: 'Every category it is claimed to have is among these. Absent: any' }),
    phases: z.array(z.enum(allPhases)).min(1).optional().meta({
      description:
        'When it may be written. leftOver: it may be there and not be written. Needs a watched visit. Absent: at any time',
    }),
    lifetimeAtMostDays: z.number().min(0, { error: 'has to be a number of days from 0' }).optional().meta({
      description:
        'From its last write where that was seen, else from the capture. 0: until the browser or the tab is closed. Absent: any',
    }),
    isRequired: z.boolean().optional().meta({ description: 'It has to be there. Absent: it may be' }),
    comment: z.string().max(2000).optional(),
  })
  .meta({
    description: 'One kind of key that may be there. A key is as expected if one entry that is about it allows it',
  });

export const expectationSchema = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(expectationFormat.format),
    formatVersion: z.literal(expectationFormat.formatVersion),
    name: text(200),
    comment: z.string().max(5000).optional(),
    site: host().optional().meta({ description: 'Registrable domain the page has to be of. Absent: any' }),
    allow: z.array(entry).max(MOST_ENTRIES),
    others: z.enum(['violation', 'ignore']).meta({ description: 'What a key is that no entry is about' }),
    maxSeverity: z
      .enum(['none', ...severities])
      .optional()
      .meta({
        description: 'The most pressing a finding may be: none, note, look or problem. Absent: findings do not count',
      }),
  })
  .meta({ title: 'Crumbscope expectation', description: 'What a page may keep in the browser, and in which phase' });

export type Expectation = z.infer<typeof expectationSchema>;
export type ExpectationEntry = Expectation['allow'][number];
