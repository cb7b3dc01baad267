import type { ConsentCategory } from '../types.ts';

/**
 * Words that sites use for their categories, without accents and in small letters; `*` stands for any ending. Whole words, so that "ad" is not found in
 * "download". English first, then de, fr, es, it, nl, pt, pl, cs/sk, sv/da/no, fi, hu, ro, el. The first list that has one of the words wins:
 * "ads personalisation" is marketing.
 */
const WORDS: [ConsentCategory, string][] = [
  [
    'necessary',
    `necessary essential essentials required strictly mandatory security technical basic requis*
    notwendig* erforderlich* essenziell* technisch* unbedingt
    necessaire* essentiel* indispensable* obligatoire* technique* necesaria* necesario* esencial* tecnica* tecnico* obligatoria*
    necessari* essenzial* tecnici noodzakelijk* essentieel essentiele vereist* necessario* essencia* estritamente
    niezbedn* konieczn* wymagan* nezbytn* technick* nutn* nevyhnutn* potrebn* zakladni
    nodvandig* nodvendig* strengt pakraevd* pakrevd* valttamattom* pakollis* szukseges* elengedhetetlen* alapveto alapvetoen necesare obligatorii esentiale strict
    απαραιτητ* αναγκαι* τεχνικ*`,
  ],
  [
    'analytics',
    `analytic analytics analytical statistic statistics statistical statisti* stats performan* measurement measure metrics audience tracking tracker trackers insights
    analyti* analys* leistung* messung* webanalyse reichweitenmessung mesure mesures audiences
    analitic* estadistic* rendimiento medicion prestazion* misurazion* prestatie* metingen
    analise estatistic* desempenho analiz* analityc* statyst* wydajnosc* pomiar* vykon* mereni meranie
    ytelse* ydeevne prestanda prestation* matning* maling* tilasto* analytiikka suorituskyky* mittaus*
    statisztik* elemz* teljesitmeny* meres* masurare στατιστικ* αναλυτικ* αναλυσ* επιδοσ* αποδοσ*`,
  ],
  [
    'marketing',
    `marketing* advertis* ad ads adverts targeting targeted remarketing retargeting behavioral behavioural sale sales sell selling sharing promotional adtech profiling
    werbung werbe* vermarktung publicit* publicitair* ciblage reciblage publicidad* comportament* pubblicit* profilazione
    advertentie* adverteer* reclame* anuncio* segmentacao reklam* reklama* marknadsforing* annons* markedsforing* annonce* mainon* mainos* markkinoin*
    hirdet* celzott publicitar* μαρκετινγκ διαφημ* εμπορικ* στοχευσ*`,
  ],
  [
    'functional',
    `functional functionality function functions functionalities preference preferences personalization personalisation personalized personalised experience comfort
    convenience external media embed embeds embedded video videos support chat livechat maps social styling fonts
    funktion* funktional* funktionell* praferenz* komfort* personalisier* praeferenz* praeferenc* externe medien soziale
    fonctionn* preferenc* personnalis* confort funciona* personaliza* experiencia funzional* preferenz* personalizzazion* esperienza
    functione* voorkeur* personalisatie externes externos conforto funkcjonaln* funkcyjn* preferencj* personalizacj* wygod*
    funkcn* funksjon* preferanse* preferens* tilpasning* personlig*
    toiminnallis* mieltymy* asetukset kiinnostus yksilollis* funkcionalis preferenci* kenyelmi* functional* functionale preferint* functiona*
    λειτουργικ* προτιμησ* εξατομικευσ*`,
  ],
];

/** Every word with its place in `WORDS`, the first place last, so that it is the one that stays in a map. */
const PLACES = WORDS.flatMap(([, words], place) =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, place] as const),
).reverse();
const WHOLE: ReadonlyMap<string, number> = new Map(PLACES.filter(([word]) => !word.endsWith('*')));
const BEGINNINGS: ReadonlyMap<string, number> = new Map(
  PLACES.filter(([word]) => word.endsWith('*')).map(([word, place]) => [word.slice(0, -1), place]),
);
const SHORTEST = Math.min(...[...BEGINNINGS.keys()].map(({ length }) => length));
const LONGEST = Math.max(...[...BEGINNINGS.keys()].map(({ length }) => length));

/** "Non-necessary" and its like name everything else at once: no category. */
const NOT_NECESSARY =
  /(?:^| )(?:non?|not|un|nicht|niet|pas|nie|ne|inte|ikke|ikkje|ej|ei|nem|δεν|μη)(?: (?:strictly|unbedingt|strictement|strikt|strengt|estrictamente|estritamente|strettamente))? (?:necess|essen|required|mandatory|notwendig|erforderlich|noodzakelijk|indispens|obligat|niezb|koniecz|nezbyt|nutn|nevyhnut|nodvandig|nodvendig|valttam|szukseg|elengedhet|απαραιτ|αναγκ)/;

/** The same in one word, and switches that mean the opposite: "do not sell", "analytics opt-out", "no_tracking". */
const NEGATED =
  /(?:^| )(?:unnecessar|unessential|nonessential|nonnecessar|nenutn|nenezbyt|niekonieczn|onnodig|unnotig|do not |dont |opt(?:ed)? ?out|revok|withdr|disable|block|deny|denied|reject|refuse|decline)|^(?:no|without|ohne|sans|sin|senza|bez|zonder|utan|uten|uden) /;

/**
 * The category a site's own name means, or undefined. Reads camelCase, snake_case and kebab-case; at most 200 characters are looked at.
 */
export function findCategory(name: string): ConsentCategory | undefined {
  const words = splitWords(name.slice(0, 200));
  if (NOT_NECESSARY.test(words) || NEGATED.test(words)) return undefined;
  let first = WORDS.length;
  for (const word of words.split(' ')) {
    first = Math.min(first, WHOLE.get(word) ?? first);
    for (let length = SHORTEST; length <= Math.min(word.length, LONGEST); length += 1)
      first = Math.min(first, BEGINNINGS.get(word.slice(0, length)) ?? first);
  }
  return WORDS[first]?.[0];
}

/** Small letters without accents, with one space between words. */
function splitWords(name: string): string {
  if (/^[a-z]*$/.test(name)) return name; // most are one plain word
  return name
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replaceAll('ς', 'σ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
