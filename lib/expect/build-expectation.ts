import { findItemHost } from '../compare/pair-items.ts';
import type { ExportedReport } from '../report/report-schema.ts';
import { allStores } from '../types.ts';
import { allPhases } from '../watch-types.ts';
import { findDays, findPhases } from './check-item.ts';
import { type Expectation, type ExpectationEntry, expectationFormat, HOST } from './expectation-schema.ts';
import { convertPattern, escapeName, fitsPattern, parseNamePattern } from './name-pattern.ts';
import { type ExpectedItem, isHostWithin } from './selects-item.ts';

const NAME_LIMIT = 200;
const COMMENT_LIMIT = 200;

/**
 * Writes down a visit as what may be there, to be read and changed by a person. Names of the catalogue's patterns become patterns. Phases stand where the
 * visit tells them and where they matter: what is necessary, and the record of the choice itself, may be written at any time. Pure.
 */
export function buildExpectation(report: ExportedReport, name: string): Expectation {
  const entries = new Map<string, ExpectationEntry>();
  for (const item of report.items) {
    const entry = buildEntry(report, item);
    const key = JSON.stringify([entry.store, entry.name, entry.host]);
    const other = entries.get(key);
    entries.set(key, other ? joinEntries(other, entry) : entry);
  }
  const order = ({ store, host = '', name: own }: ExpectationEntry) =>
    `${allStores.indexOf(store ?? 'cookie')} ${host} ${own}`;
  return {
    ...expectationFormat,
    name: cut(name.trim(), NAME_LIMIT) || 'Expectation',
    ...(HOST.test(report.page.site) ? { site: report.page.site } : {}),
    allow: [...entries.values()].sort((one, two) => (order(one) < order(two) ? -1 : order(one) > order(two) ? 1 : 0)),
    others: 'violation',
  };
}

function buildEntry(report: ExportedReport, item: ExpectedItem): ExpectationEntry {
  const host = findItemHost(item);
  const { site, capturedAt } = report.page;
  const recorder = report.consent.signals.find(({ where, name }) => where === item.store && name === item.name);
  const phases = recorder || isNecessary(item) ? [] : findPhases(item);
  const days = item.store === 'cookie' ? findDays(item, capturedAt) : 'unseen';
  const comment = recorder
    ? `Record of the choice (${recorder.mechanismName})`
    : [item.vendorName, item.purpose].filter((part) => part !== null && part !== '').join(': ');
  return {
    name: findEntryName(item),
    store: item.store,
    // An origin without a host, such as that of a file, cannot be named.
    ...(HOST.test(host) ? { host: HOST.test(site) && isHostWithin(host, site) ? site : host } : {}),
    ...(phases.length === 0 || phases.includes('unknown') ? {} : { phases }),
    ...(typeof days === 'number' ? { lifetimeAtMostDays: roundUp(days) } : {}),
    ...(comment === '' ? {} : { comment: cut(comment, COMMENT_LIMIT) }),
  };
}

/** The pattern of the catalogue that the name meets, where it is one; of a name that was cut its beginning; else the name. */
function findEntryName({ name, nameLength, match }: ExpectedItem): string {
  if (nameLength !== undefined) return `${escapeName(name)}*`;
  if (!match || match.kind === 'exact') return escapeName(name);
  const pattern = convertPattern(match.pattern);
  return fitsPattern(parseNamePattern(pattern), name) ? pattern : escapeName(name);
}

function isNecessary({ categories }: ExpectedItem): boolean {
  return categories.every((category) => category === 'necessary');
}

/** What either allows: where one says nothing of it, anything is allowed. */
function joinEntries(one: ExpectationEntry, other: ExpectationEntry): ExpectationEntry {
  const { phases, lifetimeAtMostDays: most, ...rest } = one;
  const { phases: otherPhases, lifetimeAtMostDays: otherMost } = other;
  return {
    ...rest,
    ...(phases && otherPhases
      ? { phases: allPhases.filter((phase) => phases.includes(phase) || otherPhases.includes(phase)) }
      : {}),
    ...(most !== undefined && otherMost !== undefined ? { lifetimeAtMostDays: Math.max(most, otherMost) } : {}),
  };
}

/** To whole days; below one to a hundredth of one, about a quarter of an hour. */
function roundUp(days: number): number {
  return days > 1 ? Math.ceil(days) : Math.ceil(days * 100) / 100;
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…`.toWellFormed() : text;
}
