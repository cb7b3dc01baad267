import type { FailureCode } from '../types.ts';
import { NoAnswerError } from './no-answer-error.ts';

/** Why a tab could not be captured: `noAccess` is a state of its own, the others are failures. `detail` is the browser's own words. */
export class CaptureError extends Error {
  override name = 'CaptureError';
  readonly code: FailureCode | 'noAccess' | 'pdf' | 'browser' | 'store';

  constructor(code: CaptureError['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

/** The words of Chromium 156 and Firefox 153 when an injection fails; browsers give no codes. */
const KNOWN: [RegExp, CaptureError['code']][] = [
  [/no tab with id|invalid tab id|tab was closed|frame.*(removed|detached|was lost)/i, 'tabGone'],
  [/error page/i, 'pageUnreachable'],
  [/extensions gallery/i, 'store'],
  [/chrome:|chrome-extension:|about:|privileged|reader mode/i, 'browser'],
  [/cannot access|missing host permission|must request permission|permission/i, 'noAccess'],
];

/** Turns what the browser said into a code one can act on. */
export function explainFailure(error: unknown, url: string | undefined): CaptureError {
  if (error instanceof CaptureError) return error;
  const words = error instanceof Error ? error.message : String(error);
  if (error instanceof NoAnswerError) return new CaptureError('noAnswer', words);
  const code = KNOWN.find(([pattern]) => pattern.test(withoutAddress(words)))?.[1] ?? 'unexpected';
  // Browsers show a PDF in a page of their own under the document's address, and refuse as they refuse any foreign page.
  if (code === 'noAccess' && /\.pdf$/i.test(URL.parse(url ?? '')?.pathname ?? ''))
    return new CaptureError('pdf', words);
  return new CaptureError(code, words);
}

/** Browsers quote the page's address in their words; of that, only the kind of address may decide, or any page could. */
function withoutAddress(words: string): string {
  return words.replace(/"([a-z-]*:)?[^"]*"/gi, '"$1"');
}
