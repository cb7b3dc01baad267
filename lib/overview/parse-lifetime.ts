import { longestOf } from '../catalogue/longest-of.ts';
import type { DeclaredLifetime, LifetimeUnit } from './declared-key.ts';
import { foldText } from './fold-text.ts';

const DAY_MS = 86_400_000;
/** Longest text that is looked at: a lifetime is a few words. */
const LONGEST = 300;

/** The most days that one unit can mean. */
const DAYS: Record<LifetimeUnit, number> = {
  seconds: 1 / 86_400,
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  months: 31,
  years: 366,
};

/**
 * Units of time as lists write them, in small letters without accents; `*` stands for any ending. In en, de, cs/sk, fr, es, it, pl, nl, pt, sv/da/no, fi, hu, ro.
 */
const UNITS: [days: number, words: string][] = [
  [
    366,
    'year* yr yrs y jahr* j rok* roku let leta an ans annee* ano anos any anno anni lat lata jaar jaren ar aret vuosi* vuotta ev eve ani',
  ],
  [
    31,
    'month* mo mos mth mths monat* mesic* mesiac* mois mes meses mese mesi miesiac* miesiec* maand* mes manad* maned* kuukau* honap* luni luna',
  ],
  [
    7,
    'week* wk wks w woche* tyden* tydn* tyzd* semaine* semana* settiman* tydzien* tygod* weken vecka* veckor uke uker uge uger viikko* het saptaman*',
  ],
  [1, 'day* d tag* t den dne dni dny dnu dnech jour* j dia* giorn* dzien* dag* dagar dager paiva* nap zi zile'],
  [1 / 24, 'hour* hr hrs h stunde* std hodin* heure* hora* ora ore godzin* uur uren timm* time timer tunti* or ore'],
  [1 / 1440, 'minute* min mins minut* minuut* m minuto* perc'],
  [1 / 86_400, 'second* sec secs s sekund* sek vterin* seconde* segund* secondi secondo sekunti*'],
];
const WHOLE = new Map<string, number>();
const BEGINNINGS: [beginning: string, days: number][] = [];
for (const [days, words] of UNITS)
  for (const word of words.split(' '))
    if (word.endsWith('*')) BEGINNINGS.push([word.slice(0, -1), days]);
    else if (!WHOLE.has(word)) WHOLE.set(word, days);

const SESSION =
  /\b(session|sessions|sitzung\w*|relace|relacie|relacni|relacia|relacne|seance|sesion|sessione|sesja|sesji|sesyjn\w*|sessie|sessao|sessao|istunto\w*|munkamenet\w*|browser(?: window)? (?:is |has )?(?:been )?clos\w*|(?:close|closing) (?:of )?(?:the |your )?(?:browser|tab)|tab (?:is )?clos\w*|browserende|(?:schliess|beend)\w* (?:des|ihres) browsers?|zavren\w* (?:prohlizec|okna|karty)\w*|zatvoren\w* prehliadac\w*|fermeture (?:du|de votre) navigateur|cerrar el navegador|chiusura del browser|zamknieci\w* przegladark\w*|sluiten van de browser)\b/;
const PERSISTENT =
  /\b(persistent\w*|permanent\w*|dauerhaft\w*|unbegrenzt\w*|unbeschrankt\w*|unlimited|infinite|never|nie|no expir\w*|does not expire|(?:until|till)(?: it is| they are| you| the user| manually)* (?:delet|remov|clear|eras)\w*|bis (?:zur|sie) \w*losch\w*|trval\w*|neomezen\w*|neobmedzen\w*|do (?:smazani|vymazani|odstraneni)\w*|persistant\w*|permanente\w*|persistente\w*|ilimitad\w*|illimit\w*|trwal\w*|bezterminow\w*|onbeperkt|local ?storage|html local storage|lokalni uloziste|indexed ?db)\b/;
/** "Does not expire" and its like are told by PERSISTENT; a bare "none" or a dash tells nothing. */
const NOTHING = /^[-–—?.\s]*$|^(?:n\/?a|none|unknown|unbekannt|neznam\w*|inconnu|tbd)$/;
const NUMBER_WORDS: Record<string, number> = {
  ...{
    one: 1,
    a: 1,
    an: 1,
    ein: 1,
    eine: 1,
    einen: 1,
    einem: 1,
    un: 1,
    une: 1,
    una: 1,
    uno: 1,
    jeden: 1,
    jedna: 1,
    een: 1,
  },
  ...{
    two: 2,
    zwei: 2,
    dva: 2,
    deux: 2,
    dos: 2,
    due: 2,
    dwa: 2,
    twee: 2,
    three: 3,
    drei: 3,
    tri: 3,
    trois: 3,
    tres: 3,
    tre: 3,
  },
  ...{
    six: 6,
    sechs: 6,
    sest: 6,
    seis: 6,
    sei: 6,
    twelve: 12,
    zwolf: 12,
    dvanact: 12,
    thirteen: 13,
    dreizehn: 13,
    thirty: 30,
  },
};
const AMOUNT = /(\d+(?:[.,]\d+)?|\p{L}+)[\s-]*(\p{L}+)/gu;
/** What stands between two lifetimes of which either may be meant. */
const ALTERNATIVES = /[/\n;|]| [-–—] |\b(?:or|oder|ou|nebo|alebo|lub|to|bis|az|of)\b/;

/**
 * Reads how long a key stays, as lists write it: "6 months", "1 Jahr 1 Monat", "do 13 měsíců", "P6M", "Session"; of several the longest. `unit`: what a bare
 * number means. undefined: nothing stands there. Pure.
 */
export function parseLifetime(text: string, unit?: LifetimeUnit): DeclaredLifetime | undefined {
  const trimmed = text.trim();
  const folded = foldText(trimmed.slice(0, LONGEST));
  if (NOTHING.test(folded)) return undefined;
  const iso = longestOf(trimmed.slice(0, LONGEST).toUpperCase());
  if (iso !== undefined) return { text: trimmed, days: iso / DAY_MS };
  const found = folded.split(ALTERNATIVES).flatMap((part) => findDays(part, unit) ?? []);
  const lengths = found.filter((one) => typeof one === 'number');
  if (lengths.length > 0) return { text: trimmed, days: Math.max(...lengths) };
  const word = found.includes('persistent') ? 'persistent' : found.includes('session') ? 'session' : undefined;
  return word === undefined ? { text: trimmed } : { text: trimmed, days: word };
}

function findDays(part: string, unit: LifetimeUnit | undefined): DeclaredLifetime['days'] {
  let sum: number | undefined;
  for (const [, amount = '', word = ''] of splitAmounts(part)) {
    const number = /^\d/.test(amount) ? Number(amount.replace(',', '.')) : NUMBER_WORDS[amount];
    const days = findUnit(word);
    if (number !== undefined && days !== undefined) sum = (sum ?? 0) + number * days;
  }
  if (sum !== undefined) return sum;
  const bare = /^\D{0,12}?(\d+(?:[.,]\d+)?)\s*$/.exec(part)?.[1];
  if (bare !== undefined && unit !== undefined) return Number(bare.replace(',', '.')) * DAYS[unit];
  if (SESSION.test(part)) return 'session';
  return PERSISTENT.test(part) ? 'persistent' : undefined;
}

/** Every number with the word after it. A word that is no number may itself be a number's word: "about one year". */
function* splitAmounts(part: string): Generator<RegExpExecArray> {
  const pattern = new RegExp(AMOUNT);
  for (let found = pattern.exec(part); found; found = pattern.exec(part)) {
    yield found;
    const [, amount = ''] = found;
    if (!/^\d/.test(amount) && !Object.hasOwn(NUMBER_WORDS, amount)) pattern.lastIndex = found.index + amount.length;
  }
}

function findUnit(word: string): number | undefined {
  return WHOLE.get(word) ?? BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1];
}
