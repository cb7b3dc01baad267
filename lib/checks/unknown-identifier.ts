import type { ClassifiedItem } from '../types.ts';
import type { Check } from './check.ts';
import { isAllowedMeanwhile, isOutsideGdpr, refusable } from './find-consent-facts.ts';
import { findOwner, groupByOwner, nameOwner, type Subject } from './group-by-owner.ts';
import { isAllowed } from './is-allowed.ts';
import { sources } from './sources.ts';

/** Days from which on a cookie is there for more than a few visits. */
const LONG_DAYS = 30;
/** Bytes: a token whose name says nothing counts from here on, and only in a cookie of another site. */
const LONG_TOKEN = 20;

/** written: before any choice, or after a refusal. third: kept for another site, and not allowed. plain: neither is known. */
type Kind = 'written' | 'third' | 'plain';

/** Keys that are in nobody's catalogue, look like an identifier and stay for more than 30 days or until they are deleted. */
export const unknownIdentifier: Check = {
  id: 'unknown-identifier',
  find({ report }) {
    const isFree = isOutsideGdpr(report.consent) || isAllowedMeanwhile(report.consent, refusable);
    const subjects = report.items.flatMap((item, place): Subject<Kind>[] => {
      if (item.matches.length > 0 || !isLasting(item) || !looksLikeOne(item)) return [];
      const { phase } = item.clock ?? {};
      const isWritten = !isFree && (phase === 'beforeChoice' || phase === 'afterRefusal');
      const isThird = !isFree && item.party === 'third' && !isAllowed(item, report);
      const kind = isWritten ? 'written' : isThird ? 'third' : 'plain';
      return [{ owner: findOwner(item), kind, name: item.name, place, categories: [], sources: [] }];
    });
    return groupByOwner(subjects).map(({ id, owner, kind, places, names }) => ({
      id,
      severity: kind === 'plain' ? 'note' : 'look',
      sureness: 'possible',
      items: places,
      // The vendor whose script wrote it, if any: the key itself is nobody's.
      ...nameOwner(owner),
      observation: {
        key: kind === 'written' ? 'finding_unknownIdentifierWritten' : 'finding_unknownIdentifier',
        count: places.length,
        values: [{ names }, owner.name],
      },
      sources: [sources.ePrivacyArticle5, sources.edpbTechnicalScope],
      explanations: [{ key: 'explain_noIdentifier' }, { key: 'explain_mayBeNecessary' }],
    }));
  },
};

function isLasting({ store, session, lifetimeDays = 0 }: ClassifiedItem): boolean {
  return store === 'localStorage' || (store === 'cookie' && !session && lifetimeDays > LONG_DAYS);
}

function looksLikeOne(item: ClassifiedItem): boolean {
  const { guess, store, party, shape, size = 0 } = item;
  if (guess) return guess.kind === 'identifier';
  return store === 'cookie' && party === 'third' && (shape === 'token' || shape === 'base64') && size >= LONG_TOKEN;
}
