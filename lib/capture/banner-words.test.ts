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

  test.each<[language: string, text: string, buttons: string[]]>([
    ['en', 'Your privacy matters to us.', ['Accept all', 'Reject all']],
    ['de', 'Ihre Datenschutzeinstellungen', ['Alle akzeptieren', 'Ablehnen']],
    ['pl', 'Szanujemy Twoją prywatność', ['Akceptuję', 'Odrzuć']],
    ['ru', 'Мы обрабатываем персональные данные', ['Принять', 'Отклонить']],
  ])('%s, of privacy alone where one can say yes and no', (language, text, buttons) => {
    expect(findBannerLanguage(text, buttons, '')).toBe(language);
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
    ['Privacy policy, Cookie settings, Imprint', ['Cookie settings', 'Manage account', 'Acceptable use']],
    ['By logging in you agree to our privacy policy', ['Accept', 'Log in']],
    ['Your privacy matters to us.', ['Reject', 'More']],
  ])('none: %s %j', (text, buttons) => {
    expect(findBannerLanguage(text, buttons, 'en')).toBeUndefined();
  });
});

test.each([
  ['Accept', true],
  ['  ACCEPT   ALL COOKIES ', true],
  ["J'accepte", true],
  ['Ablehnen', true],
  ['OK', true],
  ['Yes, I agree', true],
  ['Only necessary cookies', true],
  ['Refuser tout', true],
  ['Okra and more', false],
  ['Acceptable use', false],
  ['Agreements', false],
  ['Manage account', false],
  ['Cookie settings', false],
  ['Buy now', false],
  ['I do not accept returns', false],
  ['', false],
])('a button that says %j: %s', (text, expected) => {
  expect(isBannerButton(text)).toBe(expected);
});
