/**
 * What consent banners say, language by language, without diacritics. `about`: what a banner is about; `buttons`: how its buttons begin. Whole words or their
 * beginnings, never single letters, so that a shop's "OK" alone says nothing.
 */
const WORDS: [language: string, about: string, buttons: string][] = [
  [
    'en',
    'cookies?|consent|tracking technologies',
    'accept|agree|i agree|allow|got it|okay|i understand|reject|decline|deny|manage|only necessary|necessary only|essential only|cookie settings',
  ],
  [
    'de',
    'cookies?|einwilligung|zustimmung',
    'akzeptier|alle akzept|allen? zustimm|zustimmen|alle cookies|alle erlauben|alle zulassen|erlauben|zulassen|einverstanden|verstanden|ablehnen|alle ablehnen|nur notwendige|nur erforderliche|nur essen',
  ],
  [
    'fr',
    'cookies?|traceurs|consentement',
    'accepter|tout accepter|j.accepte|autoriser|d.accord|refuser|tout refuser|continuer sans|personnaliser|parametrer',
  ],
  ['es', 'cookies?|consentimiento', 'aceptar|acepto|permitir|de acuerdo|entendido|rechazar|denegar|configurar'],
  ['it', 'cookies?|consenso', 'accett|consenti|acconsent|ho capito|rifiut|nega|personalizza|solo necessari'],
  [
    'nl',
    'cookies?|toestemming',
    'accepteer|accepteren|alles accepteren|alle cookies|akkoord|toestaan|weiger|alleen noodzakelijk|instellingen',
  ],
  [
    'pl',
    'cookies?|ciasteczk\\w*|plik\\w* cookie|zgod\\w*',
    'akceptuj|zaakceptuj|zgadzam|zezwol|zezwalam|odrzuc|odmow|tylko niezbedne|ustawienia',
  ],
  ['pt', 'cookies?|consentimento', 'aceitar|aceito|concordo|permitir|rejeitar|recusar|apenas necess|configura'],
  [
    'cs',
    'cookies?|souhlas\\w*',
    'prijmout|prijimam|souhlasim|povolit|rozumim|odmitnout|pouze nezbytne|jen nezbytne|nastaveni',
  ],
  ['sk', 'cookies?|suhlas\\w*', 'prijat|prijimam|suhlasim|povolit|rozumiem|odmietnut|len nevyhnutne|nastavenia'],
  [
    'sv',
    'cookies?|kakor|samtycke',
    'acceptera|godkann|tillat|jag forstar|neka|avvisa|bara nodvandiga|endast nodvandiga',
  ],
  ['da', 'cookies?|samtykke', 'accepter|tillad|godkend|afvis|kun nodvendige|jeg forstar'],
  ['no', 'cookies?|informasjonskapsler|samtykke', 'godta|aksepter|tillat|avvis|bare nodvendige|kun nodvendige'],
  ['fi', 'evaste\\w*|cookies?|suostumu\\w*', 'hyvaksy|salli|hylkaa|kiella|vain valttamat'],
  ['hu', 'sutik?\\w*|cookies?|hozzajarul\\w*', 'elfogad|engedelyez|elutasit|csak a szukseges|beallitasok'],
  ['ro', 'cookies?|consimtamant\\w*', 'accept|sunt de acord|permite|respinge|refuz|doar necesare'],
  ['tr', 'cerez\\w*|cookies?', 'kabul|izin ver|onayl|reddet'],
  ['el', 'cookies?', 'αποδοχη|αποδεχομαι|συμφωνω|απορριψη'],
  ['uk', 'cookies?|файл\\w* cookie', 'прийняти|погоджуюсь|дозволити|вiдхилити|відхилити'],
  ['ru', 'cookies?|куки', 'принять|согласен|разрешить|отклонить'],
];

const languages = WORDS.map(([language, about, buttons]) => ({
  language,
  about: new RegExp(`(^|[^\\p{L}])(${withoutMarks(about)})($|[^\\p{L}])`, 'u'),
  buttons: new RegExp(`^(${withoutMarks(buttons)})`, 'u'),
}));

/** Texts as the words above are written. */
function simplify(text: string): string {
  return withoutMarks(text.toLowerCase()).replace(/ø/g, 'o').replace(/ı/g, 'i').replace(/\s+/g, ' ').trim();
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}

/** Whether a button's text is one that consent banners have. */
export function isBannerButton(text: string): boolean {
  const words = simplify(text);
  return languages.some(({ buttons }) => buttons.test(words));
}

/**
 * The language in which a text speaks of consent and one of its buttons answers; the document's own first where several could be. Undefined: it does not.
 * @param documentLanguage e.g. `de-AT`, as the page says it
 */
export function findBannerLanguage(
  text: string,
  buttons: readonly string[],
  documentLanguage: string,
): string | undefined {
  const [about, labels] = [simplify(text), buttons.map(simplify)];
  const found = languages.filter((one) => one.about.test(about) && labels.some((label) => one.buttons.test(label)));
  const own = found.find(({ language }) => documentLanguage.toLowerCase().startsWith(language));
  return (own ?? found[0])?.language;
}
