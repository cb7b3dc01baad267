import type { ExportedReport } from '../report/report-schema.ts';
import type { Column } from './build-table.ts';
import { findDocumentedDays } from './find-documented-days.ts';

export type ExportedItem = ExportedReport['items'][number];

/** One item with what is said of it elsewhere in the report. */
export interface ItemRow {
  item: ExportedItem;
  /** Place in the report's `items`, from 0: findings name items by it. */
  place: number;
  /** When the visit began, ms since the epoch: clocks count from there. */
  startedAt: number;
  /** Ids of the findings that name it. */
  findings: readonly string[];
}

/** `yes`, `no`, `unknown` for cookies, whose fields a look may not have seen; nothing for other stores, which have none. */
const sayFlag = ({ store }: ExportedItem, flag: boolean | undefined) => {
  if (flag !== undefined) return flag ? 'yes' : 'no';
  return store === 'cookie' ? 'unknown' : null;
};

/** What is there, and where. */
const identity: Column<ItemRow>[] = [
  { header: 'item', width: 6, read: ({ place }) => place },
  { header: 'store', width: 14, read: ({ item }) => item.store },
  { header: 'name', width: 32, read: ({ item }) => item.name },
  { header: 'name_length', width: 8, read: ({ item }) => item.nameLength },
  { header: 'host', width: 24, read: ({ item }) => findHost(item) },
  { header: 'origin', width: 28, read: ({ item }) => item.origin },
  { header: 'domain', width: 20, read: ({ item }) => item.domain },
  { header: 'host_only', width: 10, read: ({ item }) => sayFlag(item, item.hostOnly) },
  { header: 'path', width: 10, read: ({ item }) => item.path ?? (item.store === 'cookie' ? 'unknown' : null) },
  { header: 'partition', width: 20, read: ({ item }) => sayPartition(item) },
  { header: 'party', width: 8, read: ({ item }) => item.party },
  { header: 'frame_url', width: 30, read: ({ item }) => item.frameUrl },
];

/** Whose it is and what for, by the catalogue's documents. */
const knowledge: Column<ItemRow>[] = [
  { header: 'vendor', width: 18, read: ({ item }) => item.vendorName },
  { header: 'vendor_id', width: 14, read: ({ item }) => item.vendorId },
  { header: 'categories', width: 20, read: ({ item }) => item.categories },
  { header: 'purpose', width: 40, read: ({ item }) => item.purpose },
];

const kept: Column<ItemRow>[] = [
  { header: 'secure', width: 9, read: ({ item }) => sayFlag(item, item.secure) },
  { header: 'http_only', width: 9, read: ({ item }) => sayFlag(item, item.httpOnly) },
  { header: 'same_site', width: 12, read: ({ item }) => item.sameSite ?? (item.store === 'cookie' ? 'unknown' : null) },
  { header: 'expires_utc', width: 21, read: ({ item }) => readExpiry(item) },
  { header: 'left_days', width: 10, read: ({ item }) => item.lifetimeDays },
  { header: 'asked_days', width: 10, read: ({ item }) => item.clock?.askedLifetimeDays },
  { header: 'kept_days', width: 10, read: ({ item }) => item.clock?.keptLifetimeDays },
  {
    header: 'documented_days',
    width: 12,
    read: ({ item }) => findDocumentedDays(item.claims.flatMap(({ lifetime }) => lifetime ?? [])),
  },
  { header: 'size_bytes', width: 10, read: ({ item }) => item.size },
  { header: 'shape', width: 11, read: ({ item }) => item.shape },
  { header: 'holds', width: 12, read: ({ item }) => item.holds },
  { header: 'contents', width: 24, read: ({ item }) => item.contents && sayContents(item.contents) },
];

/** Who wrote it, and when. */
const clock: Column<ItemRow>[] = [
  { header: 'phase', width: 14, read: ({ item }) => item.clock?.phase ?? 'unknown' },
  { header: 'phase_reason', width: 16, read: ({ item }) => (item.clock ? item.clock.reason : 'notWatched') },
  { header: 'writes', width: 8, read: ({ item }) => item.clock?.writes },
  { header: 'first_write_ms', width: 11, read: ({ item }) => item.clock?.firstWriteAt },
  { header: 'last_write_ms', width: 11, read: ({ item }) => item.clock?.lastWriteAt },
  { header: 'first_write_utc', width: 21, read: (row) => readMoment(row, row.item.clock?.firstWriteAt) },
  { header: 'last_write_utc', width: 21, read: (row) => readMoment(row, row.item.clock?.lastWriteAt) },
  { header: 'renewals', width: 9, read: ({ item }) => item.clock?.renewals },
  { header: 'writers', width: 40, read: ({ item }) => item.clock?.writers.map(sayWriter) },
];

/** What the rest rests on. */
const proof: Column<ItemRow>[] = [
  { header: 'claims', width: 50, read: ({ item }) => item.claims.map(sayClaim) },
  {
    header: 'match',
    width: 24,
    read: ({ item: { match } }) => match && `${match.pattern} (${match.kind}, ${match.layer})`,
  },
  { header: 'other_matches', width: 24, read: ({ item }) => item.otherMatches.map(sayMatch) },
  { header: 'unproven_matches', width: 20, read: ({ item }) => item.unproven?.map(sayMatch) },
  { header: 'looks_like', width: 12, read: ({ item }) => item.guess?.kind },
  { header: 'findings', width: 36, read: ({ findings }) => findings },
];

/** The columns of the table of items: one row per item. Their headers are published, and no value of a page is in any. */
export const itemColumns: readonly Column<ItemRow>[] = [...identity, ...knowledge, ...kept, ...clock, ...proof];

function findHost({ domain, origin }: ExportedItem): string {
  return domain?.replace(/^\./, '') ?? (URL.parse(origin)?.host || origin);
}

function sayPartition({ partitionKey }: ExportedItem): string | undefined {
  if (!partitionKey) return undefined;
  const { topLevelSite = 'unknown site', hasCrossSiteAncestor } = partitionKey;
  return hasCrossSiteAncestor ? `${topLevelSite} (below another site)` : topLevelSite;
}

function readExpiry({ store, session, expiresAt }: ExportedItem) {
  if (expiresAt !== undefined) return { at: expiresAt };
  if (session) return 'session';
  return store === 'cookie' ? 'unknown' : null;
}

function readMoment({ startedAt }: ItemRow, sinceStart: number | undefined) {
  return sinceStart === undefined ? null : { at: startedAt + sinceStart };
}

function sayContents(contents: NonNullable<ExportedItem['contents']>): string[] {
  const { version, objectStores, entries, script, state } = contents;
  const count = (value: number | null) => (value === null ? 'not counted' : String(value));
  return [
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(objectStores === null ? ['object stores not listed'] : []),
    ...(objectStores ?? []).map((one) => `${one.name}: ${count(one.count)}`),
    ...(entries === undefined ? [] : [`entries: ${count(entries)}`]),
    ...(script === undefined ? [] : [script]),
    ...(state === undefined ? [] : [state]),
  ];
}

function sayWriter({ via, scripts, source, vendorName, count }: NonNullable<ExportedItem['clock']>['writers'][number]) {
  const by = scripts?.[0] ?? source ?? 'unknown';
  return `${by}${vendorName === undefined ? '' : ` (${vendorName})`} by ${via}, ${count} times`;
}

function sayClaim(claim: ExportedItem['claims'][number]): string {
  const { document, documentKind, date, category, lifetime, condition, confidence } = claim;
  const says = [category ?? 'no category', lifetime ?? 'no lifetime', ...(condition === undefined ? [] : [condition])];
  return `${says.join(', ')}: ${document} (${documentKind}, ${date}, confidence ${confidence})`;
}

function sayMatch({ vendorName, pattern, layer }: ExportedItem['otherMatches'][number]): string {
  return `${vendorName} ${pattern} (${layer})`;
}
