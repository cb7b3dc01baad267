import { isRecord, listCalls } from './page-reader.ts';

/** Longest text of an argument that is taken. */
const LONGEST = 100;

/**
 * Consent calls that a tool's queue still holds, each with at most two plain arguments: switches, numbers, short texts and lists of texts. An empty queue
 * is no answer: a tool that has started has emptied it. Undefined where that is so, and where there is no queue.
 */
export function listPlainCalls(queue: unknown, names: readonly string[]): unknown[][] | undefined {
  if (!isRecord(queue) || queue.length === 0) return undefined;
  const calls = listCalls(queue, ([name]) => names.includes(name as string)); // anything else is in no list of names
  return calls?.map(([name, ...given]) => [name, ...given.slice(0, 2).map(toPlain)]);
}

function toPlain(value: unknown): unknown {
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (Array.isArray(value))
    return value.slice(0, 10).map((one) => (typeof one === 'string' ? one.slice(0, LONGEST) : null));
  return null;
}
