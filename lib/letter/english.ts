import type { LetterWords } from './letter-facts.ts';

const STORES = {
  cookie: 'cookie',
  localStorage: 'local storage',
  sessionStorage: 'session storage',
  indexedDB: 'database (IndexedDB)',
  cacheStorage: 'cache',
  serviceWorker: 'service worker',
} as const;

/** A number of keys with the verb that fits it. */
const keys = (count: number, one: string, other: string) => (count === 1 ? `1 key ${one}` : `${count} keys ${other}`);

/** The letter in English. Articles are those of the GDPR, Regulation (EU) 2016/679. */
export const english: LetterWords = {
  locale: 'en-GB',
  subject: (kind, site) =>
    kind === 'access'
      ? `Request for access to my personal data (Art. 15 GDPR): ${site}`
      : `Request for erasure of my personal data (Art. 17 GDPR): ${site}`,
  greeting: 'Dear Sir or Madam,',
  opening: (site, moment) =>
    `I visited your website ${site} on ${moment}. My browser shows what the website and the tools on it stored there. On this basis I make the following request as a data subject.`,
  request: {
    access: [
      'Under Article 15 GDPR, please confirm whether you process personal data concerning me. If you do, please give me a copy of these data (Article 15(3)) and tell me:',
      '1. for which purposes you process them, and on which legal basis;',
      '2. which categories of data they are, and, where you did not collect them from me, from which source they come;',
      '3. to whom they have been or will be disclosed, by name; where recipients are in third countries, with which safeguards (Articles 15(2) and 46);',
      '4. for how long you will store them, or by which criteria you decide that;',
      '5. which rights I have in respect of them (Article 15(1)(e) and (f));',
      '6. whether they are used for automated decisions, including profiling, and if so, by which logic and with which consequences for me;',
      '7. if you rely on consent for storing or reading information in my browser (Article 5(3) of Directive 2002/58/EC): when and how I gave it, and the record of it (Article 7(1) GDPR).',
    ],
    erasure: [
      'Under Article 17(1) GDPR, please erase the personal data concerning me that were collected by way of your website, without undue delay. As far as you rely on my consent, also for storing and reading information in my browser (Article 5(3) of Directive 2002/58/EC), I withdraw it (Article 7(3)). As far as you rely on legitimate interests, or process the data for direct marketing, I object to the processing (Article 21(1) and (2)).',
      'Please also tell every recipient to whom you have disclosed the data of the erasure, and tell me who these recipients are (Article 19). Please confirm to me in writing what was erased and when. If you keep any of it, please tell me which data, on which legal basis and for how long.',
    ],
  },
  keysHeading: 'This is what was found in my browser:',
  keysOf: (vendorName) => vendorName ?? 'The website itself, or of unknown origin',
  category: { necessary: 'necessary', functional: 'functional', analytics: 'analytics', marketing: 'marketing' },
  purpose: (categories, isWhole) => {
    if (categories === '') return 'purpose not documented';
    return `documented purpose: ${categories}${isWhole ? '' : '; of some not documented'}`;
  },
  more: (count) => `and ${count} more`,
  written: ({ beforeChoice, afterRefusal, leftOver }) => [
    ...(beforeChoice > 0
      ? [
          `Before I had made any choice about consent, ${keys(beforeChoice, 'was written that is', 'were written that are')} documented as not necessary.`,
        ]
      : []),
    ...(afterRefusal > 0
      ? [
          `After I had refused, ${keys(afterRefusal, 'was written to which the refusal applies', 'were written to which the refusal applies')}.`,
        ]
      : []),
    ...(leftOver > 0
      ? [
          `From earlier visits, ${keys(leftOver, 'was still there to which a refusal applies', 'were still there to which a refusal applies')}.`,
        ]
      : []),
  ],
  processorsHeading: {
    access:
      'Please include the data that the following providers process on your behalf. I found their tools on your website:',
    erasure:
      'Please see to it that the following providers erase my data as well. I found their tools on your website:',
  },
  companyNumber: (number) => number,
  contact: (text) => `contact: ${text}`,
  unknownCompany: (count) =>
    count === 1 ? 'the company behind it is not known to me' : 'the companies behind them are not known to me',
  identifiersHeading: 'By these identifiers from my browser you and your providers can find the data:',
  noIdentifiers:
    'If you cannot identify me with this information, please tell me so and which further information you need (Articles 11(2) and 12(6) GDPR).',
  storeIn: (store, host) => `${STORES[store]} of ${host}`,
  consentRecord: (ids) =>
    `My choice about consent is recorded on your website under an identifier, of which I give the end and, in brackets, the length: ${ids}`,
  deadline:
    'Please answer within one month of receiving this request (Article 12(3) GDPR), in writing and, if you can, electronically. If you do not act on it, please tell me why (Article 12(4)). I have the right to complain to a supervisory authority.',
  closing:
    'I put the identifiers into this letter only so that you can handle my request. Please use them for nothing else.',
  signature: 'Yours faithfully',
};
