import type { ColumnMeaning, LifetimeUnit } from './declared-key.ts';
import { foldWords } from './fold-text.ts';

/** What the word above a column means. `unsure`: what stands below decides, as under "Type" or "Storage". */
export type HeaderMeaning = ColumnMeaning | 'unsure';

/**
 * Words above columns, in small letters without accents, whole headers only: en, de, cs/sk, fr, es, it, pl, nl and a few more. Cookiebot: Name, Provider,
 * Purpose, Expiry or Maximum Storage Duration, Type. OneTrust: Cookie Subgroup, Cookies, Cookies used, Lifespan; in its exports Host, Cookie Name, Category.
 */
const WORDS: Record<HeaderMeaning, string> = {
  name: `name|names|cookie|cookies|cookie name|cookie names|name of cookie|name of the cookie|cookie key|key|key name|identifier|id|cookie id|title|cookie title|storage key|item|
    cookiename|bezeichnung|cookie bezeichnung|name des cookies|schlussel|nazev|nazev cookie|nazev souboru|nazev cookies|jmeno|nazov|nazov cookie|
    nom|nom du cookie|noms des cookies|cookie nom|nombre|nombre de la cookie|nombre cookie|cookies nombre|nome|nome cookie|nome del cookie|nome do cookie|
    nazwa|nazwa cookie|nazwa pliku|nazwa pliku cookie|nazwa ciasteczka|naam|cookienaam|cookie naam|naam cookie|naam van de cookie|namn|navn|nimi|nev|nume|cookie s name`,
  vendor: `vendor|provider|providers|provider name|company|owner|service|service provider|third party|supplier|whose|who|set by|publisher|platform|controller|processor|data controller|
    anbieter|dienst|dienstleister|unternehmen|herausgeber|poskytovatel|spravce|dodavatel|provozovatel|sluzba|kdo|fournisseur|emetteur|societe|proveedor|empresa|titular|fornitore|titolare|gestore|
    dostawca|wlasciciel|podmiot|aanbieder|leverancier|partij|leverantor|udbyder|leverandor`,
  host: `host|hosts|domain|domains|cookie domain|host domain|cookie subgroup|subgroup|website|site|source|origin|url|domane|herkunft|quelle|domena|zdroj|domaine|hote|dominio|origen|domeinnaam|domein|herkomst|zrodlo`,
  category: `category|categories|cookie category|cookie type category|group|cookie group|classification|consent category|purpose category|kategorie|kategoria|cookie kategorie|gruppe|skupina|
    categorie|categoria|tipologia|kategori|luokka|kategoria cookie|finalite categorie`,
  lifetime: `lifetime|lifespan|expiry|expires|expiration|expiry date|expiration date|expiration time|expiry time|duration|cookie duration|retention|retention period|storage duration|maximum storage duration|max age|period|
    storage period|storage time|validity|valid for|valid until|how long|kept|kept for|ttl|life span|life time|time|cookie expiry|retention time|
    ablauf|ablaufdatum|ablaufzeit|dauer|laufzeit|speicherdauer|speicherfrist|maximale speicherdauer|gultigkeit|gultigkeitsdauer|lebensdauer|gultig|
    doba|doba platnosti|platnost|expirace|doba ulozeni|doba uchovani|zivotnost|doba trvani|trvani|doba uchovavani|doba expirace|exspiracia|vyprsi|vyprseni|
    duree|duree de conservation|duree de vie|echeance|expiration du cookie|delai|duracion|caducidad|vencimiento|plazo|vida util|
    durata|scadenza|durata massima|periodo di conservazione|okres|okres przechowywania|czas trwania|waznosc|wygasniecie|czas przechowywania|termin waznosci|czas|
    bewaartermijn|verloopt|vervaldatum|looptijd|duur|geldigheid|termijn|bewaarduur|varaktighet|lagringstid|udlob|varighet|voimassaolo|lejarat|durata de viata|duracao|validade|prazo`,
  store: `store|storage type|type of storage|where|technology|kind|stored in|speicherort|speicherart|technologie|uloziste|typ uloziste|kde|type de stockage|tipo de almacenamiento|rodzaj pamieci|opslag|opslagtype`,
  purpose: `description|purpose|purposes|function|functions|what for|what it does|usage|use|details|explanation|cookie purpose|about|reason|why|more information|what is it for|
    beschreibung|zweck|funktion|zweck des cookies|verwendungszweck|beschreibung zweck|ucel|popis|funkce|k cemu|co dela|vysvetleni|opis|cel|funkcja|przeznaczenie|
    but|finalite|finalites|objectif|utilisation|fonction|finalidad|descripcion|proposito|uso|funcion|scopo|finalita|descrizione|funzione|utilizzo|
    doel|omschrijving|beschrijving|doeleinde|functie|andamal|beskrivning|formal|beskrivelse|tarkoitus|leiras|cel scop|descricao|finalidade`,
  unsure: `type|cookie type|typ|typ cookie|art|cookie art|tipo|tipo de cookie|tipo di cookie|type de cookie|type cookie|type of cookie|rodzaj|rodzaj cookie|soort|storage|speicherung|ulozeni|druh|druh cookie|persistence|tyyppi|tip|speicher`,
  other: `cookies used|first or third party|first party|party|1st or 3rd party|first third party|value|path|secure|httponly|http only|samesite|same site|size|example|priority|country|location|
    privacy policy|link|links|data transfer|transfer|opt out|legal basis|rechtsgrundlage|wert|pfad|hodnota|valeur|valor|valore|datenschutzerklarung|data|data collected|initiator|initiator url|status|is session|platform domain count`,
};
const MEANINGS: ReadonlyMap<string, HeaderMeaning> = new Map(
  Object.entries(WORDS).flatMap(
    ([meaning, words]) => words.split('|').map((word) => [word.trim(), meaning as HeaderMeaning] as const), // the keys of WORDS
  ),
);

/** What the word above a column means; undefined: nobody here knows it. "Lifespan (days)" is the lifetime. Pure. */
export function findHeaderMeaning(cell: string): HeaderMeaning | undefined {
  if (cell.length > 60) return undefined;
  return MEANINGS.get(foldWords(cell)) ?? MEANINGS.get(foldWords(cell.replace(/[([].*$/s, '')));
}

const UNIT_WORDS: [LifetimeUnit, RegExp][] = [
  ['seconds', /\b(seconds?|sec|sekunden|secondes|max age)\b/],
  ['minutes', /\b(minutes?|min|minuten|minut)\b/],
  ['hours', /\b(hours?|stunden|hodin|heures)\b/],
  ['days', /\b(lifespan|days?|tagen?|tage|dnu|dny|dni|jours|dias|giorni|dagen)\b/],
  ['months', /\b(months?|monaten?|monate|mesicu|mesice|mois|meses|mesi|maanden|miesiecy)\b/],
  ['years', /\b(years?|jahren?|jahre|let|roky|ans|anos|anni|lat|jaren)\b/],
];

/** What a bare number below a header such as "Duration (days)" means. OneTrust's "Lifespan" counts days without saying so. Pure. */
export function findHeaderUnit(cell: string): LifetimeUnit | undefined {
  const words = foldWords(cell.slice(0, 60));
  return UNIT_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}
