/** First digits and lengths of the schemes of payment cards (ISO/IEC 7812; the schemes' published ranges): Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay. */
const CARD =
  /^(?:4\d{15}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17})$/;

/** Countries and the lengths of their numbers (ISO 13616, the IBAN registry). */
const IBAN_LENGTHS =
  'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29CH21CR22CY28CZ24DE22DK18DO28EE20ES24FI18FO18FR27GB22GE22GI23GL18GR27GT28HR21HU28IE22IL23IS26IT27JO30KW30KZ20LB28LI21LT20LU20LV21MC27MD24ME22MK19MR27MT31MU30NL18NO15PK24PL28PS29PT25QA29RO24RS22SA24SE24SI19SK24SM27TN24TR26UA29VG24XK20';

/** Country codes and lengths by the national plans (ITU-T E.164), exact for the larger ones of Europe and for North America. */
const PHONE =
  /^(?:1[2-9]\d\d[2-9]\d{6}|7[3-9]\d{9}|42[01][2-9]\d{8}|33[1-9]\d{8}|34[6-9]\d{8}|36\d{8,9}|48[1-9]\d{8}|4[39][1-9]\d{7,11}|44[1-9]\d{8,9}|39\d{8,11}|(?:2[07]|3[0-2]|4[0157]|5[1-8]|6[0-6]|8[1246]|9[0-58])[1-9]\d{7,10}|(?:2[1-69]|35|37|38|423|50|59|67|85|88|9[679])\d{8,11})$/;

/** Whether digits are the number of a payment card: scheme, length, and the check digit of Luhn (ISO/IEC 7812-1, annex B). */
export function isCard(digits: string): boolean {
  if (!CARD.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.at(-1 - index));
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** Whether a text begins with an account number: country, length, and the remainder of 97 (ISO 13616). Spaces are left out. */
export function isIban(text: string): boolean {
  const country = IBAN_LENGTHS.indexOf(text.slice(0, 2));
  const length = Number(IBAN_LENGTHS.slice(country + 2, country + 4));
  let remainder = 0;
  let [end, taken] = [0, ''];
  for (; end < text.length && taken.length < length; end += 1) if (text[end] !== ' ') taken += text[end];
  if (country < 0 || taken.length < length || /^[A-Z\d]/.test(text.slice(end))) return false;
  for (const char of taken.slice(4) + taken.slice(0, 4))
    for (const digit of String(Number.parseInt(char, 36))) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder === 1;
}

/** Whether digits that stood behind a plus sign are a phone number of the world. */
export function isPhone(digits: string): boolean {
  return PHONE.test(digits);
}

/**
 * Whether digits are a number that a state gives one person. Without the name of its field only the Czech and Slovak one is known by its form.
 * @param field the name of the field it stood in, which says that it is such a number
 */
export function isPersonalNumber(digits: string, field?: string): boolean {
  if (digits.length === 10) return isBirthNumber(digits);
  if (field === undefined) return false;
  if (digits.length === 9)
    return /ssn|social/i.test(field) && /^(?!000|666|9)\d{3}(?!00)\d\d(?!0000)\d{4}$/.test(digits);
  return digits.length === 11 && (isPesel(digits) || isGermanTaxId(digits));
}

/** Rodné číslo: a day of birth, the month raised by 20, 50 or 70; the whole number divides by 11 (Czech act 133/2000, § 13). */
function isBirthNumber(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 50;
  return isDay(month > 20 ? month - 20 : month, digits.slice(4, 6)) && Number(digits) % 11 === 0;
}

/** Polish: a day of birth, the month raised by 20 for each century, and a weighted sum. */
function isPesel(digits: string): boolean {
  if (!isDay(Number(digits.slice(2, 4)) % 20, digits.slice(4, 6))) return false;
  const sum = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1].reduce((all, weight, index) => all + weight * Number(digits[index]), 0);
  return sum % 10 === 0;
}

/** German tax number of a person: not beginning with 0, and the check digit of ISO/IEC 7064 mod 11, 10. */
function isGermanTaxId(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, 10)) product = (2 * ((Number(digit) + product) % 10 || 10)) % 11;
  return digits[0] !== '0' && (11 - product) % 10 === Number(digits[10]);
}

function isDay(month: number, day: string): boolean {
  return month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
