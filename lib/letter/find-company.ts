/** Words that end the name of a company, in the countries of which vendors come. */
const FORMS =
  's\\. ?r\\. ?o\\.|a\\. ?s\\.|v\\.o\\.s\\.|GmbH(?: & Co\\. KG)?|AG|KG|UG|SE|Inc\\.?|Ltd\\.?|Limited|LLC|LLP|PLC|Corp\\.?|Corporation|B\\.V\\.|BV|N\\.V\\.|S\\.A\\.S\\.?|SAS|SARL|S\\.A\\.|S\\.L\\.|S\\.r\\.l\\.|S\\.p\\.A\\.|AB|ApS|A/S|AS|Oy|Kft\\.?|sp\\. z o\\.o\\.|d\\.o\\.o\\.|Pty\\.? Ltd\\.?';
const WORD = "[\\p{L}\\p{N}.&’'-]*";
const COMPANY = new RegExp(`\\p{Lu}${WORD}(?: [\\p{Lu}\\p{N}&]${WORD}){0,5}?,? (?:${FORMS})(?![\\p{L}\\p{N}])`, 'u');
/** Most words of a statement that is a name and nothing else. */
const MOST_WORDS = 5;

/** The first name of a company in a sentence, told by its legal form: `Acme Chat, s.r.o.`; undefined where there is none. Pure. */
export function findCompany(text: string): string | undefined {
  return COMPANY.exec(text)?.[0];
}

/** What stands before the first explanation, where it is short enough to be a name. Pure. */
export function findShortName(text: string): string | undefined {
  const [name = ''] = text.split(/[;:(]/);
  const words = name.trim().split(/\s+/);
  return name.trim() !== '' && words.length <= MOST_WORDS ? words.join(' ') : undefined;
}
