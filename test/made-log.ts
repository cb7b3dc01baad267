import { hostOf } from '../lib/capture/host-of.ts';
import type { Store } from '../lib/types.ts';
import type { DocumentLog, NetworkLog, Operation, RecordChange, Via, VisitLog, Write } from '../lib/watch-log-types.ts';
import { capturedAt } from './items.ts';

/** Start of made visits: that of made captures. */
export const startedAt = capturedAt - 4000;
const DAY = 86_400_000;
const page = 'https://shop.example/';

/** How each store is written to by scripts. */
const ways: Record<Store, Via> = {
  cookie: 'document.cookie',
  localStorage: 'storage',
  sessionStorage: 'storage',
  indexedDB: 'indexedDB',
  cacheStorage: 'caches',
  serviceWorker: 'serviceWorker',
};

/** Parts of a made log that lines cannot say. Documents without more are frames of the page's own origin. */
export interface LogParts extends Partial<Omit<VisitLog, 'documents' | 'network'>> {
  documents?: (Partial<DocumentLog> & { id: string })[];
  network?: Partial<NetworkLog>;
}

/**
 * The log of a visit to shop.example as text lines. Times are ms since its start; the document is `top` unless `in=` names another.
 * - `120 shop.js cookie ssupp.vid set 180d`: at, script (a file of shop.example, a whole address, or `-`), store, name, operation, lifetime asked for
 *   (`180d`, `session`), and flags: `x3` for three acts, `until=300` for their last, `new`, `same`, `kept=180d`, `domain=.shop.example`, `path=/a`,
 *   `partitioned`, `via=reread`, `since=100`, `from=ADDRESS`.
 * - With `via=header` or `via=changed` it is the browser's word; `domain=` is then that of the cookie (shop.example).
 * - `500 consent gdd`: Cookiebot's record changed to functional, analytics, marketing granted or denied; `-` removed, `i…` implied, `?` broken;
 *   `earlier` instead of a time: it was there before.
 * - `there cookie old`: the name was there when the visit began.
 */
export function makeLog(lines: string, parts: LogParts = {}): VisitLog {
  const { documents = [], network, ...more } = parts;
  const all = [{ id: 'top', isTop: true }, ...documents.filter(({ id }) => id !== 'top')];
  const top = documents.find(({ id }) => id === 'top');
  const made = new Map(
    all.map((part, at) => [part.id, makeDocument({ ...part, ...(part.id === 'top' ? top : {}) }, at)]),
  );
  const log: VisitLog = {
    id: 'made',
    url: page,
    startedAt,
    documents: [...made.values()],
    network: { writes: [], records: [], dropped: 0, cookiesAtStart: [], ...network },
    interruptions: 0,
    ...more,
  };
  for (const line of lines.split('\n').map((one) => one.trim()))
    if (line !== '') addLine(log, made, line.match(/"(?:[^"\\]|\\.)*"|\S+/g) ?? []);
  return log;
}

function addLine({ network }: VisitLog, made: ReadonlyMap<string, DocumentLog>, words: string[]): void {
  const [first = '', by = '-', store = 'cookie', word = '', operation = 'set', ...flags] = words;
  const flag = (name: string) => words.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1);
  const document = made.get(flag('in') ?? 'top');
  if (!document) throw new Error(`No such document: ${words.join(' ')}`);
  if (first === 'there') {
    const [, where = 'cookie', name = ''] = words;
    document.namesAtStart[where as 'cookie'] = [...(document.namesAtStart[where as 'cookie'] ?? []), unquote(name)]; // stores that are listed
    if (where === 'cookie')
      network.cookiesAtStart?.push({ name: unquote(name), domain: flag('domain') ?? 'shop.example', path: '/' });
  } else if (by === 'consent') {
    const isEarlier = first === 'earlier';
    if (isEarlier) network.cookiesAtStart?.push({ name: 'CookieConsent', domain: 'shop.example', path: '/' });
    network.records.push(makeConsent(startedAt + (isEarlier ? 20 : Number(first)), store));
  } else {
    const seen = makeWrite(
      { at: Number(first), by, store: store as Store, name: unquote(word), operation: operation as Operation, flags },
      flag,
    ); // the lines are written here
    if (seen.via === 'header' || seen.via === 'changed')
      network.writes.push({ ...seen, domain: flag('domain') ?? 'shop.example', path: flag('path') ?? '/' });
    else document.writes.push(seen);
  }
}

/** Cookiebot's record as a change of a cookie. */
export function makeConsent(at: number, choice: string): RecordChange {
  const name = 'CookieConsent';
  if (choice === '-') return { at, where: 'cookie', name, value: null };
  if (choice === '?') return { at, where: 'cookie', name, value: "{stamp:'x'" };
  const [functional, analytics, marketing] = [...choice.slice(-3)].map((letter) => letter === 'g');
  const method = choice.startsWith('i') ? 'implied' : 'explicit';
  const flags = `preferences:${functional},statistics:${analytics},marketing:${marketing}`;
  return { at, where: 'cookie', name, value: `{stamp:'x',necessary:true,${flags},method:'${method}',ver:1}` };
}

interface Said {
  at: number;
  by: string;
  store: Store;
  name: string;
  operation: Operation;
  flags: string[];
}

function makeWrite({ at, by, store, name, operation, flags }: Said, flag: (name: string) => string | undefined): Write {
  const time = (text: string | undefined) => (text === undefined ? undefined : startedAt + Number(text));
  const count = Number(flags.find((one) => /^x\d+$/.test(one))?.slice(1) ?? 1);
  const via = (flag('via') ?? ways[store]) as Via; // likewise
  const now = startedAt + at;
  const lifetime = flags.find((one) => /^-?[\d.]+d$|^session$/.test(one));
  const end = (text: string) => (text === 'session' ? null : now + Number.parseFloat(text) * DAY);
  const expiresAt = lifetime === undefined ? undefined : end(lifetime);
  const isAsked = lifetime !== undefined || flags.some((one) => /^(domain|path)=|^partitioned$/.test(one));
  const [lastAt, since, domain, path] = [time(flag('until')), time(flag('since')), flag('domain'), flag('path')];
  const kept = flag('kept');
  return {
    store,
    name,
    operation,
    via,
    at: now,
    count,
    ...(lastAt === undefined ? {} : { lastAt }),
    ...(since === undefined ? {} : { since }),
    ...(by === '-' ? {} : via === 'header' ? { source: addressOf(by) } : { scripts: by.split('<').map(addressOf) }),
    ...(via === 'otherDocument' ? { source: flag('from') ?? `${page}other` } : {}),
    ...(store === 'cookie' && via !== 'changed' && isAsked
      ? {
          asked: {
            ...(domain === undefined ? {} : { domain: domain.replace(/^\./, '') }),
            ...(path === undefined ? {} : { path }),
            ...(typeof expiresAt === 'number' ? { expiresAt } : { session: true as const }),
            ...(flags.includes('partitioned') ? { partitioned: true as const } : {}),
          },
        }
      : {}),
    ...(kept === undefined ? {} : { keptUntil: end(kept) }),
    ...(flags.includes('new') ? { isNewValue: true } : flags.includes('same') ? { isNewValue: false } : {}),
  };
}

function makeDocument(part: Partial<DocumentLog> & { id: string }, at: number): DocumentLog {
  const { url = at === 0 ? page : `${page}frame` } = part;
  return {
    frameId: at,
    isTop: at === 0,
    url,
    origin: hostOf(url) === '' ? 'null' : new URL(url).origin,
    startedAt,
    watchedSince: startedAt + 1 + at,
    isLate: false,
    namesAtStart: { cookie: [], localStorage: [], sessionStorage: [] },
    writes: [],
    records: [],
    dropped: 0,
    ...part,
  };
}

function addressOf(script: string): string {
  return script.includes('://') ? script : `${page}${script}`;
}

function unquote(word: string): string {
  return word.startsWith('"') ? JSON.parse(word) : word;
}
