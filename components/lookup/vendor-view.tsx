import type { SearchVendor } from '../../lib/classify/prepare-search.ts';
import { groupByDocument } from '../claims.ts';
import { DocumentLink } from '../document-link.tsx';
import { MoreList } from '../more-list.tsx';
import { keyPart, useText } from '../text.tsx';
import { VendorFacts } from '../vendor-facts.tsx';
import { showText } from '../visible-text.ts';
import type { SearchView } from './build-lookup-address.ts';
import { DetailHead } from './detail-head.tsx';
import { KeyResult } from './key-result.tsx';
import { ScriptHosts } from './script-hosts.tsx';

const FIRST_KEYS = 100;

/** A vendor, a platform of the general list, or a file of one's own: its keys, who says so, where its scripts come from, and its card. */
export function VendorView({ one, last }: { one: SearchVendor; last: SearchView }) {
  const { say, count } = useText();
  const { vendor, layer, entries } = one;
  const cited = groupByDocument(
    vendor.keys.flatMap(({ claims }) => claims),
    vendor.documents,
  );
  return (
    <article class="detail">
      <DetailHead last={last}>
        <bdi>{showText(vendor.name)}</bdi>
      </DetailHead>
      <p class="detail-tags">
        {vendor.kind && layer !== 'general' && <span class="muted">{say(`kind_${vendor.kind}`)}</span>}
        {layer !== 'vendor' && <span class="tag">{say(`layerTag_${layer}`)}</span>}
        {entries.length > 0 && <span class="muted">{count('keyCount', entries.length)}</span>}
      </p>
      {entries.length === 0 && <p>{say('vendorNoKeys')}</p>}
      {vendor.note !== undefined && (
        <>
          <h3>{say(entries.length === 0 ? 'vendorNoteNoKeys' : 'vendorNote')}</h3>
          <p dir="auto">{showText(vendor.note)}</p>
        </>
      )}
      {entries.length > 0 && (
        <>
          <h3>{say('vendorKeysHeading')}</h3>
          <MoreList key={`${layer} ${vendor.id}`} class="keys" entries={entries} first={FIRST_KEYS}>
            {(entry) => <KeyResult key={entry.id} entry={entry} withoutVendor />}
          </MoreList>
          <h3>{say('vendorSourcesHeading')}</h3>
          <ul class="documents">
            {cited.map(([id, claims]) => {
              const document = vendor.documents[id];
              return (
                document && (
                  <li key={id}>
                    <DocumentLink document={document} />{' '}
                    <span class="muted">
                      {say(`documentKind_${keyPart(document.kind)}`)}, {count('claimCount', claims.length)}
                    </span>
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      {vendor.scripts && vendor.scripts.length > 0 && (
        <>
          <h3>{say('vendorScriptsHeading')}</h3>
          <ScriptHosts scripts={vendor.scripts} documents={vendor.documents} />
        </>
      )}
      {layer !== 'general' && (
        <>
          <h3>{say('aboutVendor', showText(vendor.name))}</h3>
          <VendorFacts vendor={vendor} />
        </>
      )}
    </article>
  );
}
