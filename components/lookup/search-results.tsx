import type { SearchVendor } from '../../lib/classify/prepare-search.ts';
import type { SearchResult } from '../../lib/classify/search-catalogue.ts';
import { focusSearch } from '../search-field.tsx';
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
  const { say, count, locale } = useText();
  const number = new Intl.NumberFormat(locale);
  const { query, result } = props;
  const { met, metLeft, vendors, others } = result;
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
            {say('lookupMetHeading')} <span class="heading-count">{number.format(met.length)}</span>
          </h2>
          <ResultList name="met" class="keys" entries={met} first={FIRST_KEYS}>
            {(entry) => <KeyResult key={entry.id} entry={entry} why="whole" />}
          </ResultList>
        </section>
      )}
      {vendors.length > 0 && (
        <section>
          <h2>
            {say('vendorsHeading')} <span class="heading-count">{number.format(vendors.length)}</span>
          </h2>
          <ResultList name="vendors" class="groups" entries={vendors} first={FIRST_VENDORS}>
            {(one) => <VendorResult key={`${one.layer} ${one.vendor.id}`} one={one} />}
          </ResultList>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>
            {say(met.length > 0 ? 'lookupOthersHeading' : 'lookupKeysHeading')}{' '}
            <span class="heading-count">{number.format(others.length)}</span>
          </h2>
          {isName && met.length === 0 && (
            <p class="section-note">{metLeft > 0 ? count('lookupMetFiltered', metLeft) : say('lookupNotExact')}</p>
          )}
          <ResultList name="others" class="keys" entries={others} first={FIRST_KEYS}>
            {(entry) => <KeyResult key={entry.id} entry={entry} />}
          </ResultList>
        </section>
      )}
      {keys + vendors.length === 0 &&
        (result.left > 0 || query.trim() === '' ? (
          <div class="nothing">
            <p>{say('noMatch')}</p>
            <button
              type="button"
              class="button"
              onClick={() => {
                props.onClearFilter();
                focusSearch();
              }}
            >
              {say('filtersClear')}
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
        <bdi class="group-name" title={name}>
          {name}
        </bdi>{' '}
        {vendor.kind && <span class="group-kind">{say(`kind_${vendor.kind}`)}</span>}{' '}
        {layer !== 'vendor' && <span class="tag">{say(`layerTag_${layer}`)}</span>}{' '}
        <span class="group-count">{count('keyCount', entries.length)}</span>
      </LookupLink>
    </li>
  );
}
