import type { Cookies } from '../browser.ts';
import type { ConsentRecord } from '../consent-types.ts';
import { isCookieOf, type ReadFrame } from './build-items.ts';
import { findShape } from './describe-value.ts';
import { createRecordTest } from './find-records.ts';
import { hostOf } from './host-of.ts';
import { BROWSER_RECORDS } from './page-records.ts';
import type { PageAnswers } from './probe-page.ts';
import type { ReadOptions } from './reading.ts';

/** Most consent records taken of one page: real sites have a handful, and a page could fill its storage with them. */
const MOST_RECORDS = 150;

/** What records are looked for in. */
export interface RecordSources {
  /** Of the page's own site: what others set binds others. The first one is the top one. */
  frames: readonly ReadFrame[];
  cookies: readonly Cookies.Cookie[];
  site: string;
  answers: PageAnswers | undefined;
  wanted: Pick<ReadOptions, 'records'>;
}

/**
 * Collects the records of consent mechanisms of a page: what the browser wishes, what the page's interfaces answer, cookies the page is sent (most specific
 * first), and what is in its storages.
 */
export function collectRecords({ frames, cookies, site, answers, wanted }: RecordSources): ConsentRecord[] {
  const isRecord = createRecordTest(wanted.records);
  const [top] = frames;
  const records: ConsentRecord[] = [
    ...findWishes(top),
    ...(answers?.records ?? []).map((answer) => ({ where: 'api' as const, ...answer })),
  ];
  const ofPage = cookies.filter((cookie) => isCookieOf(cookie, hostOf(top?.reading.url ?? ''), site));
  for (const { name, value } of ofPage.sort(bySpecificity))
    if (isRecord(name, value, findShape(value))) records.push({ where: 'cookie', name, value });
  const known = new Set(records.map(({ where, name }) => `${where} ${name}`));
  for (const { reading } of frames) {
    const places = [
      ['cookie', reading.cookies],
      ['localStorage', reading.localStorage],
      ['sessionStorage', reading.sessionStorage],
    ] as const;
    for (const [where, read] of places)
      for (const { n: name, r: value } of read.ok ? read.entries : []) {
        if (value === undefined || known.has(`${where} ${name}`)) continue;
        known.add(`${where} ${name}`);
        records.push({ where, name, value });
      }
  }
  return records.slice(0, MOST_RECORDS);
}

/** What the browser itself asks of every site. */
function findWishes(top: ReadFrame | undefined): ConsentRecord[] {
  const { globalPrivacyControl = null, doNotTrack = null } = top?.reading ?? {};
  const wish = (name: string, value: string): ConsentRecord => ({ where: 'api', name, value });
  return [
    ...(globalPrivacyControl === null
      ? []
      : [wish(BROWSER_RECORDS.globalPrivacyControl, String(globalPrivacyControl))]),
    ...(doNotTrack === null ? [] : [wish(BROWSER_RECORDS.doNotTrack, doNotTrack)]),
  ];
}

function bySpecificity(one: Cookies.Cookie, two: Cookies.Cookie): number {
  const length = ({ domain }: Cookies.Cookie) => domain.replace(/^\./, '').length;
  return length(two) - length(one) || Number(two.hostOnly) - Number(one.hostOnly) || two.path.length - one.path.length;
}
