import { listNames } from '../../capture/list-names.ts';

/**
 * What a storage holds, by name: a fingerprint of each value, which cannot be turned back; `null` where values are not looked at. Not whole: only parts of
 * the value were. The whole state is `null` when it may not be read, or is too large to be.
 */
export type StorageState = Map<string, number | null> | null;

/** Beyond so many entries values are not looked at, only names. */
const MOST_VALUES = 2_000;
/** Beyond so many entries nothing is: reading them again and again would be felt. */
const MOST_NAMES = 12_000;
/** Characters of a value that count: its beginning and its end. */
const PART = 512;

/** Reads what a storage of this document holds now. Never throws. */
export function readState(which: 'localStorage' | 'sessionStorage'): StorageState {
  try {
    const storage = window[which]; // throws in sandboxed frames, and where storage is switched off
    const { length } = storage;
    if (length > MOST_NAMES) return null;
    const state = new Map<string, number | null>();
    for (const name of listNames(storage))
      state.set(name, length > MOST_VALUES ? null : fingerprint(storage.getItem(name) ?? ''));
    return state;
  } catch {
    return null;
  }
}

/** Whether writes to a storage that nobody told of may go unseen: its values are not all looked at. Never throws. */
export function isTooLarge(which: 'localStorage' | 'sessionStorage'): boolean {
  try {
    return window[which].length > MOST_VALUES;
  } catch {
    return false; // nothing can be written either
  }
}

/** FNV-1a over the length and both ends: tells that a value changed, and says nothing about it. Half a unit more where something was left out. */
function fingerprint(value: string): number {
  let hash = (2166136261 ^ value.length) >>> 0;
  const text = value.length > 2 * PART ? value.slice(0, PART) + value.slice(-PART) : value;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619) >>> 0;
  return text === value ? hash : hash + 0.5;
}
