import { describe, expect, it, test } from 'vitest';
import { findBannerLanguage, isBannerButton } from './banner-words.ts';

describe('the language of a banner', () => {
  test.each<[language: string, text: string, button: string]>([
    ['en', 'We use cookies to improve your experience.', 'Accept all'],
    ['de', 'Wir verwenden Cookies, um Inhalte zu verbessern.', 'Alle akzeptieren'],
    ['fr', 'Nous utilisons des traceurs pour mesurer l’audience.', 'Tout refuser'],
    ['es', 'Utilizamos cookies propias y de terceros.', 'Rechazar'],
    ['it', 'Questo sito usa i cookie.', 'Accetta tutti'],
    ['nl', 'Wij vragen uw toestemming voor het plaatsen.', 'Akkoord'],
    ['pl', 'Używamy plików cookie.', 'Zgadzam się'],
    ['pt', 'Usamos cookies para melhorar.', 'Aceitar'],
    ['cs', 'Tento web používá soubory cookie.', 'Přijmout vše'],
    ['sk', 'Potrebujeme váš súhlas.', 'Prijať všetko'],
    ['sv', 'Vi använder kakor på webbplatsen.', 'Godkänn alla'],
    ['da', 'Vi beder om dit samtykke.', 'Tillad alle'],
    ['no', 'Vi bruker informasjonskapsler.', 'Godta alle'],
    ['fi', 'Käytämme evästeitä sivustolla.', 'Hyväksy kaikki'],
    ['hu', 'Ez az oldal sütiket használ.', 'Elfogadom'],
    ['ro', 'Acest site foloseste cookie-uri.', 'Sunt de acord'],
    ['tr', 'Bu site çerezler kullanır.', 'Kabul et'],
    ['el', 'Χρησιμοποιούμε cookies.', 'Αποδοχή'],
    ['uk', 'Ми використовуємо cookie.', 'Прийняти'],
  ])('%s', (language, text, button) => {
    expect(findBannerLanguage(text, ['More', button], '')).toBe(language);
  });

  it('is the page’s own where several could be', () => {
    expect(findBannerLanguage('cookies', ['Aceptar', 'Accept'], 'en-GB')).toBe('en');
    expect(findBannerLanguage('cookies', ['Aceptar', 'Accept'], 'es')).toBe('es');
    expect(findBannerLanguage('cookies', ['Permitir'], 'pt-BR')).toBe('pt');
  });

  test.each([
    ['Subscribe to our newsletter', ['Accept']],
    ['We use cookies', ['Subscribe']],
    ['We use cookies', []],
    ['cookiesheets and pans', ['Accept']],
    ['', ['Accept']],
  ])('none: %s %j', (text, buttons) => {
    expect(findBannerLanguage(text, buttons, 'en')).toBeUndefined();
  });
});

test.each([
  ['Accept', true],
  ['  ACCEPT   ALL COOKIES ', true],
  ["J'accepte", true],
  ['Ablehnen', true],
  ['Buy now', false],
  ['I do not accept returns', false],
  ['', false],
])('a button that says %j: %s', (text, expected) => {
  expect(isBannerButton(text)).toBe(expected);
});
