import { czech } from './czech.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type {
  Letter,
  LetterFacts,
  LetterKeys,
  LetterKind,
  LetterLanguage,
  LetterWords,
  Processor,
} from './letter-facts.ts';

const WORDS: Record<LetterLanguage, LetterWords> = { en: english, de: german, cs: czech };

/** Most names of keys written out for one vendor, and most vendors. */
const MOST_NAMES = 12;
const MOST_VENDORS = 30;

/**
 * Writes a data-subject request: what is asked for, what was observed, by whom the data may be kept, and what ties the visitor to it. Lines end with a line
 * feed. Pure.
 */
export function buildLetter(facts: LetterFacts, kind: LetterKind, language: LetterLanguage): Letter {
  const words = WORDS[language];
  const paragraphs = [
    words.greeting,
    words.opening(facts.site, sayMoment(facts, words.locale)),
    words.request[kind].join('\n'),
    writeKeys(facts, words),
    writeProcessors(facts, kind, words),
    writeIdentifiers(facts, words),
    words.deadline,
    facts.identifiers.length > 0 ? words.closing : '',
    [words.signature, facts.sender.name.trim(), facts.sender.contact.trim()].filter(Boolean).join('\n'),
  ];
  return { subject: words.subject(kind, facts.site), body: paragraphs.filter(Boolean).join('\n\n') };
}

function sayMoment({ visitedAt, timeZone }: LetterFacts, locale: string): string {
  const form = { dateStyle: 'long', timeStyle: 'long', timeZone } as const;
  return new Intl.DateTimeFormat(locale, form).format(visitedAt);
}

/** Whether a letter leaves some of these keys out, unless it is asked for whole. Pure. */
export function isCut(keys: readonly LetterKeys[]): boolean {
  return keys.length > MOST_VENDORS || keys.some(({ names }) => names.length > MOST_NAMES);
}

function writeKeys({ keys, written, isWhole }: LetterFacts, words: LetterWords): string {
  if (keys.length === 0) return '';
  const shown = isWhole ? keys : keys.slice(0, MOST_VENDORS);
  const rest = keys.length - shown.length;
  return [
    words.keysHeading,
    ...shown.map((one) => `- ${writeVendor(one, words, isWhole ? one.names.length : MOST_NAMES)}`),
    ...(rest > 0 ? [`- ${words.more(rest)}`] : []),
    ...(written ? words.written(written) : []),
  ].join('\n');
}

function writeVendor({ vendorName, names, categories }: LetterKeys, words: LetterWords, most: number): string {
  const rest = Math.max(0, names.length - most);
  const list = [...names.slice(0, most), ...(rest > 0 ? [words.more(rest)] : [])].join(', ');
  const kinds = categories.flatMap((category) => (category === 'unclassified' ? [] : words.category[category]));
  return `${words.keysOf(vendorName)}: ${list} (${words.purpose(kinds.join(', '), !categories.includes('unclassified'))})`;
}

/** Companies first; vendors of which nothing is known share a line. */
function writeProcessors({ processors }: LetterFacts, kind: LetterKind, words: LetterWords): string {
  if (processors.length === 0) return '';
  const { known = [], unknown = [] } = Object.groupBy(processors, ({ company, companyNumber, address, contact }) =>
    (company ?? companyNumber ?? address ?? contact) === undefined ? 'unknown' : 'known',
  );
  const names = unknown.flatMap(({ vendorNames }) => vendorNames);
  return [
    words.processorsHeading[kind],
    ...known.map((one) => `- ${writeProcessor(one, words)}`),
    ...(names.length > 0 ? [`- ${names.join(', ')}: ${words.unknownCompany(names.length)}`] : []),
  ].join('\n');
}

function writeProcessor(processor: Processor, words: LetterWords): string {
  const { vendorNames, company, companyNumber, address, contact } = processor;
  const facts = [
    company ?? words.unknownCompany(1),
    ...(companyNumber === undefined ? [] : [words.companyNumber(companyNumber)]),
    ...(address === undefined ? [] : [address]),
    ...(contact === undefined ? [] : [words.contact(contact)]),
  ];
  return `${vendorNames.join(', ')}: ${facts.join('; ')}`;
}

function writeIdentifiers({ identifiers, consentRecordIds }: LetterFacts, words: LetterWords): string {
  const record = consentRecordIds.length > 0 ? [words.consentRecord(consentRecordIds.join(', '))] : [];
  if (identifiers.length === 0) return [words.noIdentifiers, ...record].join('\n');
  const lines = identifiers.map(
    ({ name, store, host, value }) => `- ${name} (${words.storeIn(store, host)}): ${value}`,
  );
  return [words.identifiersHeading, ...lines, ...record].join('\n');
}
