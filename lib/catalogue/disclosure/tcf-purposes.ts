import { type ConsentCategory, consentCategories } from '../../types.ts';

/** What a purpose of the framework is for us. `words`: in our own, after "It". */
interface Purpose {
  /** Absent: says nothing by itself. Purpose 1 is the access to the device that every other purpose needs too. */
  category?: ConsentCategory;
  words: string;
}

/** Purposes 1 to 11 of the IAB Europe Transparency & Consent Framework, policies of version 2.2 and later. */
const PURPOSES: Readonly<Record<number, Purpose>> = {
  1: { words: 'keeps or reads something on your device' },
  2: { category: 'marketing', words: 'chooses advertising' },
  3: { category: 'marketing', words: 'builds a profile of you for advertising' },
  4: { category: 'marketing', words: 'chooses advertising by your profile' },
  5: { category: 'functional', words: 'builds a profile of you for content' },
  6: { category: 'functional', words: 'chooses content by your profile' },
  7: { category: 'marketing', words: 'measures advertising' },
  8: { category: 'analytics', words: 'measures content' },
  9: { category: 'analytics', words: 'counts who visits' },
  10: { category: 'analytics', words: 'helps to improve the service' },
  11: { category: 'functional', words: 'chooses content' },
};

/** Special purposes 1 to 3: nobody is asked about them. */
const SPECIAL_PURPOSES: Readonly<Record<number, Purpose>> = {
  1: { category: 'necessary', words: 'guards against fraud and faults' },
  2: { category: 'necessary', words: 'delivers advertising and content' },
  3: { category: 'necessary', words: 'keeps and passes on your privacy choices' },
};

/** Purposes of a disclosure, by the framework's numbers. */
export interface PurposeNumbers {
  purposes: readonly number[];
  specialPurposes: readonly number[];
}

/** The categories that these purposes mean, in the order shown everywhere; empty when they mean none. */
export function findCategories(numbers: PurposeNumbers): ConsentCategory[] {
  const found = new Set(listKnown(numbers).map(({ category }) => category));
  return consentCategories.filter((category) => found.has(category));
}

/** What the purposes say in words, as many as fit into `most` characters: "Measures advertising, chooses content"; empty when they say nothing. */
export function describePurposes(numbers: PurposeNumbers, most: number): string {
  let text = '';
  for (const { words } of listKnown(numbers).toSorted((a, b) => Number(!a.category) - Number(!b.category))) {
    const longer = text === '' ? words.charAt(0).toUpperCase() + words.slice(1) : `${text}, ${words}`;
    if (longer.length <= most) text = longer;
  }
  return text;
}

/** The numbers that the framework does not have, as `purpose 12` or `special purpose 4`. */
export function findUnknownPurposes({ purposes, specialPurposes }: PurposeNumbers): string[] {
  return [
    ...purposes.filter((number) => !PURPOSES[number]).map((number) => `purpose ${number}`),
    ...specialPurposes.filter((number) => !SPECIAL_PURPOSES[number]).map((number) => `special purpose ${number}`),
  ];
}

function listKnown({ purposes, specialPurposes }: PurposeNumbers): Purpose[] {
  const known = [
    ...purposes.map((number) => PURPOSES[number]),
    ...specialPurposes.map((number) => SPECIAL_PURPOSES[number]),
  ];
  return [...new Set(known.filter((one) => one !== undefined))];
}
