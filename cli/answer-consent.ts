import { z } from 'zod';
import type { Translate } from '../components/popup-contract.ts';
import type { Decoders } from '../lib/consent/decoded-types.ts';
import { fuseSignals } from '../lib/consent/fuse-signals.ts';
import type { Mechanism } from '../lib/consent/mechanism.ts';
import { rankSignals } from '../lib/consent/rank-signals.ts';
import { readSignals, type SignalSources } from '../lib/consent/read-signals.ts';
import type { ConsentRecord, Signal } from '../lib/consent-types.ts';
import { type ConsentCategory, type ConsentState, consentCategories } from '../lib/types.ts';
import { LINE_LIMIT_BYTES } from './answer-lines.ts';
import { findReader } from './find-reader.ts';

/** Leaves out a byte order mark at the beginning. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

const PLACES = ['cookie', 'localStorage', 'sessionStorage', 'api', 'element', 'script'] as const;

const record = z.object({
  where: z.enum(PLACES, { error: `where must be one of ${PLACES.join(', ')}` }),
  name: z.string({ error: 'name must be a text' }),
  value: z.string({ error: 'value must be a text, or null for what is not there' }).nullable(),
});
/** What a line asks. An element is named by its selector, a script by its address; any text as value says that it is there. */
const question = record.extend({
  also: z
    .array(record, { error: 'also must be a list of records' })
    .max(1000, { error: 'also must have at most 1000 records' })
    .nullish(),
});

/** What a line gets. `mechanism` null: nobody knows this record. */
export type ConsentAnswer =
  | ({
      mechanism: string | null;
      basis: Signal['basis'];
      /** The plain sentence of the extension. */
      reason: string;
    } & Record<ConsentCategory, ConsentState>)
  | { error: string };

/** What answers need: how records are read, and the words. */
export interface ConsentContext {
  mechanisms: readonly Mechanism[];
  decoders: Decoders;
  say: Translate;
}

/** Answers a line as `splitLines` gives it. Never throws. */
export function answerConsentLine(line: Buffer | undefined, context: ConsentContext): ConsentAnswer {
  if (!line) return { error: `this line has more than ${LINE_LIMIT_BYTES / 1_000_000} MB; no record is that long` };
  let text: string;
  try {
    text = UTF_8.decode(line);
  } catch {
    return { error: 'this line is no text in UTF-8' };
  }
  return answerConsent(text, context);
}

/** Answers one line of JSON with the extension's own decoders. Never throws: a line that asks nothing gets `{error}`. */
export function answerConsent(line: string, { mechanisms, decoders, say }: ConsentContext): ConsentAnswer {
  let asked: unknown;
  try {
    asked = JSON.parse(line);
  } catch (error) {
    return { error: `this line is no JSON: ${(error as Error).message}` }; // JSON.parse throws SyntaxError
  }
  const parsed = question.safeParse(asked);
  if (!parsed.success) return { error: sayIssues(parsed.error) };
  const { also, ...main } = parsed.data;
  const sources = buildSources([main, ...(also ?? [])], decoders);
  const reader = findReader(mechanisms, main, sources);
  const signals = reader ? readSignals([reader], sources) : [];
  const mechanism = !reader || reader.kind === 'guess' ? null : reader.id;
  return { mechanism, ...sumUp(signals, say) };
}

/** As a capture would hold them: elements and scripts by their names alone. */
function buildSources(records: readonly ConsentRecord[], decoders: Decoders): SignalSources {
  const named = (wanted: ConsentRecord['where']) =>
    records.filter(({ where, value }) => where === wanted && value !== null).map(({ name }) => name);
  return {
    records: records.filter(({ where }) => where !== 'element' && where !== 'script'),
    elements: named('element'),
    scripts: named('script'),
    decoders,
  };
}

/** What one mechanism's signals come to. Among themselves they count as a tool's do: nobody else speaks. */
function sumUp(own: readonly Signal[], say: Translate): Omit<Exclude<ConsentAnswer, { error: string }>, 'mechanism'> {
  const signals = own.map((signal): Signal => ({ ...signal, kind: 'tool' }));
  const { categories, reasons } = fuseSignals(signals);
  const winners = consentCategories.toReversed().map((category) => rankSignals(category, signals).winner);
  const lead = winners.find((winner) => winner !== undefined) ?? signals[0];
  if (!lead) return { ...categories, basis: 'unknown', reason: say('fusion_noMechanism') };
  const isTorn = winners.every((winner) => !winner) && reasons.marketing.code === 'disagreement';
  const reason = isTorn
    ? say('fusion_disagreement', lead.mechanismName)
    : say(`consentReason_${lead.reason}`, lead.mechanismName);
  return { ...categories, basis: isTorn ? 'unknown' : lead.basis, reason };
}

function sayIssues({ issues }: z.ZodError): string {
  return issues.map(sayIssue).join('; ');
}

/** Messages of ours name the field; `also` has records of its own, whose place is said. */
function sayIssue({ path, message }: z.core.$ZodIssue): string {
  const [field, place, own] = path;
  if (typeof place === 'number')
    return `${String(field)}[${place}]: ${own === undefined ? 'not an object: ' : ''}${message}`;
  return field === undefined ? `not an object: ${message}` : message;
}
