import { eraseCookies, eraseEntries, keepCookie, monthsFromNow, randomLetters, readCookie } from './visitor-values.ts';

/** The bakery's key at Smartsupp: 40 hexadecimal digits, the same for every visitor. */
export const CHAT_KEY = '7d1f0c94be8a52e36f4b07a9c21d85e0f36ab948';

const COOKIE_MONTHS = 6;
const NEW_VISIT_AFTER_MS = 30 * 60 * 1000;
const entryName = (suffix = ''): string => `ssupp_${CHAT_KEY}${suffix}`;

/**
 * Stands in for Smartsupp's loader, which cannot be loaded here, and keeps what its basic chat keeps by the vendor's list:
 * one cookie for six months and six storage entries without an end. The vendor says that this part needs no consent.
 */
export function startBasicChat(): void {
  const visitor = readCookie('ssupp.vid') ?? localStorage.getItem(entryName('vid')) ?? `vi${randomLetters(12)}`;
  keepCookie('ssupp.vid', visitor, monthsFromNow(COOKIE_MONTHS));
  keepEntry('_ss.enableSounds', 'true');
  localStorage.setItem(entryName('vid'), visitor);
  keepEntry(entryName(), JSON.stringify({ lang: 'en', triggered: [], startedAt: Date.now() }));
  keepEntry(entryName('message'), '');
  keepEntry(entryName('opened'), 'false');
  keepEntry(entryName('_cards'), JSON.stringify({ shown: ['mill-lane-sourdough', 'cinnamon-snail'], at: Date.now() }));
}

/** The marketing part: how often this visitor came. The vendor asks for marketing consent before it may run. */
export function startVisitCount(): void {
  const known = Number(readCookie('ssupp.visits') ?? localStorage.getItem(entryName('visits')) ?? 0);
  const visits = String(known > 0 && !isNewVisit() ? known : known + 1);
  keepCookie('ssupp.visits', visits, monthsFromNow(COOKIE_MONTHS));
  localStorage.setItem(entryName('visits'), visits);
}

/** Takes the marketing part back, as Smartsupp does when marketing consent is withdrawn. */
export function eraseVisitCount(): void {
  eraseCookies((name) => name === 'ssupp.visits');
  eraseEntries((name) => name === entryName('visits'));
}

/** What Smartsupp's chat of 2018 kept besides, all of it until the browser closes. */
export function startLegacyChat(): void {
  const values: Record<string, string> = {
    chatid: `co${randomLetters(12)}`,
    group: 'counter',
    opened: '0',
    barclicked: '0',
    message: '',
    unreaded: '1',
    position: '24%2C24',
  };
  for (const [name, value] of Object.entries(values)) {
    keepCookie(`ssupp.${name}`, readCookie(`ssupp.${name}`) ?? value);
  }
}

/** Whether the chat is open, so that it can come back as it was left. */
export function keepOpened(isOpen: boolean): void {
  localStorage.setItem(entryName('opened'), String(isOpen));
}

/** The message a visitor has begun to write. */
export function keepDraft(draft: string): void {
  localStorage.setItem(entryName('message'), draft);
}

function keepEntry(name: string, value: string): void {
  if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
}

/** A visit is new when the chat last started long enough ago. Notes this start as well. */
function isNewVisit(): boolean {
  try {
    const state: { startedAt?: number } = JSON.parse(localStorage.getItem(entryName()) ?? '{}');
    localStorage.setItem(entryName(), JSON.stringify({ ...state, startedAt: Date.now() }));
    return Date.now() - (state.startedAt ?? 0) > NEW_VISIT_AFTER_MS;
  } catch {
    return true; // Somebody else wrote there: nothing is known about earlier visits.
  }
}
