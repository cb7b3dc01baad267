import type { Consent } from '../lib/consent-types.ts';
import { allCategories, type Category } from '../lib/types.ts';
import { CategoryMark } from './category-mark.tsx';
import { sayAnswer } from './consent-summary.ts';
import { Icon } from './icons.tsx';
import { useText } from './text.tsx';

/** One row per category: what is known of the visitor's choice, in a few plain words, and how much is kept. A row filters the list. */
export function CategoryMatrix(props: {
  consent: Consent;
  counts: Record<Category, number>;
  total: number;
  selected: ReadonlySet<Category>;
  onToggle: (category: Category) => void;
}) {
  const { say } = useText();
  return (
    <section class="matrix" aria-labelledby="categories-heading">
      <h2 id="categories-heading" class="sr-only">
        {say('categoriesHeading')}
      </h2>
      <ul>
        {allCategories.map((category) => (
          <li key={category}>
            <CategoryRow
              category={category}
              consent={props.consent}
              count={props.counts[category]}
              share={props.total > 0 ? props.counts[category] / props.total : 0}
              isSelected={props.selected.has(category)}
              onToggle={props.onToggle}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CategoryRow(props: {
  category: Category;
  consent: Consent;
  count: number;
  share: number;
  isSelected: boolean;
  onToggle: (category: Category) => void;
}) {
  const text = useText();
  const { say, count, locale } = text;
  const { category, consent } = props;
  return (
    <button type="button" class="matrix-row" aria-pressed={props.isSelected} onClick={() => props.onToggle(category)}>
      <CategoryMark category={category} />
      <span class="matrix-name">{say(`category_${category}`)}</span>{' '}
      {category !== 'unclassified' ? (
        <span class={`state state-${consent.categories[category]}`}>
          <Icon name={consent.categories[category]} />
          {sayAnswer(consent, category, text)}
        </span>
      ) : (
        <span class="sr-only">{say('noConsentAsked')}</span>
      )}{' '}
      <span class="matrix-count" aria-hidden="true">
        {new Intl.NumberFormat(locale).format(props.count)}
      </span>
      <span class="sr-only">{count('keyCount', props.count)}</span>
      <span class={`bar bar-${category}`} style={{ '--share': props.share.toFixed(4) }} aria-hidden="true" />
    </button>
  );
}
