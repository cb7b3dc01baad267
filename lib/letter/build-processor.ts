import type { VendorDetails } from '../catalogue/vendor-details.ts';
import { findCompany, findShortName } from './find-company.ts';
import type { Processor } from './letter-facts.ts';

type Statements = readonly { text: string; document: string }[];

const E_MAIL = /[^\s@:;,<>()[\]]+@[^\s@:;,<>()[\]]+\.\p{L}{2,}/u;

/**
 * What a vendor's card says about the company, as a letter can name it: the newest word for each fact, without explanations. What is said of another
 * company than the one that is named is left out. Pure.
 */
export function buildProcessor(name: string, vendor: VendorDetails | undefined): Processor {
  const dateOf = (document: string) => vendor?.documents[document]?.date ?? '';
  const newestFirst = (statements: Statements = []) =>
    statements
      .toSorted((one, two) => dateOf(two.document).localeCompare(dateOf(one.document)))
      .map(({ text }) => text.trim());
  const named = newestFirst(vendor?.card?.processor);
  const company = findFirst(named, findCompany) ?? findFirst(named, findShortName);
  const own = (statements: Statements | undefined) =>
    newestFirst(statements).filter((text) => (findCompany(text) ?? company) === company);
  const facts = {
    company,
    companyNumber: findFirst(own(vendor?.card?.companyNumber), (text) => text.replace(/\s*\([^)]*\)$/, '')),
    address: findFirst(own(vendor?.card?.address), (text) => text.split(':')[0]?.trim()),
    contact: findFirst(own(vendor?.card?.contact), (text) => E_MAIL.exec(text)?.[0] ?? text),
  };
  return { vendorNames: [name], ...withoutGaps(facts) };
}

function findFirst(texts: readonly string[], find: (text: string) => string | undefined): string | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found) return found;
  }
  return undefined;
}

function withoutGaps<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never; // the same without what is undefined
}
