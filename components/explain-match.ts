import { describeChars } from '../lib/catalogue/describe-chars.ts';
import type { KeyDetails, VendorDetails } from '../lib/catalogue/vendor-details.ts';
import type { Match, Store } from '../lib/types.ts';
import type { Text } from './text.tsx';

/**
 * Says why an item was matched: the pattern, what its placeholders stand for, store, party, domains, and whose word it is. Without the details
 * it says what the match itself knows.
 */
export function explainMatch(
  store: Store,
  match: Pick<Match, 'pattern' | 'kind' | 'layer' | 'placeholders' | 'needsCompanion' | 'vendorName'>,
  found: { vendor: VendorDetails; key: KeyDetails } | undefined,
  text: Pick<Text, 'say' | 'count'>,
): string {
  const { say, count } = text;
  const names = [...match.pattern.matchAll(/<([A-Z][A-Z0-9_]*)>/g)].map(([, name = '']) => name);
  const placeholders = [...new Set(names)].map((name) => {
    const chars = found?.vendor.placeholders[name]?.chars;
    const length = match.placeholders?.[name];
    if (chars !== undefined) return `${name} = ${sayChars(chars, text)}`;
    return length === undefined ? name : count('matchPlaceholder', length, name);
  });
  return [
    say(`matchKind_${match.kind}`, match.pattern),
    ...placeholders,
    say(`store_${store}`),
    ...(found ? [say(`keyParty_${found.key.party}`)] : []),
    ...(found?.key.domains ? [say('matchDomains', found.key.domains.join(', '))] : []),
    ...(match.needsCompanion ? [say('matchCompanion', match.vendorName)] : []),
    say(`layer_${match.layer}`),
  ].join(', ');
}

/** Several matches in short: vendors with their patterns. */
export function listMatches(matches: readonly Match[]): string {
  return matches.map(({ vendorName, pattern }) => `${vendorName} (${pattern})`).join(', ');
}

/** "40 hex digits", "1 to 8 digits", "a UUID", or the expression itself. */
export function sayChars(chars: string, { say }: Pick<Text, 'say'>): string {
  const description = describeChars(chars);
  if (description.kind === 'uuid') return say('chars_uuid');
  if (description.kind === 'expression') return description.chars;
  const { set, least, most } = description;
  const name = say(`chars_${set}`);
  if (most === undefined) return say('charsFrom', least, name);
  return least === most ? `${least} ${name}` : say('charsRange', least, most, name);
}
