import type { SavedVisitSummary } from '../../lib/visit-record-types.ts';

/** The saved visits of one site, the latest first. */
export interface VisitGroup {
  site: string;
  visits: SavedVisitSummary[];
}

/** Groups visits by site, those with the latest visit first; only those in which every word of the query stands. */
export function groupVisits(visits: readonly SavedVisitSummary[], query: string): VisitGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = visits
    .filter(({ name, url, site, browserName }) => {
      const text = `${name} ${url} ${site} ${browserName}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((one, two) => two.capturedAt - one.capturedAt || two.savedAt - one.savedAt);
  return [...Map.groupBy(shown, ({ site }) => site)].map(([site, own]) => ({ site, visits: own }));
}
