import type { ExportedItem, ItemChange, Lifetime, Unfairness } from '../../lib/compare/comparison-types.ts';
import { findLifetime } from '../../lib/compare/find-changes.ts';
import type { Text } from '../build-text.ts';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { sayLength } from '../say-expiry.ts';
import { showName, showText } from '../visible-text.ts';

const DAY_MS = 86_400_000;

/** How long something is kept, in a few words. */
export function sayComparedLifetime(lifetime: Lifetime, { say, locale }: Text): string {
  if (typeof lifetime === 'number') return sayLength(lifetime * DAY_MS, locale);
  const words = {
    session: 'expirySession',
    tab: 'expiryTab',
    deleted: 'expiryDeleted',
    unseen: 'expiryUnseen',
  } as const;
  return say(words[lifetime]);
}

/** One change as `what: before → after`. */
export function sayChange(change: ItemChange, text: Text): string {
  const { say } = text;
  const field = say(`compareField_${change.field}`);
  if (change.field === 'value') return field;
  const [before, after] = sayEnds(change, text);
  return say('compareChange', field, before, after);
}

function sayEnds(change: Exclude<ItemChange, { field: 'value' }>, text: Text): [string, string] {
  const { say } = text;
  switch (change.field) {
    case 'lifetime':
      return [sayComparedLifetime(change.before, text), sayComparedLifetime(change.after, text)];
    case 'categories':
      return [change.before, change.after].map((list) => list.map((one) => say(`category_${one}`)).join(', ')) as [
        string,
        string,
      ]; // as many as there were
    case 'vendor':
      return [sayVendor(change.before, text), sayVendor(change.after, text)];
    case 'phase':
      return [say(`phase_${change.before}`), say(`phase_${change.after}`)];
    case 'party':
      return [say(`party_${change.before}`), say(`party_${change.after}`)];
    case 'sameSite':
      return [say(`sameSite_${change.before}`), say(`sameSite_${change.after}`)];
    case 'shape':
      return [sayShape(change.before, text), sayShape(change.after, text)];
    default:
      return [say(change.before ? 'compareYes' : 'compareNo'), say(change.after ? 'compareYes' : 'compareNo')];
  }
}

function sayShape(shape: ExportedItem['shape'], { sayAny }: Text): string {
  return sayAny(`shape_${shape.replaceAll('-', '_')}`);
}

function sayVendor(name: string | null, { say }: Text): string {
  return name === null ? say('compareNobody') : showText(name);
}

/** Where a key is and how long it is kept. */
export function sayKey(item: ExportedItem, text: Text): string {
  const { say } = text;
  return say(
    'compareKey',
    showName(item.name),
    say(`store_${item.store}`),
    sayComparedLifetime(findLifetime(item), text),
  );
}

/** Why the comparison is unfair, in one sentence. */
export function sayUnfair(unfair: Unfairness, text: Text): string {
  const { say, locale } = text;
  switch (unfair.code) {
    case 'gap':
      return say(
        unfair.before === null ? 'compareGapAfter' : 'compareGapBefore',
        showText(unfair.before ?? unfair.after ?? ''),
      );
    case 'watched':
      return say(unfair.before ? 'compareWatchedBefore' : 'compareWatchedAfter');
    case 'gpc':
      return say(unfair.before ? 'compareGpcBefore' : 'compareGpcAfter');
    case 'moment':
      return say('compareUnfair_moment', sayElapsed(unfair.before, locale), sayElapsed(unfair.after, locale));
    case 'rung':
      return say('compareUnfair_rung', say(`rung_${unfair.before}`), say(`rung_${unfair.after}`));
    default:
      return say(`compareUnfair_${unfair.code}`, showText(unfair.before), showText(unfair.after));
  }
}
