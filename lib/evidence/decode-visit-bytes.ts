import { findForeign } from './find-foreign.ts';
import { findPosition, jsonLimits } from './parse-strict-json.ts';
import type { VisitFileProblem } from './parse-visit-file.ts';

/** The text of a file, byte for byte, or why it has none. */
export type DecodedBytes = { ok: true; text: string } | { ok: false; problem: VisitFileProblem };

/** Decodes UTF-8 so that no byte goes unnoticed: what is none is refused, with its place, and a byte order mark stays in the text. Pure; never throws. */
export function decodeVisitBytes(bytes: Uint8Array): DecodedBytes {
  if (bytes.length > jsonLimits.units)
    return { ok: false, problem: { code: 'tooLarge', detail: String(jsonLimits.units) } };
  const foreign = findForeign(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 64)));
  if (foreign) return { ok: false, problem: { code: foreign } };
  const text = decode(bytes, false);
  if (text !== undefined) return { ok: true, text };
  // So many bytes are UTF-8; the next one is not.
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decode(bytes.subarray(0, middle), true) === undefined) bad = middle;
    else good = middle;
  }
  const before = decode(bytes.subarray(0, good), true) ?? '';
  return { ok: false, problem: { code: 'badUtf8', ...findPosition(before, before.length) } };
}

/** `isCut`: a character at the end may be incomplete. */
function decode(bytes: Uint8Array, isCut: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: isCut });
  } catch {
    return undefined; // no UTF-8: the caller says where
  }
}
