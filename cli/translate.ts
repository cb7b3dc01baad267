import { readFileSync } from 'node:fs';
import type { Translate } from '../components/popup-contract.ts';

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
