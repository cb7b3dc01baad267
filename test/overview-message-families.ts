import type { OverviewNone } from '../components/overview/overview-contract.ts';
import type { OverviewCode } from '../lib/overview/compare-overview.ts';
import type { ColumnMeaning } from '../lib/overview/declared-key.ts';
import type { NamingKind } from '../lib/overview/find-vendor-names.ts';

const gaps = {
  missing: true,
  otherCategory: true,
  otherLifetime: true,
  wrongStore: true,
  twice: true,
  absent: true,
} satisfies Record<OverviewCode, true>;

/** The codes of the page "Check the site's own list" that stand in message keys, as `messageFamilies`. */
export const overviewFamilies: Record<string, Record<string, true>> = {
  overviewGap: gaps,
  overviewWhy: gaps,
  overviewColumn: {
    name: true,
    vendor: true,
    host: true,
    category: true,
    lifetime: true,
    store: true,
    purpose: true,
    other: true,
  } satisfies Record<ColumnMeaning, true>,
  overviewNamed: {
    name: true,
    legalName: true,
    companyNumber: true,
    domain: true,
    company: true,
  } satisfies Record<NamingKind, true>,
  overviewNone: { noAddress: true, notLooked: true, noDetails: true, notSaved: true } satisfies Record<
    OverviewNone,
    true
  >,
  overviewFrom: { page: true, text: true, file: true },
  overviewFile: { tooLarge: true, notText: true, empty: true, unread: true },
};
