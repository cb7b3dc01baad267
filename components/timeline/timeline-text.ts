import { useMemo } from 'preact/hooks';
import { createExactElapsed } from '../clock/say-elapsed.ts';
import { type Text, useText } from '../text.tsx';

/** Words for many marks: what writes numbers and times is made once for all of them. */
export interface TimelineText extends Text {
  /** "0.312 s". */
  sayMoment: (milliseconds: number) => string;
  sayNumber: (value: number) => string;
}

/** Adds to `text` what a picture or table of marks needs. */
function buildTimelineText(text: Text): TimelineText {
  const number = new Intl.NumberFormat(text.locale);
  return { ...text, sayMoment: createExactElapsed(text.locale), sayNumber: (value) => number.format(value) };
}

/** The words of the nearest provider, for marks; the same object as long as those are. */
export function useTimelineText(): TimelineText {
  const text = useText();
  return useMemo(() => buildTimelineText(text), [text]);
}
