import type { LetterWords } from './letter-facts.ts';

const STORES = {
  cookie: 'Cookie',
  localStorage: 'Local Storage',
  sessionStorage: 'Session Storage',
  indexedDB: 'Datenbank (IndexedDB)',
  cacheStorage: 'Cache',
  serviceWorker: 'Service Worker',
} as const;

/** A number of entries between the words that go with it: `wurden 2 Einträge geschrieben, die`. */
function entries(count: number, [verb, rest]: [string, string], [verbs, rests]: [string, string]): string {
  return count === 1 ? `${verb} 1 Eintrag ${rest}` : `${verbs} ${count} Einträge ${rests}`;
}

/** The letter in German. Articles are those of the GDPR, there DSGVO. */
export const german: LetterWords = {
  locale: 'de-DE',
  subject: (kind, site) =>
    kind === 'access'
      ? `Antrag auf Auskunft über meine personenbezogenen Daten (Art. 15 DSGVO): ${site}`
      : `Antrag auf Löschung meiner personenbezogenen Daten (Art. 17 DSGVO): ${site}`,
  greeting: 'Sehr geehrte Damen und Herren,',
  opening: (site, moment) =>
    `am ${moment} habe ich Ihre Website ${site} besucht. Mein Browser zeigt, was die Website und die dort eingebundenen Dienste darin gespeichert haben. Auf dieser Grundlage stelle ich als betroffene Person den folgenden Antrag.`,
  request: {
    access: [
      'Bitte bestätigen Sie mir nach Art. 15 DSGVO, ob Sie mich betreffende personenbezogene Daten verarbeiten. Ist das der Fall, bitte ich um eine Kopie dieser Daten (Art. 15 Abs. 3) und um Auskunft darüber,',
      '1. zu welchen Zwecken und auf welcher Rechtsgrundlage Sie sie verarbeiten;',
      '2. um welche Kategorien von Daten es sich handelt und, soweit Sie sie nicht bei mir erhoben haben, woher sie stammen;',
      '3. wem sie offengelegt wurden oder werden, und zwar namentlich, und welche Garantien bestehen, wenn Empfänger in Drittländern sitzen (Art. 15 Abs. 2 und Art. 46);',
      '4. wie lange Sie sie speichern oder nach welchen Kriterien Sie das festlegen;',
      '5. welche Rechte mir in Bezug auf sie zustehen (Art. 15 Abs. 1 Buchst. e und f);',
      '6. ob sie für automatisierte Entscheidungen einschließlich Profiling verwendet werden und, wenn ja, nach welcher Logik und mit welchen Folgen für mich;',
      '7. falls Sie sich für das Speichern oder Auslesen von Informationen in meinem Browser (Art. 5 Abs. 3 der Richtlinie 2002/58/EG, in Deutschland § 25 TDDDG) auf eine Einwilligung stützen: wann und wie ich sie erteilt habe, samt dem Nachweis (Art. 7 Abs. 1 DSGVO).',
    ],
    erasure: [
      'Bitte löschen Sie nach Art. 17 Abs. 1 DSGVO unverzüglich die mich betreffenden personenbezogenen Daten, die über Ihre Website erhoben wurden. Soweit Sie sich auf meine Einwilligung stützen, auch für das Speichern und Auslesen von Informationen in meinem Browser (Art. 5 Abs. 3 der Richtlinie 2002/58/EG, in Deutschland § 25 TDDDG), widerrufe ich sie (Art. 7 Abs. 3). Soweit Sie sich auf berechtigte Interessen stützen oder die Daten für Direktwerbung verarbeiten, widerspreche ich der Verarbeitung (Art. 21 Abs. 1 und 2).',
      'Bitte teilen Sie die Löschung auch allen Empfängern mit, denen Sie die Daten offengelegt haben, und nennen Sie mir diese Empfänger (Art. 19). Bitte bestätigen Sie mir schriftlich, was wann gelöscht wurde. Falls Sie Daten behalten, teilen Sie mir bitte mit, welche, auf welcher Rechtsgrundlage und wie lange.',
    ],
  },
  keysHeading: 'Das wurde in meinem Browser gefunden:',
  keysOf: (vendorName) => vendorName ?? 'Die Website selbst oder unbekannte Herkunft',
  category: { necessary: 'notwendig', functional: 'funktional', analytics: 'Analyse', marketing: 'Marketing' },
  purpose: (categories, isWhole) => {
    if (categories === '') return 'Zweck nicht dokumentiert';
    return `dokumentierter Zweck: ${categories}${isWhole ? '' : '; teils nicht dokumentiert'}`;
  },
  more: (count) => `und ${count} weitere`,
  written: ({ beforeChoice, afterRefusal, leftOver }) => [
    ...(beforeChoice > 0
      ? [
          `Bevor ich eine Wahl zur Einwilligung getroffen hatte, ${entries(beforeChoice, ['wurde', 'geschrieben, der'], ['wurden', 'geschrieben, die'])} laut Dokumentation nicht notwendig ${beforeChoice === 1 ? 'ist' : 'sind'}.`,
        ]
      : []),
    ...(afterRefusal > 0
      ? [
          `Nach meiner Ablehnung ${entries(afterRefusal, ['wurde', 'geschrieben, für den'], ['wurden', 'geschrieben, für die'])} sie gilt.`,
        ]
      : []),
    ...(leftOver > 0
      ? [
          `Aus früheren Besuchen ${entries(leftOver, ['war noch', 'vorhanden, für den'], ['waren noch', 'vorhanden, für die'])} eine Ablehnung gilt.`,
        ]
      : []),
  ],
  processorsHeading: {
    access:
      'Bitte beziehen Sie auch die Daten ein, die folgende Anbieter in Ihrem Auftrag verarbeiten. Ihre Dienste habe ich auf Ihrer Website gefunden:',
    erasure:
      'Bitte sorgen Sie dafür, dass auch folgende Anbieter meine Daten löschen. Ihre Dienste habe ich auf Ihrer Website gefunden:',
  },
  companyNumber: (number) => number.replace(/^ID No\.?/, 'Unternehmensnummer').replace(/^VAT ID/, 'USt-IdNr.'),
  contact: (text) => `Kontakt: ${text}`,
  unknownCompany: (count) =>
    count === 1 ? 'das Unternehmen dahinter ist mir nicht bekannt' : 'die Unternehmen dahinter sind mir nicht bekannt',
  identifiersHeading: 'Anhand dieser Kennungen aus meinem Browser können Sie und Ihre Anbieter die Daten finden:',
  noIdentifiers:
    'Falls Sie mich anhand dieser Angaben nicht identifizieren können, teilen Sie mir das bitte mit und sagen Sie mir, welche weiteren Angaben Sie benötigen (Art. 11 Abs. 2 und Art. 12 Abs. 6 DSGVO).',
  storeIn: (store, host) => `${STORES[store]} von ${host}`,
  consentRecord: (ids) =>
    `Meine Wahl zur Einwilligung ist auf Ihrer Website unter einer Kennung gespeichert, von der ich das Ende und in Klammern die Länge angebe: ${ids}`,
  deadline:
    'Bitte antworten Sie innerhalb eines Monats nach Eingang dieses Antrags (Art. 12 Abs. 3 DSGVO), schriftlich und wenn möglich elektronisch. Falls Sie nicht tätig werden, nennen Sie mir bitte die Gründe (Art. 12 Abs. 4). Ich habe das Recht, mich bei einer Aufsichtsbehörde zu beschweren.',
  closing:
    'Die Kennungen stehen nur deshalb in diesem Schreiben, damit Sie meinen Antrag bearbeiten können. Bitte verwenden Sie sie zu nichts anderem.',
  signature: 'Mit freundlichen Grüßen',
};
