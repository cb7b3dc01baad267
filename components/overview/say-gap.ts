import type { OverviewGap } from '../../lib/overview/compare-overview.ts';
import type { DeclaredKey } from '../../lib/overview/declared-key.ts';
import { findDocumentedCategories, findDocumentedDays, findKeptDays } from '../../lib/overview/judge-declared.ts';
import type { ExportedReport } from '../../lib/report/report-schema.ts';
import type { Text } from '../build-text.ts';
import { sayLength } from '../say-expiry.ts';
import { showHost, showName, showText } from '../visible-text.ts';

type Item = ExportedReport['items'][number];

const DAY_MS = 86_400_000;
const LONGEST = 80;

/** The key a gap is about: its name, or its pattern where several names are one key. */
export function sayGapName(
  { items, declared }: OverviewGap,
  report: ExportedReport,
  list: readonly DeclaredKey[],
): string {
  const [place] = items;
  const item = place === undefined ? undefined : report.items[place];
  if (!item) return showName(list[declared[0] ?? -1]?.name ?? '');
  const names = new Set(items.map((at) => report.items[at]?.name));
  return showName(names.size > 1 && item.match ? item.match.pattern : item.name);
}

/** What differs, in one sentence. */
export function sayGap(gap: OverviewGap, report: ExportedReport, list: readonly DeclaredKey[], text: Text): string {
  const { say } = text;
  const items = gap.items.flatMap((at) => report.items[at] ?? []);
  const entries = gap.declared.flatMap((at) => list[at] ?? []);
  const [item] = items;
  switch (gap.code) {
    case 'missing':
      return item ? sayFound(item, text) : '';
    case 'otherCategory':
      return say(
        'overviewSays_otherCategory',
        sayDeclaredCategories(entries, text),
        item ? sayList(findDocumentedCategories(item), text) : '',
      );
    case 'otherLifetime':
      return item ? sayLonger(items, entries, text) : '';
    case 'wrongStore':
      return say(
        'overviewSays_wrongStore',
        join(new Set(items.map(({ store }) => say(`store_${store}`))), text),
        join(new Set(entries.flatMap(({ store }) => (store ? say(`store_${store}`) : []))), text),
      );
    case 'twice':
      return say(
        'overviewSays_twice',
        join(
          entries.map((entry) => sayFacts(entry, text)),
          text,
        ),
      );
    case 'absent':
      return entries[0] ? sayFacts(entries[0], text) : '';
  }
}

/** Where a key was found, and what is known of it. */
function sayFound(item: Item, text: Text): string {
  const { say } = text;
  const whose = item.vendorName ?? showHost(item.domain ?? item.origin);
  return say(
    'overviewSays_missing',
    say(`store_${item.store}`),
    showText(whose),
    sayList(item.categories, text),
    sayKept(item, text),
  );
}

function sayLonger(items: readonly Item[], entries: readonly DeclaredKey[], text: Text): string {
  const { say, locale } = text;
  const days = (item: Item) => {
    const kept = findKeptDays(item);
    return typeof kept === 'number' ? kept : 0;
  };
  const [longest] = items.toSorted((one, other) => days(other) - days(one));
  if (!longest) return '';
  const said = join(new Set(entries.flatMap(({ lifetime }) => (lifetime ? showShort(lifetime.text) : []))), text);
  const sentence = say('overviewSays_otherLifetime', sayKept(longest, text), said);
  const documented = findDocumentedDays(longest);
  return documented === undefined
    ? sentence
    : `${sentence} ${say('overviewSays_documented', sayLength(documented * DAY_MS, locale))}`;
}

function sayKept(item: Item, { say, locale }: Text): string {
  const kept = findKeptDays(item);
  if (kept === undefined) return say('expiryUnseen');
  if (kept === 'session') return say(item.store === 'sessionStorage' ? 'expiryTab' : 'expirySession');
  return Number.isFinite(kept) ? sayLength(kept * DAY_MS, locale) : say('expiryDeleted');
}

function sayList(categories: Item['categories'], text: Text): string {
  return join(
    categories.map((one) => text.say(`category_${one}`)),
    text,
  );
}

function sayDeclaredCategories(entries: readonly DeclaredKey[], text: Text): string {
  return join(new Set(entries.map((entry) => sayDeclaredCategory(entry, text)).filter((words) => words !== '')), text);
}

function sayDeclaredCategory({ category, categoryText }: DeclaredKey, { say }: Text): string {
  if (categoryText) return showShort(categoryText);
  return category ? say(`category_${category}`) : '';
}

/** What the list says of one entry, row first. */
function sayFacts(entry: DeclaredKey, text: Text): string {
  const { say } = text;
  const facts = [
    entry.store ? say(`store_${entry.store}`) : '',
    sayDeclaredCategory(entry, text),
    entry.lifetime ? showShort(entry.lifetime.text) : '',
  ].filter((fact) => fact !== '');
  const known = facts.length > 0 ? facts.join(', ') : say('overviewNoFacts');
  return say('overviewRow', entry.table + 1, entry.row + 1, known);
}

function showShort(given: string): string {
  const line = given.replace(/\s+/g, ' ').trim();
  return showText(line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line);
}

function join(parts: Iterable<string>, { locale }: Text): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
}
