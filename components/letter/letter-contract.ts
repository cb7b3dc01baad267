import type { LetterMaterial } from '../../lib/letter/build-letter-facts.ts';

/** Why there is nothing to write a letter from. */
export type LetterGap = 'noAddress' | 'notLooked' | 'noDetails';

/** What the page "Write a letter" is drawn from. */
export interface LetterModel {
  /** undefined until it is known. */
  material: LetterMaterial | LetterGap | undefined;
  /** IANA name, such as `Europe/Prague`. */
  timeZone: string;
  locale: string;
  now: number;
}

/** What the page can ask for. */
export interface LetterActions {
  /** Reads the value of one item now. Nothing is kept. */
  readValue(itemId: string): Promise<{ ok: true; value: string } | { ok: false; messageKey: string }>;
  copy(text: string): Promise<void>;
}
