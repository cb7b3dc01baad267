import type { Screenshot, VisitRecord } from '../../lib/visit-record-types.ts';

/** A key that a person signs with. Times are ms since the epoch. */
export interface SealKey {
  /** 64 hex digits. */
  thumbprint: string;
  madeAt: number;
}

/** `error`: a message key of `_locales`, or the browser's own words. */
export type PictureAnswer = { ok: true; value: Screenshot } | { ok: false; error: string };

/** What sealing asks for. All but `copy` reject with an Error of the browser. */
export interface SealActions {
  /** Takes a picture of the page the report is about. Absent: its tab is not known. */
  takePicture?(): Promise<PictureAnswer>;
  /** Undefined: no key was made yet. */
  readKey(): Promise<SealKey | undefined>;
  /** Makes a key in the place of the one that is there. */
  makeKey(): Promise<SealKey>;
  /** Removes the key from this browser. */
  removeKey(): Promise<void>;
  /** Seals a visit and saves the file, signed with the key if that is wanted; one is made where there is none. */
  seal(record: VisitRecord, isSigned: boolean): Promise<{ fileName: string; seal: string }>;
  copy(text: string): Promise<void>;
}
