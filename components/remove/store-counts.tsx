import { allStores, type Item } from '../../lib/types.ts';
import { useText } from '../text.tsx';

/** How many keys of each store are about to go. */
export function StoreCounts({ items }: { items: readonly Pick<Item, 'store'>[] }) {
  const { say, locale } = useText();
  const number = new Intl.NumberFormat(locale);
  const counts = allStores.map((store) => [store, items.filter((item) => item.store === store).length] as const);
  return (
    <ul class="remove-counts">
      {counts
        .filter(([, count]) => count > 0)
        .map(([store, count]) => (
          <li key={store}>{say('removeStoreCount', say(`store_${store}`), number.format(count))}</li>
        ))}
    </ul>
  );
}
