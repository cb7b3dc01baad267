import { decodeText, parseData } from './parse-record.ts';

const MOST_TEXTS = 500;
const MOST_VALUES = 2000;
const DEEPEST = 8;
const LONGEST = 64 * 1024;

/**
 * All texts within data of a page, in its order: JSON within texts is opened, and what one text joins (by commas as Fides does, by `&` and `=` as in a query)
 * is taken apart. JSON that is broken or nested without end is left out: half a record is none. Limited in number, depth and length.
 */
export function listTexts(data: unknown): string[] {
  const texts: string[] = [];
  let left = MOST_VALUES;
  const look = (value: unknown, depth: number): void => {
    left -= 1;
    if (left < 0 || depth > DEEPEST || texts.length >= MOST_TEXTS) return;
    if (typeof value === 'string') {
      if (value.length > LONGEST) return;
      const inner = /[{["%]|^[A-Za-z0-9+/_-]{40,}={0,2}$/.test(value) ? parseData(value) : undefined;
      if (typeof inner === 'object' && inner !== null) look(inner, depth + 1);
      else texts.push(...takeApart(value));
    } else if (typeof value === 'object' && value !== null)
      for (const one of Object.values(value)) look(one, depth + 1);
  };
  look(data, 0);
  return texts;
}

function takeApart(text: string): Set<string> {
  const decoded = decodeText(text);
  return /^\s*[[{]/.test(decoded) ? new Set() : new Set([text, ...decoded.split(/[,&=;|\s"]+/, 50)]);
}
