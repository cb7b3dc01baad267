import type messages from '../public/_locales/en/messages.json';
import type { Translate } from './popup-contract.ts';

/** Every message of `_locales`: a key that is not there does not compile. */
export type MessageKey = keyof typeof messages;

/** Messages that come as `<base>_one` and `<base>_other`. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Base}_one` ? Base : never) : never;

/** A code as it may stand in a message key: `_` for `-`. */
export type KeyPart<Code extends string> = Code extends `${infer Head}-${infer Tail}`
  ? `${Head}_${KeyPart<Tail>}`
  : Code;

/** How components get their words, and what is needed to write numbers and dates. */
export interface Text {
  say: (key: MessageKey, ...substitutions: (string | number)[]) => string;
  /** Says a message in its singular or plural form; `$1` is the count, further substitutions follow. */
  count: (key: PluralKey, count: number, ...substitutions: string[]) => string;
  /** For keys that come from outside; gives '' when there is no such message. */
  sayAny: Translate;
  locale: string;
  /** Made once: making it for every row would be the slowest part of drawing a list. */
  relativeTime: Intl.RelativeTimeFormat;
  /** The clock, ms since the epoch. */
  now: number;
}

/** Builds what `useText` gives. */
export function buildText(translate: Translate, locale: string, now: number): Text {
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return {
    say: translate,
    count: (key, count, ...substitutions) =>
      translate(`${key}_${rules.select(count) === 'one' ? 'one' : 'other'}`, number.format(count), ...substitutions),
    sayAny: translate,
    locale,
    relativeTime: new Intl.RelativeTimeFormat(locale, { numeric: 'always' }),
    now,
  };
}

/** Turns a code such as `tc-string` to the form it has in message keys. */
export function keyPart<Code extends string>(code: Code): KeyPart<Code> {
  return code.replaceAll('-', '_') as KeyPart<Code>; // what KeyPart describes
}
