import { createStore } from 'zustand/vanilla';
import { browser } from '../browser.ts';
import { rulesFormat, type VendorFile } from '../types.ts';
import { withLock } from './with-lock.ts';

/** Where a person's own rules are in `storage.local`: JSON text, since browsers' own conversion would spoil some of it. */
const KEY = 'rules';

/** A person's own rules as the browser holds them. */
export interface StoredRules {
  files: VendorFile[];
  /** Something is stored, or may be, and cannot be read: then there are no files. */
  isBroken: boolean;
  /** What is stored, as it stands, where that is text. */
  text?: string;
}

/** Reads a person's own rules. Never rejects: a storage that is broken is an answer too. */
export async function readRulesState(): Promise<StoredRules> {
  try {
    return parseStored((await browser.storage.local.get(KEY))[KEY]);
  } catch (error) {
    console.error('Reading your own rules:', error);
    return { files: [], isBroken: true };
  }
}

/** The rules alone; none where they cannot be read. Never rejects. */
export async function readRules(): Promise<VendorFile[]> {
  return (await readRulesState()).files;
}

/** Stores rules instead of those that are there. @throws Error of the browser, as when the storage is full; then all is as it was before */
export async function writeRules(files: readonly VendorFile[]): Promise<void> {
  if (files.length === 0) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: JSON.stringify({ ...rulesFormat, files }) });
}

/**
 * Makes new rules of those that are there and stores them; one change after the other, also from several pages. Gives what the change made.
 * @throws as `writeRules` and as the change itself
 */
export function changeRules<Made extends { files: readonly VendorFile[] }>(
  change: (there: StoredRules) => Made,
): Promise<Made> {
  const work = async () => {
    const made = change(await readRulesState());
    await writeRules(made.files);
    return made;
  };
  return withLock('rules', work);
}

/** A store that mirrors the rules, also when another page changes them. Undefined until they have been read. */
export function mirrorRules() {
  const store = createStore<{ rules: StoredRules | undefined }>(() => ({ rules: undefined }));
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[KEY];
    if (change) store.setState({ rules: parseStored(change.newValue) });
  });
  // A change that comes meanwhile is newer than what is read here.
  void readRulesState().then((read) => store.setState(({ rules }) => ({ rules: rules ?? read })));
  return store;
}

function parseStored(stored: unknown): StoredRules {
  if (stored === undefined) return { files: [], isBroken: false };
  if (typeof stored !== 'string') return { files: [], isBroken: true };
  try {
    const parsed: unknown = JSON.parse(stored);
    if (isObject(parsed) && parsed.formatVersion === rulesFormat.formatVersion && isListOf(parsed.files, isFile))
      return { files: parsed.files, isBroken: false, text: stored };
  } catch (error) {
    console.error('Reading your own rules:', error);
  }
  return { files: [], isBroken: true, text: stored };
}

/** Whether a file has what is looked at without a further check. Rules were checked wholly before they were stored. */
function isFile(value: unknown): value is VendorFile {
  return (
    isObject(value) &&
    [value.id, value.name, value.kind].every(isText) &&
    isObject(value.documents) &&
    isObject(value.placeholders) &&
    isListOf(value.keys, isKey)
  );
}

function isKey(value: unknown): boolean {
  return (
    isObject(value) &&
    [value.pattern, value.store, value.purpose].every(isText) &&
    isListOf(value.claims, (claim) => isObject(claim) && isText(claim.document))
  );
}

function isListOf<T>(value: unknown, isOne: ((one: unknown) => one is T) | ((one: unknown) => boolean)): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
