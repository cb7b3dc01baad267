import { browser } from './browser.ts';
import type { Decoders } from './consent/decoded-types.ts';
import type { Mechanism } from './consent/mechanism.ts';
import type { ConsentRecord } from './consent-types.ts';

/** Where the files that are put in later leave what they have: it stays until the background is stopped. */
export interface ReadersWorld {
  crumbscopeMechanisms?: readonly Mechanism[];
  crumbscopeDecoders?: Decoders;
  /** Chromium's background is a worker. */
  importScripts?(...addresses: string[]): void;
}

/** What reads consent records. */
export interface ConsentReaders {
  mechanisms: readonly Mechanism[];
  decoders: Decoders;
}

const FILES = { crumbscopeMechanisms: '/mechanisms.js', crumbscopeDecoders: '/decoders.js' } as const;

/** Answers that nothing can be decoded: for pages without any string that could be. */
const NO_DECODERS: Decoders = { decodeTc: () => undefined, decodeGpp: () => undefined };

/** A TC string, something in base64 that may hide one, or the header of a GPP string, which is short and may stand alone: other texts hold none. */
const MAY_HOLD = /[A-Za-z0-9_-]{20,}|DB[A-Za-z0-9_-]{2}/;

/**
 * The mechanisms, and the decoders that these records need: those of the field's libraries only if one of them may hold a standard string. All of them are
 * large, and most of what the background does needs none. Background only.
 * @throws when the browser cannot put in the extension's own file with the mechanisms
 */
export async function loadReaders(records: readonly Pick<ConsentRecord, 'value'>[]): Promise<ConsentReaders> {
  const mechanisms = await load('crumbscopeMechanisms');
  const mayHold = records.some(({ value }) => value !== null && MAY_HOLD.test(value));
  return { mechanisms, decoders: mayHold ? await loadDecoders() : NO_DECODERS };
}

/** The decoders. Without them strings of standards cannot be read, and are said not to be; the rest still shows. */
export async function loadDecoders(): Promise<Decoders> {
  try {
    return await load('crumbscopeDecoders');
  } catch (error) {
    console.error('Consent strings are not decoded:', error);
    return NO_DECODERS;
  }
}

/**
 * Must be called while the background starts for the first time: a worker may put in later only what it has put in once while it was installed
 * (Service Workers, `importScripts`; Chromium 156).
 */
export function keepReaders(): void {
  const world = globalThis as ReadersWorld & EventTarget; // a worker, or the background's page
  if (world.importScripts) world.addEventListener('install', () => world.importScripts?.(...Object.values(FILES)));
}

async function load<Key extends keyof typeof FILES>(key: Key): Promise<NonNullable<ReadersWorld[Key]>> {
  const world = globalThis as ReadersWorld; // the background's own globals
  if (!world[key]) await putIn(world, FILES[key]);
  const found = world[key];
  if (!found) throw new Error(`${FILES[key]} could not be loaded.`);
  return found;
}

async function putIn(world: ReadersWorld, file: string): Promise<void> {
  if (world.importScripts) return world.importScripts(file);
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(file);
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${file} could not be loaded.`)));
    document.head.append(script);
  });
}
