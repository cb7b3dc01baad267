import type { ComponentChildren } from 'preact';
import { splitPattern } from '../../lib/catalogue/build-expression.ts';
import { detailsKey } from '../../lib/catalogue/vendor-details.ts';
import type { CatalogueSearch, SearchEntry } from '../../lib/classify/prepare-search.ts';
import { sayChars } from '../explain-match.ts';
import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import { LookupLink } from './lookup-link.tsx';

/** How a key is recognised: the form of its name, where it stands, who else uses the name, and names as sites have them. */
export function KeyFacts({ entry, search }: { entry: SearchEntry; search: CatalogueSearch }) {
  const text = useText();
  const { say } = text;
  const { vendor, layer, key, kind } = entry;
  const name = showText(vendor.name);
  const placeholders = [...new Set(splitPattern(key.pattern).names)];
  return (
    <dl class="facts detail-facts">
      <Fact label={say('fact_vendor')}>
        <LookupLink view={{ page: 'vendor', layer, vendorId: vendor.id }}>
          <bdi>{name}</bdi>
        </LookupLink>
        , {say(`layer_${layer}`)}
      </Fact>
      <Fact label={say('fact_keyName')}>
        {say(`matchKind_${kind}`, showName(key.pattern))}
        {placeholders.map((placeholder) => {
          const { chars = '', note } = vendor.placeholders[placeholder] ?? {};
          return (
            <span class="placeholder" key={placeholder}>
              <code>{placeholder}</code> = {sayChars(chars, text)}
              {note !== undefined && <span class="muted"> ({showText(note)})</span>}
            </span>
          );
        })}
      </Fact>
      <Fact label={say('fact_store')}>{say(`store_${key.store}`)}</Fact>
      <Fact label={say('fact_party')}>{say(`keyParty_${key.party}`)}</Fact>
      {key.domains && <Fact label={say('fact_domains')}>{key.domains.join(', ')}</Fact>}
      {key.needsCompanion && <Fact label={say('fact_evidence')}>{say('keyNeedsCompanion', name)}</Fact>}
      {key.sharedWith && (
        <Fact label={say('fact_shared')}>
          {key.sharedWith.map(({ vendor: id, reason }) => {
            const other = search.vendors.get(detailsKey(layer, id)) ?? search.vendors.get(id);
            return (
              <span class="placeholder" key={id}>
                {other ? (
                  <LookupLink view={{ page: 'vendor', layer: other.layer, vendorId: id }}>
                    <bdi>{showText(other.vendor.name)}</bdi>
                  </LookupLink>
                ) : (
                  id
                )}
                : {showText(reason)}
              </span>
            );
          })}
        </Fact>
      )}
      {key.examples && (
        <Fact label={say('fact_examples')}>
          {key.examples.map((example) => (
            <code class="example" key={example}>
              {showName(example)}
            </code>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
