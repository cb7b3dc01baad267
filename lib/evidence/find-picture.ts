import type { Screenshot } from '../visit-record-types.ts';

/** What a picture of a page may come to: more is no picture of a screen (8K: 7680 by 4320), and showing it takes four bytes for each pixel. */
const pictureLimits = { base64: 30_000_000, pixels: 50_000_000, side: 32_767 } as const;

/** What a picture really is, by its first bytes. Sizes in pixels. */
export interface Picture {
  type: Screenshot['type'];
  width: number;
  height: number;
}

/** Sizes stand within so many bytes, also behind what cameras and editors add. */
const HEAD = 256 * 1024;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const JPEG = [0xff, 0xd8, 0xff];

/** Looks at the bytes of a picture in base64; undefined: it is none, or it is too large. Pure. */
export function findPicture(base64: string): Picture | undefined {
  if (base64.length > pictureLimits.base64 || base64.length % 4 !== 0) return undefined;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return undefined;
  const binary = atob(base64);
  if (btoa(binary) !== base64) return undefined; // bits behind the last byte
  const bytes = Uint8Array.from(binary.slice(0, HEAD), (char) => char.charCodeAt(0));
  const found = readPng(bytes) ?? readJpeg(bytes);
  return found && isPossible(found) ? found : undefined;
}

function isPossible({ width, height }: Picture): boolean {
  const isSide = (pixels: number) => pixels > 0 && pixels <= pictureLimits.side;
  return isSide(width) && isSide(height) && width * height <= pictureLimits.pixels;
}

/** PNG, section 11.2.2: the size stands in the first chunk. */
function readPng(bytes: Uint8Array): Picture | undefined {
  if (bytes.length < 33 || !begins(bytes, PNG)) return undefined;
  const view = new DataView(bytes.buffer);
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** JPEG (ITU T.81, annex B): segments one after the other, until one that begins a frame. */
function readJpeg(bytes: Uint8Array): Picture | undefined {
  if (!begins(bytes, JPEG)) return undefined;
  const view = new DataView(bytes.buffer);
  for (let at = 2; at + 9 < bytes.length && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
  }
  return undefined;
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
