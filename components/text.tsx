import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Text } from './build-text.ts';

export type { KeyPart, MessageKey, PluralKey, Text } from './build-text.ts';
// Made in a file without Preact, which the shell reads too.
export { buildText, keyPart } from './build-text.ts';

export const TextContext = createContext<Text | undefined>(undefined);

/** The words of the nearest provider. @throws Error when there is none: a mistake in the code. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (!text) throw new Error('useText: put a TextContext.Provider around this component');
  return text;
}
