import type { VendorNaming } from './find-vendor-names.ts';
import type { FoldedText } from './fold-policy.ts';
import { foldWords } from './fold-text.ts';

/** Where a text names a vendor: what stands there, with a little before and after. */
export interface FoundNaming extends VendorNaming {
  before: string;
  found: string;
  after: string;
}

const AROUND = 60;
/** Names that are words of English too: they count only as they are written, with a capital letter. */
const ORDINARY = new Set(
  'ada acquire beamer branch browsee clicky convert crisp decibel drift ensighten evidon gladly gleap groove heap hopscotch jornaya keen kissmetrics kundo monetate optable osano podium qualified reflag rollbar segment singular snigel sprig statsig termly transcend uniform unleash usermaven zipy shared woo front intercom olark pendo sentry meta apple piano clarity pusher zuko'.split(
    ' ',
  ),
);
/** Longer names may have the endings of languages that decline them: "Smartsuppu", "Smartlookem". */
const SHORTEST_DECLINED = 6;

/** The first of a vendor's names that stands in the text, in their order. Whole words; case, accents and spaces within names do not count. Pure. */
export function findNaming(text: string, folded: FoldedText, names: readonly VendorNaming[]): FoundNaming | undefined {
  for (const name of names) {
    const place = findPlace(text, folded, name);
    if (place) return { ...name, ...cutOut(text, place) };
  }
  return undefined;
}

function findPlace(text: string, { words, places }: FoldedText, name: VendorNaming): [number, number] | undefined {
  const pattern = buildPattern(name);
  if (!pattern) return undefined;
  for (let found = pattern.exec(words); found; found = pattern.exec(words)) {
    const end = found.index + found[0].length;
    const place: [number, number] = [places[found.index] ?? 0, (places[end - 1] ?? 0) + 1];
    if (isMeant(text.slice(...place), name)) return place;
  }
  return undefined;
}

/** Letters and digits alone come into the pattern, so that nothing of it is special; it has no choice to go back to. */
function buildPattern({ kind, text }: VendorNaming): RegExp | undefined {
  if (kind === 'companyNumber') return new RegExp(`(?<![0-9])${[...text].join(' ?')}(?![0-9])`, 'g');
  const parts = foldWords(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .split(' ')
    .filter(Boolean);
  const name = parts.join(' ?');
  if (name === '') return undefined;
  if (kind === 'domain') return new RegExp(`(?<= )${parts.join(' ')}(?= )`, 'g');
  const isDeclined = kind === 'name' && parts.join('').length >= SHORTEST_DECLINED;
  return new RegExp(`(?<= )${name}${isDeclined ? '[a-z]{0,3}' : ''}(?= )`, 'g');
}

function isMeant(found: string, { kind, text }: VendorNaming): boolean {
  // The words of a domain, such as "heap io", have to be one.
  if (kind === 'domain') return !/\s/.test(found);
  if (kind !== 'name' && kind !== 'company') return true;
  return !ORDINARY.has(text.toLowerCase()) || found.startsWith(text.slice(0, 1));
}

function cutOut(text: string, [from, to]: [number, number]): Pick<FoundNaming, 'before' | 'found' | 'after'> {
  const tidy = (part: string) => part.replace(/\s+/g, ' ').toWellFormed();
  const [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, to + AROUND)];
  return {
    before: `${start > 0 ? '…' : ''}${tidy(text.slice(start, from))}`,
    found: tidy(text.slice(from, to)),
    after: `${tidy(text.slice(to, end))}${end < text.length ? '…' : ''}`,
  };
}
