import type { ReadFrame } from '../lib/capture/build-items.ts';
import { findSite } from '../lib/capture/find-access.ts';
import { prepareLookup } from '../lib/classify/find-match.ts';
import { watchVisit } from '../lib/clock/watch-visit.ts';
import { buildConsent } from '../lib/consent/build-consent.ts';
import { decoders } from '../lib/consent/decoders.ts';
import { mechanisms } from '../lib/consent/mechanisms.ts';
import { readSignals } from '../lib/consent/read-signals.ts';
import type { Consent } from '../lib/consent-types.ts';
import type { ClassifiedItem } from '../lib/types.ts';
import type { VisitLog } from '../lib/watch-log-types.ts';
import type { ItemClock } from '../lib/watch-types.ts';
import { capturedAt, frame } from './items.ts';
import { items as readItems } from './made-reports/make-report.ts';

/** What the records that a log ends with come to. */
export function consentAtEnd({ network }: VisitLog): Consent {
  const last = network.records.at(-1);
  const records = last?.value == null ? [] : [{ where: last.where, name: last.name, value: last.value }];
  return buildConsent(readSignals(mechanisms, { records, elements: [], scripts: [], decoders }), capturedAt);
}

/** Puts a made log and items (as text lines, or made) through the stage. */
export function watchMadeVisit(
  log: VisitLog,
  items: string | ClassifiedItem[],
  more: { frames?: ReadFrame[]; consent?: Consent } = {},
) {
  return watchVisit({
    log,
    items: typeof items === 'string' ? readItems(items) : items,
    frames: more.frames ?? [frame('https://shop.example/')],
    site: 'shop.example',
    capturedAt,
    consent: more.consent ?? consentAtEnd(log),
    mechanisms,
    decoders,
    lookup: prepareLookup(),
    findSite,
    findScriptVendor: (address) =>
      address.startsWith('https://cdn.acme.example/')
        ? { vendorId: 'acme', vendorName: 'Acme', layer: 'vendor', kind: 'chat' }
        : undefined,
  });
}

/** A clock in a few words: phase with its reason, writes by phase, `there`, first and last write. */
export function sayClock(clock: ItemClock | undefined): string {
  if (!clock) return 'no clock';
  const { phase, reason, phases, wasThere, firstWriteAt, lastWriteAt } = clock;
  const counts = Object.entries(phases).map(([one, count]) => `${one}×${count}`);
  return [
    reason ? `${phase}(${reason})` : phase,
    ...counts.sort(),
    ...(wasThere === undefined ? ['there?'] : wasThere ? ['there'] : []),
    ...(firstWriteAt === undefined
      ? []
      : [firstWriteAt === lastWriteAt ? `${firstWriteAt}` : `${firstWriteAt}–${lastWriteAt}`]),
  ].join(' ');
}
