/** What consent banners say in one language. Expressions of words without diacritics; those of buttons are how a button begins. */
interface Language {
  language: string;
  /** What a banner is about. */
  about: string;
  /** What a banner is about as well, and many other things are: it counts only where one can say yes and no. */
  near: string;
  yes: string;
  no: string;
}

/** Settings are no answer: links to them stand in the footers of pages. `ok` alone says little, and stands in all languages. */
const LANGUAGES: Language[] = [
  {
    language: 'en',
    about: 'cookies?|consent|tracking technologies',
    near: 'privacy|tracking|personal data',
    yes: '(yes,? )?(i )?(accept|agree|allow|consent|understand)(?!\\p{L})|got it|enable all',
    no: '(reject|decline|deny|refuse|disagree|disable all)(?!\\p{L})|only (necessary|essential|required)|(use )?(strictly )?(necessary|essential|required)( cookies)? only|continue without|do not (consent|allow|accept all)',
  },
  {
    language: 'de',
    about: 'cookies?|einwilligung\\p{L}*|zustimmung',
    near: 'datenschutz\\p{L}*|privatsphare\\p{L}*|tracking|personenbezogen\\p{L}*',
    yes: 'akzeptier|(ich )?stimme|alles? (akzept|zustimm|erlaub|zulass|annehm)|allen? zustimm|zustimmen|alle cookies|erlauben|zulassen|annehmen|einverstanden|verstanden',
    no: 'ablehnen|alles? ablehn|nur (technisch )?(notwendig|erforderlich|essen)|nicht (zustimm|akzept)|ohne (zustimmung|einwilligung)|weiter ohne',
  },
  {
    language: 'fr',
    about: 'cookies?|traceurs|consentement',
    near: 'vie privee|donnees personnelles|confidentialite',
    yes: 'accepter|tout accepter|j.accepte|tout autoriser|autoriser|d.accord',
    no: 'refuser|tout refuser|je refuse|continuer sans|uniquement (les )?(essentiels|necessaires)',
  },
  {
    language: 'es',
    about: 'cookies?|consentimiento',
    near: 'privacidad|datos personales',
    yes: 'acept|permitir|de acuerdo|entendido',
    no: 'rechaz|denegar|solo (las )?(necesarias|esenciales)|continuar sin',
  },
  {
    language: 'it',
    about: 'cookies?|consenso',
    near: 'privacy|dati personali',
    yes: 'accett|consenti|acconsent|ho capito',
    no: 'rifiut|nega(?!\\p{L})|solo (i )?necessari|continua senza',
  },
  {
    language: 'nl',
    about: 'cookies?|toestemming',
    near: 'privacy|persoonsgegevens',
    yes: 'accepteer|accepteren|alles? (accepteren|toestaan)|alle cookies|akkoord|toestaan|begrepen',
    no: 'weiger|alles? weiger|afwijzen|alleen (noodzakelijk|functione)',
  },
  {
    language: 'pl',
    about: 'cookies?|ciasteczk\\p{L}*|plik\\p{L}* cookie|zgod\\p{L}*',
    near: 'prywatnosc\\p{L}*|dan(e|ych) osobow\\p{L}*',
    yes: 'akceptuj|zaakceptuj|zgadzam|zezwol|zezwalam|rozumiem',
    no: 'odrzuc|odmow|odmawiam|nie zgadzam|tylko niezbedne',
  },
  {
    language: 'pt',
    about: 'cookies?|consentimento',
    near: 'privacidade|dados pessoais',
    yes: 'aceit|concordo|permitir|entendi',
    no: 'rejeit|recus|(apenas|somente|so) (os )?necess',
  },
  {
    language: 'cs',
    about: 'cookies?|souhlas\\p{L}*',
    near: 'soukrom\\p{L}*|osobni\\p{L}* udaj\\p{L}*',
    yes: 'prijmout|prijimam|souhlasim|povolit|rozumim',
    no: 'odmitnout|odmitam|nesouhlasim|pouze nezbytne|jen nezbytne',
  },
  {
    language: 'sk',
    about: 'cookies?|suhlas\\p{L}*',
    near: 'sukrom\\p{L}*|osobn\\p{L}* udaj\\p{L}*',
    yes: 'prijat|prijimam|suhlasim|povolit|rozumiem',
    no: 'odmietnut|odmietam|nesuhlasim|(iba|len) nevyhnutne',
  },
  {
    language: 'sv',
    about: 'cookies?|kakor|samtycke',
    near: 'integritet\\p{L}*|personuppgift\\p{L}*',
    yes: 'acceptera|godkann|tillat|jag forstar',
    no: 'neka|avvisa|(bara|endast) nodvandiga',
  },
  {
    language: 'da',
    about: 'cookies?|samtykke',
    near: 'privatliv\\p{L}*|persondata\\p{L}*|personoplysning\\p{L}*',
    yes: 'accepter|tillad|godkend|jeg forstar',
    no: 'afvis|kun nodvendige',
  },
  {
    language: 'no',
    about: 'cookies?|informasjonskapsler|samtykke',
    near: 'personvern\\p{L}*|personopplysning\\p{L}*',
    yes: 'godta|aksepter|tillat|jeg forstar',
    no: 'avvis|avsla|(bare|kun) nodvendige',
  },
  {
    language: 'fi',
    about: 'evaste\\p{L}*|cookies?|suostumu\\p{L}*',
    near: 'yksityisyy\\p{L}*|tietosuoja\\p{L}*|henkilotie\\p{L}*',
    yes: 'hyvaksy|salli',
    no: 'hylkaa|kiella|(vain|ainoastaan) valttamat',
  },
  {
    language: 'hu',
    about: 'sutik?\\p{L}*|cookies?|hozzajarul\\p{L}*',
    near: 'adatvedel\\p{L}*|szemelyes adat\\p{L}*',
    yes: 'elfogad|engedelyez|ertem',
    no: 'elutasit|csak a szukseges',
  },
  {
    language: 'ro',
    about: 'cookies?|consimtamant\\p{L}*',
    near: 'confidentialitat\\p{L}*|date\\p{L}* (cu caracter )?personal\\p{L}*',
    yes: 'accept(?!abl|ing|ed)|sunt de acord|permite',
    no: 'respinge|refuz|doar necesare',
  },
  {
    language: 'tr',
    about: 'cerez\\p{L}*|cookies?',
    near: 'gizlilik\\p{L}*|kisisel veri\\p{L}*',
    yes: '(tumunu )?kabul|izin ver|onayl',
    no: '(tumunu )?reddet',
  },
  {
    language: 'el',
    about: 'cookies?',
    near: 'απορρητο\\p{L}*|προσωπικ\\p{L}* δεδομεν\\p{L}*',
    yes: 'αποδοχη|αποδεχομαι|συμφωνω',
    no: 'απορριψη|απορριπτω',
  },
  {
    language: 'uk',
    about: 'cookies?|файл\\p{L}* cookie',
    near: 'конфіденційн\\p{L}*|персональн\\p{L}* дан\\p{L}*',
    yes: 'прийняти|приймаю|погоджуюсь|дозволити',
    no: 'відхилити|відмовитися',
  },
  {
    language: 'ru',
    about: 'cookies?|куки',
    near: 'конфиденциальн\\p{L}*|персональн\\p{L}* данн\\p{L}*',
    yes: 'принять|принимаю|согласен|согласна|разрешить|понятно',
    no: 'отклонить|отказаться',
  },
];
const OK = '(ok|okay|o\\.k\\.)(?!\\p{L})';

const languages = LANGUAGES.map(({ language, about, near, yes, no }) => ({
  language,
  about: findWord(about),
  near: findWord(near),
  yes: findBeginning(`${yes}|${OK}`),
  no: findBeginning(no),
}));
/** Of all languages, in one expression: a page has hundreds of buttons. */
const answer = findBeginning(
  LANGUAGES.flatMap(({ yes, no }) => [yes, no])
    .join('|')
    .concat(`|${OK}`),
);

function findWord(words: string): RegExp {
  return new RegExp(`(^|[^\\p{L}])(${withoutMarks(words)})($|[^\\p{L}])`, 'u');
}

function findBeginning(words: string): RegExp {
  return new RegExp(`^(${withoutMarks(words)})`, 'u');
}

/** Texts as the words above are written. */
function simplify(text: string): string {
  return withoutMarks(text.toLowerCase()).replace(/ø/g, 'o').replace(/ı/g, 'i').replace(/\s+/g, ' ').trim();
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}

/** Whether a button's text is one by which consent banners are answered. */
export function isBannerButton(text: string): boolean {
  return answer.test(simplify(text));
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
  const [said, labels] = [simplify(text), buttons.map(simplify)];
  const has = (beginning: RegExp) => labels.some((label) => beginning.test(label));
  const found = languages.filter(({ about, near, yes, no }) =>
    about.test(said) ? has(yes) || has(no) : near.test(said) && has(yes) && has(no),
  );
  const own = found.find(({ language }) => documentLanguage.toLowerCase().startsWith(language));
  return (own ?? found[0])?.language;
}
