import { splitPattern } from '../../lib/catalogue/build-expression.ts';
import type { SearchEntry } from '../../lib/classify/prepare-search.ts';
import { CategoryMark } from '../category-mark.tsx';
import { explainMatch, sayChars } from '../explain-match.ts';
import { KeyName } from '../key-name.tsx';
import { type Text, useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import type { KeyView } from './build-lookup-address.ts';
import { LookupLink } from './lookup-link.tsx';

/** Where a key is told about. */
function keyViewOf({ layer, vendor, key }: SearchEntry): KeyView {
  return { page: 'key', layer, vendorId: vendor.id, pattern: key.pattern, store: key.store };
}

/**
 * One key among others: pattern, vendor, purpose, store. `why`: also the whole reason why a name meets it, or only what the placeholders of its
 * form stand for. `withoutVendor`: on the vendor's own page, which says whose all of them are.
 */
export function KeyResult(props: { entry: SearchEntry; why?: 'whole' | 'form'; withoutVendor?: boolean }) {
  const text = useText();
  const { say } = text;
  const { entry } = props;
  const { vendor, layer, key, kind, categories } = entry;
  const name = showText(vendor.name);
  const match = { pattern: showName(key.pattern), kind, layer, vendorName: name };
  return (
    <li class="key">
      <LookupLink class="key-row" view={keyViewOf(entry)} isResult>
        <span class="key-marks">
          {categories.map((category) => (
            <CategoryMark key={category} category={category} isNamed />
          ))}
        </span>{' '}
        <span class="key-line">
          <KeyName name={match.pattern} />{' '}
          {!props.withoutVendor && (
            <bdi class="result-vendor" title={name}>
              {name}
            </bdi>
          )}
        </span>{' '}
        <span class="key-line">
          {key.purpose !== undefined && (
            <bdi class="key-purpose" title={showText(key.purpose)}>
              {showText(key.purpose)}
            </bdi>
          )}{' '}
          {layer !== 'vendor' && !props.withoutVendor && <span class="tag">{say(`layerTag_${layer}`)}</span>}{' '}
          {key.legacy && <span class="tag">{say('legacyTag')}</span>}{' '}
          <span class="key-store">{say(`store_${key.store}`)}</span>
        </span>
        {props.why === 'whole' && kind !== 'exact' && (
          <span class="key-why">{explainMatch(key.store, match, { vendor, key }, text)}</span>
        )}
        {props.why === 'form' && kind === 'template' && <span class="key-why">{sayForm(entry, text)}</span>}
      </LookupLink>
    </li>
  );
}

function sayForm({ key, vendor }: SearchEntry, text: Text): string {
  const names = new Set(splitPattern(key.pattern).names);
  return [...names].map((name) => `${name} = ${sayChars(vendor.placeholders[name]?.chars ?? '', text)}`).join(', ');
}
