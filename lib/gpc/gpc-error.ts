import type { GpcFailureCode } from '../gpc-types.ts';

/** Why a comparison cannot go on. `tabGone`: nobody is there to be told. */
export class GpcError extends Error {
  override name = 'GpcError';
  readonly code: GpcFailureCode | 'tabGone';

  /** @param detail the browser's own words, if any */
  constructor(code: GpcFailureCode | 'tabGone', detail?: string) {
    super(detail ?? '');
    this.code = code;
  }
}
