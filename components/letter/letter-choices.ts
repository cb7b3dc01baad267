import { buildLetter } from '../../lib/letter/build-letter.ts';
import type { LetterMaterial } from '../../lib/letter/build-letter-facts.ts';
import type { Letter, LetterKind, LetterLanguage, Processor } from '../../lib/letter/letter-facts.ts';
import { showText } from '../visible-text.ts';
import { showKey } from './show-key.ts';

/** What a person has chosen for the letter. Kept nowhere but in the open page. */
export interface LetterChoices {
  kind: LetterKind;
  language: LetterLanguage;
  /** Values by item id, as they were read. */
  values: ReadonlyMap<string, string>;
  /** Places in `processors` that are left out. */
  leftOut: ReadonlySet<number>;
  /** Every key is written out. */
  isWhole: boolean;
  name: string;
  contact: string;
  recipient: string;
}

/** Longest value that is put into a letter: more tells nobody who it is. */
const LONGEST_VALUE = 300;

/** Writes the letter that these choices come to. What comes from a page stands in it with its invisible characters shown. */
export function writeLetter(material: LetterMaterial, choices: LetterChoices, timeZone: string): Letter {
  const { name, contact, kind, language, leftOut, values, isWhole } = choices;
  const facts = {
    ...material,
    timeZone,
    site: showText(material.site),
    keys: material.keys.map(({ vendorName, names, categories }) => ({
      ...(vendorName === undefined ? {} : { vendorName: showText(vendorName) }),
      names: names.map(showKey),
      categories,
    })),
    processors: material.processors.flatMap((one, place) => (leftOut.has(place) ? [] : showProcessor(one))),
    consentRecordIds: material.consentRecordIds.map((id) => showText(id)),
    identifiers: material.identifiers.flatMap(({ id, name: key, store, domain, origin }) => {
      const value = values.get(id);
      if (value === undefined) return [];
      const host = domain ?? URL.parse(origin)?.host ?? origin;
      return [{ name: showKey(key), store, host: showText(host), value: cut(showText(value)) }];
    }),
    sender: { name: showText(name), contact: showText(contact) },
    isWhole,
  };
  return buildLetter(facts, kind, language);
}

function showProcessor({ vendorNames, ...facts }: Processor): Processor {
  const shown = Object.entries(facts).map(([fact, text]) => [fact, showText(text)] as const);
  return { vendorNames: vendorNames.map((name) => showText(name)), ...Object.fromEntries(shown) };
}

function cut(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE).toWellFormed()}…` : text;
}
