import { type PersonalKind, personalKinds } from '../types.ts';
import { isCard, isIban, isPersonalNumber, isPhone } from './personal-numbers.ts';

/** Without any of these there is nothing to find: most values are passed over here. */
const MAYBE = /@|\d[\d ()./-]{5}/;
/** A name that may say what its value is. */
const LABEL = /^[A-Za-z][\w.-]{1,40}$/;
/** Most places looked at in one value. */
const MOST_PLACES = 64;

/** Names such as `logo@2x.png` and `react@18.2.0.min.js`: no address ends so. */
const FILE =
  /\.(?:a?png|jpe?g|gif|webp|avif|svg|ico|bmp|css|m?[jt]sx?|json|map|html?|php|woff2?|ttf|mp[34]|webm|pdf)$/i;
const LOCAL_PART = /(?<![\p{L}\d_.+@-])[\p{L}\d_][\p{L}\d_.+-]{0,63}$/u;
const HOST = /^(?:[\p{L}\d-]{1,63}\.)+\p{L}{2,24}(?![\p{L}\d_@-]|\.[\p{L}\d])/u;
/** `https://key@errors.example/1`: credentials, as the addresses that Sentry's scripts report to have them. */
const CREDENTIALS = /\/\/[^\s/?#@"'<>]*$/;

const NUMBER = /\+?\d[\d ()./-]{5,30}\d/g;
/** What stands before a number, if it is the name of a field. */
const FIELD_END = /[:=]["'\\\s(]{0,4}$/;
const FIELD = /([\w.-]{2,40})["'\\\s]{0,4}[:=]["'\\\s(]{0,4}$/;
const CARD_FIELD =
  /(?:(?<!dis|gift[_-]?|loyalty[_-]?|member[_-]?|score|wild)card|(?<![a-z])cc)[_-]?(?:no|nr|num(?:ber)?)?$|(?<![a-z])pan$/i;
const PHONE_FIELD = /(?:phone|mobile|msisdn|gsm|telefon|(?<![a-z])tel)(?:[_-]?(?:no|nr|num(?:ber)?))?$/i;
const PERSONAL_FIELD =
  /rodne_?cislo|(?<![a-z])rc$|birth_?n(?:o|umber)$|pesel$|(?<![a-z])ssn$|social_?(?:security|insurance)|steuer_?(?:id|nr|nummer)|(?<![a-z])idnr$|tax_?(?:id|n(?:o|umber))$|national_?(?:id|n(?:o|umber))$|personal_?(?:id|n(?:o|umber))$/i;
/** Fields of other numbers: what stands in one is no card by its groups, nor a person's by its slash. */
const OTHER_FIELD =
  /(?:id|sku|ean|isbn|order|invoice|serial|licen[cs]e|key|code|ref|voucher|coupon|tracking|path|url)$/i;
const CARD_GROUPS = /(?<!\d|\d[ -])(?:\d{4}([ -])\d{4}\1\d{4}\1\d{4}|\d{4}([ -])\d{6}\2\d{4,5})(?![ -]?\d{4}|\d)/;
const WORD_BEFORE = /\p{L}{2}[.,]?\s{1,2}$/u;
const WORD_AFTER = /^[.,]?\s{1,2}\p{L}{2}/u;
const IBAN = /(?<![A-Za-z\d])[A-Z]{2}\d\d[A-Z\d ]{11,40}/g;

/**
 * What in a text tells of a person, in the order of `personalKinds`. A number counts only where its check digits are right, or its form, and where a field's
 * name, its groups or the words around it say what it is: long numbers are mostly ids. Looks at 64 places at most; never throws.
 * @param text as `unescapeText` gives it
 * @param name of the item, which may say what a bare number is
 */
export function findPersonal(text: string, name: string): PersonalKind[] {
  if (!MAYBE.test(text)) return [];
  const found = new Set<PersonalKind>();
  if (hasEmail(text)) found.add('email');
  for (const { 0: one } of text.matchAll(IBAN)) if (isIban(one)) found.add('iban');
  const named = LABEL.test(name) ? `${name}=${text}` : text;
  let places = 0;
  for (const { 0: number, index } of named.matchAll(NUMBER)) {
    const kind = judgeNumber(number, named.slice(Math.max(0, index - 60), index), named.slice(index + number.length));
    if (kind) found.add(kind);
    if (++places === MOST_PLACES) break;
  }
  return personalKinds.filter((kind) => found.has(kind));
}

function hasEmail(text: string): boolean {
  let at = text.indexOf('@');
  for (let places = 0; at !== -1 && places < MOST_PLACES; places += 1) {
    const before = text.slice(Math.max(0, at - 128), at);
    const local = LOCAL_PART.exec(before)?.[0];
    const host = local && HOST.exec(text.slice(at + 1, at + 256))?.[0];
    if (host && local !== 'git' && !FILE.test(host) && !CREDENTIALS.test(before)) return true;
    at = text.indexOf('@', at + 1);
  }
  return false;
}

function judgeNumber(number: string, before: string, after: string): PersonalKind | undefined {
  if (/[\p{L}\d_]$/u.test(before) || /^[\p{L}\d_]/u.test(after)) return undefined;
  const digits = number.replace(/\D/g, '');
  // The cheap look first: a hostile text has many numbers.
  const field = FIELD_END.test(before) ? FIELD.exec(before)?.[1] : undefined;
  if (field && CARD_FIELD.test(field) && isCard(digits)) return 'card';
  if (field && PERSONAL_FIELD.test(field) && isPersonalNumber(digits, field)) return 'personalNumber';
  if (number.startsWith('+') && /(?:^|[\s"'=:([>,;|&\\])$/.test(before) && isPhone(digits)) return 'phone';
  if (field && OTHER_FIELD.test(field)) return undefined;
  if (/^\d{6}\/\d{4}$/.test(number) && !/[/.-]$/.test(before) && !/^[/.-]\S/.test(after) && isPersonalNumber(digits))
    return 'personalNumber';
  const groups = CARD_GROUPS.exec(number)?.[0];
  if (groups && !/[-.]$/.test(before) && isCard(groups.replace(/\D/g, ''))) return 'card';
  if (digits === number && (WORD_BEFORE.test(before) || WORD_AFTER.test(after)) && isCard(digits)) return 'card';
  return field && PHONE_FIELD.test(field) && isPhoneInField(number, digits) ? 'phone' : undefined;
}

/** In a field for phone numbers any form is one, but for moments, days and versions. */
function isPhoneInField(number: string, digits: string): boolean {
  if (number.startsWith('+')) return isPhone(digits);
  return digits.length <= 15 && !/^(?:1\d{9}(?:\d{3})?|20\d{6}|(.)\1*)$/.test(digits) && !/^\d{1,2}\./.test(number);
}
