import type { SearchVendor } from '../../lib/classify/prepare-search.ts';
import type { SearchResult } from '../../lib/classify/search-catalogue.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { KeyResult } from './key-result.tsx';
import { LookupLink } from './lookup-link.tsx';
import { ResultList } from './result-list.tsx';
import { UnknownName } from './unknown-name.tsx';

/** Rows drawn at first. */
const FIRST_KEYS = 60;
const FIRST_VENDORS = 5;

/** What was found: keys with exactly this name, vendors, then all other keys. */
export function SearchResults(props: { query: string; result: SearchResult; onClearFilter: () => void }) {
  const { say, count } = useText();
  const { query, result } = props;
  const { met, vendors, others } = result;
  const keys = met.length + others.length;
  const isName = query.trim() !== '' && !/\s/.test(query.trim());
  const sayCount = vendors.length > 0 ? `, ${count('vendorCount', vendors.length)}` : '';
  return (
    <>
      <p class="sr-only" role="status">
        {count('resultCount', keys) + sayCount}
      </p>
      {met.length > 0 && (
        <section>
          <h2>
            {say('lookupMetHeading')} <span class="heading-count">{met.length}</span>
          </h2>
          <ResultList class="keys" entries={met} first={FIRST_KEYS}>
            {(entry) => <KeyResult key={entry.id} entry={entry} why="whole" />}
          </ResultList>
        </section>
      )}
      {vendors.length > 0 && (
        <section>
          <h2>
            {say('vendorsHeading')} <span class="heading-count">{vendors.length}</span>
          </h2>
          <ResultList class="groups" entries={vendors} first={FIRST_VENDORS}>
            {(one) => <VendorResult key={`${one.layer} ${one.vendor.id}`} one={one} />}
          </ResultList>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>
            {say(met.length > 0 ? 'lookupOthersHeading' : 'lookupKeysHeading')}{' '}
            <span class="heading-count">{others.length}</span>
          </h2>
          {isName && met.length === 0 && <p class="section-note">{say('lookupNotExact')}</p>}
          <ResultList class="keys" entries={others} first={FIRST_KEYS}>
            {(entry) => <KeyResult key={entry.id} entry={entry} />}
          </ResultList>
        </section>
      )}
      {keys + vendors.length === 0 &&
        (result.left > 0 || query.trim() === '' ? (
          <div class="nothing">
            <p>{say('noMatch')}</p>
            <button type="button" class="button" onClick={props.onClearFilter}>
              {say('clearFilters')}
            </button>
          </div>
        ) : (
          <UnknownName query={query} alike={result.alike} />
        ))}
    </>
  );
}

/** One vendor among others: name, kind or layer, number of keys. */
function VendorResult({ one: { vendor, layer, entries } }: { one: SearchVendor }) {
  const { say, count } = useText();
  const name = showText(vendor.name);
  return (
    <li class="group">
      <LookupLink class="group-head" view={{ page: 'vendor', layer, vendorId: vendor.id }} isResult>
        <span class="group-name" title={name}>
          <bdi>{name}</bdi>
        </span>{' '}
        <span class="group-kind">{vendor.kind && say(`kind_${vendor.kind}`)}</span>{' '}
        {layer !== 'vendor' && <span class="tag">{say(`layerTag_${layer}`)}</span>}{' '}
        <span class="group-count">{count('keyCount', entries.length)}</span>
      </LookupLink>
    </li>
  );
}
