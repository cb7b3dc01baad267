import type { Operation, Via } from '../lib/watch-log-types.ts';
import type { ChoiceMoment, Phase, PhaseReason } from '../lib/watch-types.ts';

/** The codes of watching that stand in message keys, as `messageFamilies`. */
export const watchFamilies: Record<string, Record<string, true>> = {
  phase: { afterRefusal: true, beforeChoice: true, afterGrant: true, leftOver: true, unknown: true } satisfies Record<
    Phase,
    true
  >,
  phaseReason: {
    notWatched: true,
    writeUnseen: true,
    noMechanism: true,
    consentUnknown: true,
    mixedChoice: true,
    storeNotWatched: true,
  } satisfies Record<PhaseReason, true>,
  via: {
    document_cookie: true,
    cookieStore: true,
    storage: true,
    indexedDB: true,
    caches: true,
    serviceWorker: true,
    header: true,
    changed: true,
    reread: true,
    otherDocument: true,
  } satisfies Record<Exclude<Via, 'document.cookie'> | 'document_cookie', true>,
  operation: { set: true, remove: true, clear: true, open: true } satisfies Record<Operation, true>,
  choice: { grant: true, refusal: true, mixed: true, withdrawal: true } satisfies Record<
    Exclude<ChoiceMoment['kind'], 'earlier'>,
    true
  >,
  choice_earlier: { grant: true, refusal: true, mixed: true },
};
