import type { RemovalFailure } from '../removal-types.ts';

/** Why removing cannot go on. */
export class RemovalError extends Error {
  override name = 'RemovalError';
  readonly code: RemovalFailure;

  /** @param detail the browser's own words, if any */
  constructor(code: RemovalFailure, detail = '') {
    super(detail);
    this.code = code;
  }
}
