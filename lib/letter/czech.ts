import type { LetterWords } from './letter-facts.ts';

const STORES = {
  cookie: 'cookie',
  localStorage: 'místní úložiště (local storage)',
  sessionStorage: 'úložiště relace (session storage)',
  indexedDB: 'databáze (IndexedDB)',
  cacheStorage: 'mezipaměť',
  serviceWorker: 'service worker',
} as const;

/** One, two to four, five and more: Czech has three forms. */
function form(count: number, one: string, few: string, many: string): string {
  return count === 1 ? one : count >= 2 && count <= 4 ? few : many;
}

/** The letter in Czech. Articles are those of the GDPR, there obecné nařízení (GDPR). */
export const czech: LetterWords = {
  locale: 'cs-CZ',
  subject: (kind, site) =>
    kind === 'access'
      ? `Žádost o přístup k osobním údajům (čl. 15 GDPR): ${site}`
      : `Žádost o výmaz osobních údajů (čl. 17 GDPR): ${site}`,
  greeting: 'Vážená paní, vážený pane,',
  opening: (site, moment) =>
    `obracím se na Vás ve věci své návštěvy Vašich webových stránek ${site} dne ${moment}. Můj prohlížeč ukazuje, co do něj stránky a nástroje na nich použité uložily. Na tomto základě podávám jako subjekt údajů tuto žádost.`,
  request: {
    access: [
      'Podle čl. 15 GDPR Vás žádám o potvrzení, zda zpracováváte osobní údaje, které se mě týkají. Pokud ano, žádám o kopii těchto údajů (čl. 15 odst. 3) a o tyto informace:',
      '1. za jakými účely a na jakém právním základě je zpracováváte;',
      '2. o jaké kategorie údajů jde a, pokud jste je nezískali ode mě, z jakého zdroje pocházejí;',
      '3. komu byly nebo budou zpřístupněny, a to jmenovitě, a jaké záruky platí, pokud jsou příjemci ve třetích zemích (čl. 15 odst. 2 a čl. 46);',
      '4. jak dlouho je budete uchovávat, nebo podle jakých kritérií o tom rozhodujete;',
      '5. jaká práva v souvislosti s nimi mám (čl. 15 odst. 1 písm. e) a f));',
      '6. zda se používají k automatizovanému rozhodování včetně profilování, a pokud ano, podle jaké logiky a s jakými důsledky pro mě;',
      '7. pokud se při ukládání nebo čtení informací v mém prohlížeči (čl. 5 odst. 3 směrnice 2002/58/ES, v České republice § 89 odst. 3 zákona č. 127/2005 Sb.) opíráte o souhlas: kdy a jak byl udělen, včetně záznamu o něm (čl. 7 odst. 1 GDPR).',
    ],
    erasure: [
      'Podle čl. 17 odst. 1 GDPR Vás žádám, abyste bez zbytečného odkladu vymazali osobní údaje, které se mě týkají a které byly získány prostřednictvím Vašich webových stránek. Pokud se opíráte o můj souhlas, a to i s ukládáním a čtením informací v mém prohlížeči (čl. 5 odst. 3 směrnice 2002/58/ES, v České republice § 89 odst. 3 zákona č. 127/2005 Sb.), odvolávám jej (čl. 7 odst. 3). Pokud se opíráte o oprávněné zájmy nebo údaje zpracováváte pro účely přímého marketingu, vznáším proti zpracování námitku (čl. 21 odst. 1 a 2).',
      'Žádám Vás, abyste o výmazu informovali také všechny příjemce, kterým jste údaje zpřístupnili, a sdělili mi, kdo jsou (čl. 19). Prosím o písemné potvrzení, co a kdy bylo vymazáno. Pokud si některé údaje ponecháte, sdělte mi prosím, které, na jakém právním základě a jak dlouho.',
    ],
  },
  keysHeading: 'V mém prohlížeči bylo nalezeno:',
  keysOf: (vendorName) => vendorName ?? 'Samotné stránky nebo neznámý původ',
  category: { necessary: 'nezbytný', functional: 'funkční', analytics: 'analytický', marketing: 'marketingový' },
  purpose: (categories, isWhole) => {
    if (categories === '') return 'účel není zdokumentován';
    return `účel podle dokumentace: ${categories}${isWhole ? '' : '; u některých není zdokumentován'}`;
  },
  more: (count) => `a ${count} ${form(count, 'další', 'další', 'dalších')}`,
  written: ({ beforeChoice, afterRefusal, leftOver }) => [
    ...(beforeChoice > 0
      ? [
          `Dříve, než došlo k jakékoli mé volbě ohledně souhlasu, ${form(beforeChoice, 'byla uložena 1 položka, která podle dokumentace není nezbytná', `byly uloženy ${beforeChoice} položky, které podle dokumentace nejsou nezbytné`, `bylo uloženo ${beforeChoice} položek, které podle dokumentace nejsou nezbytné`)}.`,
        ]
      : []),
    ...(afterRefusal > 0
      ? [
          `Po mém odmítnutí ${form(afterRefusal, 'byla uložena 1 položka, na kterou', `byly uloženy ${afterRefusal} položky, na které`, `bylo uloženo ${afterRefusal} položek, na které`)} se odmítnutí vztahuje.`,
        ]
      : []),
    ...(leftOver > 0
      ? [
          `Z dřívějších návštěv ${form(leftOver, 'zůstala 1 položka, na kterou', `zůstaly ${leftOver} položky, na které`, `zůstalo ${leftOver} položek, na které`)} se vztahuje odmítnutí.`,
        ]
      : []),
  ],
  processorsHeading: {
    access:
      'Zahrňte prosím i údaje, které pro Vás zpracovávají následující poskytovatelé. Jejich nástroje byly na Vašich stránkách nalezeny:',
    erasure:
      'Zajistěte prosím, aby mé údaje vymazali i následující poskytovatelé. Jejich nástroje byly na Vašich stránkách nalezeny:',
  },
  companyNumber: (number) => number.replace(/^ID No\.?/, 'IČO').replace(/^VAT ID/, 'DIČ'),
  contact: (text) => `kontakt: ${text}`,
  unknownCompany: (count) =>
    count === 1 ? 'společnost, která za ním stojí, mi není známa' : 'společnosti, které za nimi stojí, mi nejsou známy',
  identifiersHeading: 'Podle těchto identifikátorů z mého prohlížeče můžete Vy i Vaši poskytovatelé údaje dohledat:',
  noIdentifiers:
    'Pokud mě podle těchto informací nedokážete identifikovat, sdělte mi to prosím a uveďte, jaké další informace potřebujete (čl. 11 odst. 2 a čl. 12 odst. 6 GDPR).',
  storeIn: (store, host) => `${STORES[store]}, ${host}`,
  consentRecord: (ids) =>
    `Má volba ohledně souhlasu je na Vašich stránkách uložena pod identifikátorem, z něhož uvádím konec a v závorce délku: ${ids}`,
  deadline:
    'Odpovězte prosím do jednoho měsíce od obdržení této žádosti (čl. 12 odst. 3 GDPR), písemně a pokud možno elektronicky. Pokud žádosti nevyhovíte, sdělte mi prosím důvody (čl. 12 odst. 4). Mám právo podat stížnost u dozorového úřadu.',
  closing:
    'Identifikátory uvádím pouze proto, abyste mohli mou žádost vyřídit. Nepoužívejte je prosím k ničemu jinému.',
  signature: 'S pozdravem',
};
