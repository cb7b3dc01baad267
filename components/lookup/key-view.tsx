import type { CatalogueSearch, SearchEntry } from '../../lib/classify/prepare-search.ts';
import { CategoryMark } from '../category-mark.tsx';
import { ClaimsTable } from '../claims-table.tsx';
import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import type { SearchView } from './build-lookup-address.ts';
import { DetailHead } from './detail-head.tsx';
import { KeyFacts } from './key-facts.tsx';
import { KeyResult } from './key-result.tsx';
import { LookupLink } from './lookup-link.tsx';

/** Everything the catalogue has about one key. */
export function KeyView(props: { entry: SearchEntry; search: CatalogueSearch; last: SearchView }) {
  const { say } = useText();
  const { entry, search } = props;
  const { vendor, layer, key, categories } = entry;
  const same = search.entries.filter((one) => one.key.pattern === key.pattern && one !== entry);
  return (
    <article class="detail">
      <DetailHead
        last={props.last}
        steps={
          <LookupLink view={{ page: 'vendor', layer, vendorId: vendor.id }}>
            <bdi>{showText(vendor.name)}</bdi>
          </LookupLink>
        }
      >
        <code>{showName(key.pattern)}</code>
      </DetailHead>
      <p class="detail-tags">
        {categories.map((category) => (
          <span class="category" key={category}>
            <CategoryMark category={category} /> {say(`category_${category}`)}
          </span>
        ))}
        {layer !== 'vendor' && <span class="tag">{say(`layerTag_${layer}`)}</span>}
        {key.legacy && <span class="tag">{say('legacyTag')}</span>}
      </p>
      <p dir="auto">{key.purpose === undefined ? say('purposeUncited') : showText(key.purpose)}</p>
      {key.legacy && <p class="muted">{say('legacyKey')}</p>}
      <KeyFacts entry={entry} search={search} />
      <h3>{say('claimsHeading')}</h3>
      <ClaimsTable claims={key.claims} documents={vendor.documents} />
      {same.length > 0 && (
        <>
          <h3>{say('sameNameHeading')}</h3>
          <ul class="keys">
            {same.map((one) => (
              <KeyResult key={one.id} entry={one} />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
