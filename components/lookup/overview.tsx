import { type CatalogueSearch, layerOrder } from '../../lib/classify/prepare-search.ts';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { filterValues, noFilter } from './filter-values.ts';
import { LookupLink } from './lookup-link.tsx';

/** What is in the catalogue, and its vendors by kind. Shown when nothing is searched for. */
export function Overview({ search, version }: { search: CatalogueSearch; version: string }) {
  const { say, count } = useText();
  const [own = [], vendors = [], general = []] = layerOrder.map((layer) =>
    [...search.vendors.values()].filter((one) => one.layer === layer),
  );
  const countKeys = (list: typeof own) => list.reduce((sum, { entries }) => sum + entries.length, 0);
  const documents = vendors.flatMap(({ vendor }) => Object.values(vendor.documents));
  const sources = new Set(documents.map(({ title, date, url = '' }) => `${title} ${date} ${url}`));
  return (
    <>
      <section class="overview">
        <h2>{say('overviewHeading')}</h2>
        <p>
          {count('vendorCount', vendors.length)}, {count('keyCount', countKeys(vendors))},{' '}
          {count('sourceCount', sources.size)}.
        </p>
        <p class="muted">
          {say('overviewGeneral', count('keyCount', countKeys(general)), count('platformCount', general.length))}{' '}
          <LookupLink view={{ page: 'search', query: '', filter: { ...noFilter, layers: new Set(['general']) } }}>
            {say('overviewGeneralLink')}
          </LookupLink>
        </p>
        {own.length > 0 && (
          <p class="muted">
            {say('overviewOwn', count('keyCount', countKeys(own)))}{' '}
            <LookupLink view={{ page: 'search', query: '', filter: { ...noFilter, layers: new Set(['user']) } }}>
              {say('overviewOwnLink')}
            </LookupLink>
          </p>
        )}
        <p class="small-print">
          {say('overviewVersion', version)} <a href="options.html">{say('rulesTitle')}</a>
        </p>
      </section>
      {filterValues.kinds.map((kind) => {
        const list = vendors.filter(({ vendor }) => vendor.kind === kind);
        return (
          list.length > 0 && (
            <section key={kind}>
              <h2 class="kind-heading">
                {say(`kind_${kind}`)} <span class="heading-count">{list.length}</span>
              </h2>
              <ul class="vendor-grid">
                {list.map(({ vendor, entries }) => (
                  <li key={vendor.id}>
                    <LookupLink view={{ page: 'vendor', layer: 'vendor', vendorId: vendor.id }} isResult>
                      <bdi>{showText(vendor.name)}</bdi>
                    </LookupLink>{' '}
                    <span class="muted">{entries.length}</span>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}
