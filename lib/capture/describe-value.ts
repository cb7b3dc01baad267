import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Shape } from '../types.ts';

/** What is kept of a value: never the value. `size` is bytes of UTF-8. */
export interface ValueDescription {
  size: number;
  shape: Shape;
  hash: string;
}

/** Enough to tell shapes apart; a longer value is judged by its beginning and its end. */
const LOOKED_AT = 8192;
/** Longer than this in UTF-16 units a value is described in slices. */
export const LONG_VALUE = 64 * 1024;
/** Bytes hashed between two pauses: about a millisecond's work. */
const SLICE = 128 * 1024;
const HASH_BYTES = 8;
const encoder = new TextEncoder();

/**
 * Makes a describer for one salt. The salt is secret to the browser session and never leaves the extension: without it a hash of a short
 * value could be guessed back.
 * @param salt text of any length, 128 bits of chance or more
 */
export function createDescriber(salt: string): (value: string) => ValueDescription {
  const salted = createSaltedHash(salt);
  const running = salted.clone();
  const buffer = new Uint8Array(3 * 1024);
  const digest = new Uint8Array(running.outputLen);
  return (value) => {
    if (value.length > 1024 || !value.isWellFormed())
      return finish(value, salted.clone().update(toBytes(value)).digest());
    const size = encoder.encodeInto(value, buffer).written;
    // Copied instead of made anew: ten thousand values are hashed while a page waits.
    salted._cloneInto(running).update(buffer.subarray(0, size)).digestInto(digest);
    return { size, shape: findShape(value), hash: bytesToHex(digest.subarray(0, HASH_BYTES)) };
  };
}

/**
 * Describes one long value as `createDescriber` does, with pauses, so that a value of 5 MB does not hold up the page.
 * @param pause gives a promise to wait for when it is the page's turn
 */
export async function describeInSlices(
  salt: string,
  value: string,
  pause: () => Promise<void> | undefined,
): Promise<ValueDescription> {
  const bytes = toBytes(value);
  const hash = createSaltedHash(salt);
  for (let start = 0; start < bytes.length; start += SLICE) {
    hash.update(bytes.subarray(start, start + SLICE));
    const rest = pause();
    if (rest) await rest;
  }
  return finish(value, hash.digest());
}

/** SHA-256 that has taken in one whole block of salt. */
function createSaltedHash(salt: string) {
  const block = new Uint8Array(64);
  block.set(sha256(encoder.encode(salt)));
  return sha256.create().update(block);
}

function finish(value: string, digest: Uint8Array): ValueDescription {
  return {
    size: encoder.encode(value).length,
    shape: findShape(value),
    hash: bytesToHex(digest.subarray(0, HASH_BYTES)),
  };
}

/** What is hashed: UTF-8, which has no form for lone surrogates; values with such as UTF-16, marked, so that unequal values stay unequal. */
function toBytes(value: string): Uint8Array {
  return value.isWellFormed() ? encoder.encode(value) : toUtf16(value);
}

function toUtf16(value: string): Uint8Array {
  const units = new Uint16Array(value.length + 1);
  units[0] = 0xffff; // no well-formed text begins so
  for (let index = 0; index < value.length; index += 1) units[index + 1] = value.charCodeAt(index);
  return new Uint8Array(units.buffer);
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;
const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const BASE64_URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/;
/** A TCF v2 core segment: 6 bits of version (C), then at least 34 characters up to the purposes; further segments after dots. */
const TC_STRING = /^C[A-Za-z0-9_-]{33,}(\.[A-Za-z0-9_-]*)*$/;
/** `{`, `[` or `"`, percent-encoded; some servers write small letters. */
const ENCODED_JSON = /^%(7b|5b|22)/i;
const ENCODED_JSON_END = /(%7d|%5d|%22|[}\]"])\s*$/i;
const EMAIL = /^[^\s@"<>]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
const WEB_ADDRESS = /^https?:\/\/[^\s]+$/i;
const HEX = /^(?=.*\d)[0-9a-f]{8,}$/i;
const BASE64 = /^[A-Za-z0-9+/_-]{12,}={1,2}$/;
const TOKEN = /^[^\s{}[\]"<>]{6,}$/;

/** Names what a value looks like. Pure; at most the first and last 8,192 characters are looked at. Cheap looks go before expressions. */
export function findShape(value: string): Shape {
  if (value === '') return 'empty';
  const text = value.length > LOOKED_AT ? value.slice(0, LOOKED_AT) : value;
  const { length } = text;
  if ((length === 36 || length === 38) && UUID.test(text)) return 'uuid'; // before JSON: some write braces around it
  const first = text.charCodeAt(0);
  if (first === 0x7b || first === 0x5b || first === 0x22) return isJson(value) ? 'json' : 'text';
  const hasPercent = text.includes('%');
  if (hasPercent && ENCODED_JSON.test(text)) return isEncodedJson(value) ? 'json' : 'token';
  if (text === 'true' || text === 'false') return 'boolean';
  // A number begins with a sign, a point or a digit: nothing beyond 9 in the table of characters.
  if (first <= 0x39 && NUMBER.test(text)) return isTimestamp(text) ? 'timestamp' : 'number';
  if (text.startsWith('eyJ') && JWT.test(text)) return 'jwt';
  if (first === 0x43 && TC_STRING.test(text)) return isTcVersion2(text) ? 'tc-string' : 'token';
  if (text.includes('@') ? EMAIL.test(text) : hasPercent && text.includes('%40') && EMAIL.test(decode(text)))
    return 'email';
  if (/^http/i.test(text) && (WEB_ADDRESS.test(text) || WEB_ADDRESS.test(decode(text)))) return 'url';
  if (HEX.test(text)) return 'hex';
  if (text.endsWith('=') && BASE64.test(text)) return 'base64';
  return TOKEN.test(text) && /\d/.test(text) ? 'token' : 'text';
}

/** Seconds or milliseconds between 2001 and 2100. */
function isTimestamp(text: string): boolean {
  if (!/^\d{10}(\d{3})?(\.\d+)?$/.test(text)) return false;
  const ms = text.length === 13 && !text.includes('.') ? Number(text) : Number(text) * 1000;
  return (
    (ms > 978_307_200_000 && ms < 4_102_444_800_000) ||
    (Number(text) > 978_307_200_000 && Number(text) < 4_102_444_800_000)
  );
}

/**
 * A C and 33 more characters are many a token; a TC string has its fixed fields as well (TCF v2, core segment, 6 bits a character): the days
 * it was created and updated (36 bits of deciseconds each) between 2018 and 2100, two letters of a language, a policy version from 2 on.
 */
function isTcVersion2(text: string): boolean {
  const isDay = (start: number) => {
    let deciseconds = 0;
    for (let index = start; index < start + 6; index += 1)
      deciseconds = deciseconds * 64 + BASE64_URL.indexOf(text.charAt(index));
    return deciseconds > 15_147_648_000 && deciseconds < 41_024_448_000;
  };
  return isDay(1) && isDay(7) && /^[A-Z]{2}..[C-P]/.test(text.slice(18, 23));
}

function isJson(text: string): boolean {
  if (text.length > LOOKED_AT) return /[}\]"]\s*$/.test(text.slice(-16));
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // not JSON: that is the answer
  }
}

function isEncodedJson(text: string): boolean {
  return text.length > LOOKED_AT ? ENCODED_JSON_END.test(text.slice(-16)) : isJson(decode(text));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not percent-encoded: judge it as it is
  }
}
