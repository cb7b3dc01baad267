import type { GivenText, OverviewActions } from '../../components/overview/overview-contract.ts';
import { parseDelimited } from '../../lib/overview/parse-delimited.ts';
import { parseHtml } from './parse-html.ts';

/** No list and no policy is larger. */
const MOST_BYTES = 10_000_000;
const MEGABYTE = 1_000_000;

/** Reads a list or a policy from a file: CSV, HTML, or text of any form. Never rejects: what is wrong with it is an answer too. */
export async function readFile(file: File): ReturnType<OverviewActions['readFile']> {
  const refuse = (code: string, detail = '') =>
    ({ ok: false, refused: { messageKey: `overviewFile_${code}`, detail } }) as const;
  // Not even read: nothing that large is a list.
  if (file.size > MOST_BYTES) return refuse('tooLarge', String(MOST_BYTES / MEGABYTE));
  try {
    const decoded = decode(new Uint8Array(await file.arrayBuffer()));
    if (!decoded) return refuse('notText');
    const { text, isGuessed } = decoded;
    if (text.trim() === '') return refuse('empty');
    const given: Pick<GivenText, 'from' | 'title'> = { from: 'file', title: file.name };
    const guess = isGuessed ? ({ isGuessed } as const) : {};
    return { ok: true, value: { ...given, ...guess, ...findTexts(file.name, text) } };
  } catch (error) {
    // The disk was taken away, the file was removed meanwhile.
    return refuse('unread', error instanceof Error ? error.message : String(error));
  }
}

function findTexts(name: string, text: string): Pick<GivenText, 'tables' | 'text' | 'isCut'> {
  if (/\.x?html?$/i.test(name) || /^\s*<(?:!doctype|html)/i.test(text)) return parseHtml(text);
  if (/\.(?:csv|tsv)$/i.test(name)) return { tables: parseDelimited(text), text, isCut: false };
  return { tables: [], text, isCut: false };
}

/** UTF-8, UTF-16 with its mark, or else the letters of Windows, which are a guess; undefined: no text, such as an archive or a PDF. */
function decode(bytes: Uint8Array): { text: string; isGuessed?: true } | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.includes(0) || /^(?:PK|%PDF)/.test(String.fromCharCode(...bytes.subarray(0, 4)))) return undefined;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuessed: true }; // said to the person: accents may be wrong
  }
}
