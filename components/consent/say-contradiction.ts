import type { Contradiction, Signal } from '../../lib/consent-types.ts';
import type { Text } from '../text.tsx';

/** One contradiction as a sentence with the names of those that stand against each other. */
export function sayContradiction(
  { code, categories, signals }: Contradiction,
  all: readonly Pick<Signal, 'mechanismName'>[],
  text: Pick<Text, 'say' | 'locale'>,
) {
  const [one, other] = findNames(signals, all);
  const about = new Intl.ListFormat(text.locale).format(categories.map((each) => text.say(`category_${each}`)));
  return text.say(
    `contradiction_${code}`,
    one ?? text.say('contradictionOne'),
    other ?? text.say('contradictionOther'),
    about || text.say('contradictionAnything'),
  );
}

/** The name of the first, and the names of all others. */
function findNames(signals: readonly number[], all: readonly Pick<Signal, 'mechanismName'>[]): (string | undefined)[] {
  const names = [...new Set(signals.flatMap((index) => all[index]?.mechanismName ?? []))];
  const [first, ...others] = names;
  return [first, others.length > 0 ? others.join(', ') : undefined];
}
