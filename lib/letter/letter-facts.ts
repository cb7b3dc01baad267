import type { Category, ConsentCategory, Store } from '../types.ts';

export const letterLanguages = ['en', 'de', 'cs'] as const;
export type LetterLanguage = (typeof letterLanguages)[number];
export const letterKinds = ['access', 'erasure'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** A company that works for the site, by what the catalogue's documents say of it. Absent: no document says. */
export interface Processor {
  /** Names of its tools on the page. */
  vendorNames: string[];
  /** Its name as a company. */
  company?: string;
  companyNumber?: string;
  address?: string;
  contact?: string;
}

/** A key that tells the visitor's browser from others, with its value, which a person put in. */
export interface LetterIdentifier {
  name: string;
  store: Store;
  host: string;
  value: string;
}

/** Keys of one vendor, or of the site itself where there is none. */
export interface LetterKeys {
  vendorName?: string;
  names: string[];
  categories: Category[];
}

/** What a letter is written from: facts of one visit, and what the person fills in. */
export interface LetterFacts {
  site: string;
  /** ms since the epoch, and the time zone it is written in, such as `Europe/Prague`. */
  visitedAt: number;
  timeZone: string;
  keys: LetterKeys[];
  processors: Processor[];
  identifiers: LetterIdentifier[];
  /** Keys that no document calls necessary, by when they were written, `leftOver`: and are refused now; absent: the visit was not watched. */
  written?: { beforeChoice: number; afterRefusal: number; leftOver: number };
  /** Of the choice, as a consent tool recorded it, masked by `maskId`: `…1a2b (36)`. */
  consentRecordIds: string[];
  sender: { name: string; contact: string };
  /** Every key is written out, however long the letter gets. */
  isWhole?: boolean;
}

export interface Letter {
  subject: string;
  body: string;
}

/** The words of one language. Each gives whole sentences or paragraphs. */
export interface LetterWords {
  locale: string;
  subject(kind: LetterKind, site: string): string;
  greeting: string;
  opening(site: string, moment: string): string;
  request: Record<LetterKind, string[]>;
  keysHeading: string;
  keysOf(vendorName: string | undefined): string;
  category: Record<ConsentCategory, string>;
  /** What the documents call a vendor's keys; '' and not whole: they say nothing of any. */
  purpose(categories: string, isWhole: boolean): string;
  more(count: number): string;
  written(counts: NonNullable<LetterFacts['written']>): string[];
  processorsHeading: Record<LetterKind, string>;
  companyNumber(number: string): string;
  contact(text: string): string;
  /** Of so many vendors. */
  unknownCompany(count: number): string;
  identifiersHeading: string;
  noIdentifiers: string;
  storeIn(store: Store, host: string): string;
  consentRecord(ids: string): string;
  deadline: string;
  closing: string;
  signature: string;
}
