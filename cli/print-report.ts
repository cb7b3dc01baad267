import Table from 'cli-table3';
import { sayContradiction } from '../components/consent/say-contradiction.ts';
import { saySignal } from '../components/consent-summary.ts';
import type { ExportedReport } from '../lib/report/report-schema.ts';
import { consentCategories } from '../lib/types.ts';
import { escapeControls } from './escape-controls.ts';
import { fitColumns } from './fit-columns.ts';
import { printFindings } from './print-findings.ts';
import { printWatch } from './print-watch.ts';
import { shortenName } from './shorten-name.ts';
import { readEnglish } from './translate.ts';

type ExportedItem = ExportedReport['items'][number];

/** Place of the names in the table. */
const NAMES = 1;

/** A report as text for people: page, consent, who wrote when, findings, items, what could not be seen. @param width columns of the terminal; undefined: it is none */
export function printReport(report: ExportedReport, width?: number): string {
  const say = readEnglish();
  const { page, browser, consent, items, coverage, tool } = report;
  const lines = [
    `${tool.name} ${tool.version} in ${browser.name} ${browser.version}`,
    `${escapeControls(page.url)}${page.title ? ` - ${escapeControls(page.title)}` : ''}`,
    `Seen with: ${say(`rung_${page.rung}`)}. ${items.length} items.${sayCookieStore(page, say)}`,
    '',
    'Consent',
    ...consentCategories.map(
      (category) => `  ${say(`category_${category}`).padEnd(12)} ${say(`state_${consent.categories[category]}`)}`,
    ),
    ...consent.signals.map((signal) => `  ${sayRecorded(signal, say)} (${escapeControls(signal.name)})`),
    ...printContradictions(consent),
    ...(consent.unknownBanner ? [`  ${say('bannerUnknown')} (${escapeControls(consent.unknownBanner.selector)})`] : []),
    '',
    ...printWatch(report),
    ...printFindings(report, width),
    items.length > 0 ? printItems(items, page.capturedAt, width) : 'Nothing found in what could be seen.',
    '',
    'What could not be seen',
    ...(coverage.length > 0 ? coverage.map(({ text }) => `  - ${escapeControls(text)}`) : [`  ${say('coverageNone')}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What does not fit together, under a heading of its own; none when all fits. */
function printContradictions({ contradictions, signals }: ExportedReport['consent']): string[] {
  const text = { say: readEnglish(), locale: 'en' };
  if (contradictions.length === 0) return [];
  return ['', 'Contradictions', ...contradictions.map((one) => `  ${sayContradiction(one, signals, text)}`)];
}

/** Where the tab's cookies are, if not where most are. */
function sayCookieStore({ cookieStore: store }: ExportedReport['page'], say: ReturnType<typeof readEnglish>): string {
  if (!store || store.kind === 'default') return '';
  return ` ${say(`cookieStore_${store.kind}`, store.id.replace(/^\D+/, ''))}.`;
}

function printItems(items: ExportedItem[], capturedAt: number, width: number | undefined): string {
  const sorted = items.toSorted(
    (one, two) =>
      Number(one.vendorName === null) - Number(two.vendorName === null) ||
      (one.vendorName ?? '').localeCompare(two.vendorName ?? '') ||
      one.name.localeCompare(two.name),
  );
  const head = ['Vendor', 'Name', 'Store', 'Category', 'Kept', 'Party'];
  const rows = sorted.map((item) => [
    item.vendorName ?? '-',
    shortenName(escapeControls(item.name)),
    item.contents ? `${item.store}: ${escapeControls(sayContents(item))}` : item.store,
    item.categories.join(' + '),
    sayKept(item, capturedAt),
    item.party,
  ]);
  const colWidths = width === undefined ? undefined : fitColumns([head, ...rows], width, NAMES);
  const table = new Table({
    head,
    style: { head: [], border: [], compact: true },
    ...(colWidths ? { colWidths, wordWrap: true } : {}),
  });
  const inName = (colWidths?.[NAMES] ?? Number.POSITIVE_INFINITY) - 2;
  // Names have no blanks at which the table could part them.
  table.push(...rows.map((cells) => cells.map((cell, at) => (at === NAMES ? breakName(cell, inName) : cell))));
  return table.toString();
}

function breakName(name: string, width: number): string {
  const lines: string[] = [];
  for (let at = 0; at < name.length; at += width) lines.push(name.slice(at, at + width));
  return lines.join('\n').toWellFormed();
}

/** What a database, a cache or a service worker holds. */
function sayContents({ store, contents = {} }: ExportedItem): string {
  const say = (count: number | null | undefined, one: string, many: string) =>
    typeof count === 'number' ? `${count} ${count === 1 ? one : many}` : 'not counted';
  if (store === 'serviceWorker') return URL.parse(contents.script ?? '')?.pathname ?? 'script not known';
  if (store === 'cacheStorage') return say(contents.entries, 'response', 'responses');
  const { objectStores } = contents;
  if (!objectStores?.length) return say(objectStores?.length, 'object store', 'object stores');
  const counts = objectStores.map(({ count }) => count);
  const entries = counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  return `${say(objectStores.length, 'object store', 'object stores')}, ${say(entries, 'entry', 'entries')}`;
}

function sayKept(item: ExportedItem, capturedAt: number): string {
  if (item.store === 'sessionStorage') return 'until the tab closes';
  if (item.store !== 'cookie') return 'until deleted';
  if (item.expiresAt === undefined) return item.session ? 'until the browser closes' : 'not visible';
  const minutes = (item.expiresAt - capturedAt) / 60_000; // `lifetimeDays` is too coarse for short ones
  if (minutes >= 2 * 1440) return `${Math.round(minutes / 1440)} days`;
  return minutes >= 2 * 60 ? `${Math.round(minutes / 60)} hours` : `${Math.round(minutes)} minutes`;
}

/** What one mechanism says, with the day. Blanks that no line end splits are for views: a terminal's text is searched. */
function sayRecorded(
  signal: ExportedReport['consent']['signals'][number],
  say: ReturnType<typeof readEnglish>,
): string {
  return saySignal(signal, { say, locale: 'en' }).replaceAll('\u00a0', ' ');
}
