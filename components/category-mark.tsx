import type { Category } from '../lib/types.ts';
import { useText } from './text.tsx';

/** A category's colour and shape. `isNamed`: no word stands beside it, so it carries its own. */
export function CategoryMark({ category, isNamed = false }: { category: Category; isNamed?: boolean }) {
  const { say } = useText();
  if (!isNamed) return <span class={`mark mark-${category}`} aria-hidden="true" />;
  const name = say(`category_${category}`);
  return <span class={`mark mark-${category}`} role="img" aria-label={name} title={name} />;
}
