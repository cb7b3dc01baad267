/** No visit comes near these; what does is no visit, and would cost whoever checks it. Texts in UTF-16 units. */
const visitLimits = { text: 100_000, list: 50_000 } as const;

/** A text or a list that is too long, and the steps to it. */
export interface OverLimit {
  code: 'textTooLong' | 'listTooLong';
  steps: (string | number)[];
}

/** Finds a text or a list that is longer than any of a visit. The picture (`base64`) is looked at elsewhere. Pure. */
export function findOverLimit(value: unknown, step: string | number = ''): OverLimit | undefined {
  if (typeof value === 'string')
    return value.length > visitLimits.text && step !== 'base64' ? { code: 'textTooLong', steps: [] } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const names = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  if (names.length > visitLimits.list) return { code: 'listTooLong', steps: [] };
  for (const name of names) {
    const found = findOverLimit((value as Record<string | number, unknown>)[name], name); // one of its own
    if (found) return { ...found, steps: [name, ...found.steps] };
  }
  return undefined;
}
