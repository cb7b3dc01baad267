/** What a file is that is no JSON: told by how it begins. Order matters: the first that fits. */
const BEGINNINGS = [
  ['zip', /^PK[^ -~]/],
  ['utf16', /^\ufffd{0,2}(\0[^\0\ufffd]|[^\0\ufffd]\0)/],
  ['picture', /^\ufffdPNG|^GIF8|^\ufffd{3}|^RIFF....WEBP/s],
  ['pdf', /^%PDF/],
  ['html', /^\ufeff?\s*<[!?a-zA-Z]/],
  // JSON begins with a sign of ASCII.
  ['binary', /^[^\s!-~\ufeff]/],
] as const;

export type ForeignKind = (typeof BEGINNINGS)[number][0];

/** Says what a text is that was read from a file of another kind, as far as its beginning tells; undefined: it may be JSON. Pure. */
export function findForeign(text: string): ForeignKind | undefined {
  const beginning = text.slice(0, 64);
  return BEGINNINGS.find(([, expression]) => expression.test(beginning))?.[0];
}
