import { decodeGpp } from './decode-gpp.ts';
import { decodeTc } from './decode-tc.ts';
import type { Decoders } from './decoded-types.ts';

/** The decoders by the field's own libraries. Large: the extension loads this file only when a page has such a string. */
export const decoders: Decoders = { decodeTc, decodeGpp };
