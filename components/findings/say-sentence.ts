import type { Sentence, SentenceValue } from '../../lib/finding-types.ts';
import type { MessageKey, PluralKey, Text } from '../build-text.ts';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { sayLifetime } from '../documented-lifetime.ts';
import { sayLength } from '../say-expiry.ts';
import { showName } from '../visible-text.ts';

/** Most names that are written out in a sentence. */
const MOST_NAMES = 4;
/** Longest name that stands whole in a sentence. */
const LONGEST = 60;
const DAY_MS = 86_400_000;

/** Says a sentence of a finding in the language of `text`. What comes from a page stands in it with its invisible characters shown. */
export function saySentence({ key, count, values = [] }: Sentence, text: Text): string {
  const said = values.map((value) => sayValue(value, text));
  // The keys are written in the checks; `components/messages.test.ts` and the checks' tests see that each is there.
  return count === undefined ? text.say(key as MessageKey, ...said) : text.count(key as PluralKey, count, ...said);
}

function sayValue(value: SentenceValue, text: Text): string {
  const { locale } = text;
  if (typeof value === 'string') return show(value);
  if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value);
  if ('days' in value) return sayLength(value.days * DAY_MS, locale);
  if ('ms' in value) return sayElapsed(value.ms, locale);
  if ('lifetime' in value) return sayLifetime(value.lifetime, text);
  if ('categories' in value) return join(value.categories.map((category) => text.say(`category_${category}`)));
  const { names } = value;
  const shown = names.slice(0, names.length > MOST_NAMES ? MOST_NAMES - 1 : MOST_NAMES).map(show);
  const rest = names.length - shown.length;
  return join(rest > 0 ? [...shown, text.count('namesMore', rest)] : shown);

  function show(name: string): string {
    return showShort(name) || text.say('noName');
  }

  function join(parts: readonly string[]): string {
    return new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);
  }
}

function showShort(name: string): string {
  const visible = [...showName(name)];
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST - 1).join('')}…` : visible.join('');
}
