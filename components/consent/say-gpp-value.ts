import type { Text } from '../text.tsx';
import { showText } from '../visible-text.ts';

/** Longest value that is shown. */
const LIMIT = 300;

/**
 * The value of a GPP field, with what a number stands for where all US sections agree: opt-outs and notices (IAB Global Privacy Platform, `Sections`:
 * 0 not applicable, 1 yes, 2 no). Anything else as it stands.
 */
export function sayGppValue(field: string, value: unknown, { say }: Pick<Text, 'say'>): string {
  const number = value === 0 || value === 1 || value === 2 ? value : undefined;
  if (number !== undefined && /OptOut$/.test(field)) return say('gppValue', number, say(`gppOptOut_${number}`));
  if (number !== undefined && /Notice$/.test(field)) return say('gppValue', number, say(`gppNotice_${number}`));
  if (typeof value === 'boolean') return say(value ? 'triggerAnswer_yes' : 'triggerAnswer_no');
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return showText(words.length > LIMIT ? `${words.slice(0, LIMIT - 1)}…` : words);
}
