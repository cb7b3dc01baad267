import { browser } from './browser.ts';
import type { Decoders } from './consent/decoded-types.ts';
import type { ConsentRecord } from './consent-types.ts';

/** Where `decoders.js` leaves what it has: it stays until the background is stopped. */
export interface DecodersWorld {
  crumbscopeDecoders?: Decoders;
  /** Chromium's background is a worker. */
  importScripts?(...addresses: string[]): void;
}

const FILE = '/decoders.js';

/** Answers that nothing can be decoded: for pages without any string that could be. */
const NONE: Decoders = { decodeTc: () => undefined, decodeGpp: () => undefined };

/** A TC string, a GPP string, or something in base64 or escapes that may hide one: shorter texts hold none. */
const MAY_HOLD = /[A-Za-z0-9_-]{20,}|D[A-Za-z0-9_-]{3,}~/;

/**
 * The decoders that these records need: those of the field's libraries only if one of them may hold a standard string, since they are large.
 * Background only. @throws when the browser cannot put in the extension's own file
 */
export async function loadDecoders(records: readonly Pick<ConsentRecord, 'value'>[]): Promise<Decoders> {
  if (!records.some(({ value }) => value !== null && MAY_HOLD.test(value))) return NONE;
  const world = globalThis as DecodersWorld; // the background's own globals
  if (!world.crumbscopeDecoders) await putIn(world);
  if (!world.crumbscopeDecoders) throw new Error('The decoders of consent strings could not be loaded.');
  return world.crumbscopeDecoders;
}

/**
 * Must be called while the background starts for the first time: a worker may put in later only what it has put in once while it was installed
 * (Service Workers, `importScripts`; Chromium 156).
 */
export function keepDecoders(): void {
  const world = globalThis as DecodersWorld & EventTarget; // a worker, or the background's page
  if (world.importScripts) world.addEventListener('install', () => world.importScripts?.(FILE));
}

async function putIn(world: DecodersWorld): Promise<void> {
  if (world.importScripts) return world.importScripts(FILE);
  const script = document.createElement('script');
  script.src = browser.runtime.getURL(FILE);
  await new Promise((resolve, reject) => {
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new Error(`${FILE} could not be loaded.`)));
    document.head.append(script);
  });
}
