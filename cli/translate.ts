import { readFileSync } from 'node:fs';
import type { Translate } from '../components/popup-contract.ts';
import type { Text } from '../components/text.tsx';

/** The extension's own English texts, for the shell. @throws Error for a key that is not there */
export function readEnglish(): Translate {
  const path = new URL('../public/_locales/en/messages.json', import.meta.url);
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'));
  return (key, ...substitutions) => {
    const text = messages[key]?.message;
    if (text === undefined) throw new Error(`public/_locales/en/messages.json: add the key "${key}".`);
    return text.replace(/\$(\d)/g, (_, place: string) => String(substitutions[Number(place) - 1] ?? ''));
  };
}

/** The part of the views' words that the shell needs. */
export type ShellText = Pick<Text, 'say' | 'count'>;

/** The extension's own English texts with their plurals. */
export function readEnglishText(): ShellText {
  const say = readEnglish();
  const count: ShellText['count'] = (key, number, ...others) =>
    say(`${key}_${number === 1 ? 'one' : 'other'}`, number, ...others);
  return { say, count };
}
