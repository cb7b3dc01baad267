import { useId, useMemo, useState } from 'preact/hooks';
import type { DecodedTc } from '../../lib/consent/decoded-types.ts';
import { MoreList } from '../more-list.tsx';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { ListSearch } from './list-search.tsx';
import { listTcVendors, searchTcVendors, type TcVendor } from './list-tc-vendors.ts';
import type { TcfNames } from './use-tcf-names.ts';

/** Drawn at first; a list can have thousands. */
const FIRST = 50;

/** Every vendor of a TC string, searchable by id and name. */
export function TcVendors({ tc, names }: { tc: DecodedTc; names: TcfNames | undefined }) {
  const { say, count, locale } = useText();
  const number = new Intl.NumberFormat(locale);
  const [query, setQuery] = useState('');
  const id = useId();
  const vendors = useMemo(() => listTcVendors(tc, (one) => names?.findVendorName(one)), [tc, names]);
  const shown = useMemo(() => searchTcVendors(vendors, query), [vendors, query]);
  return (
    <>
      <p>
        {count(
          'tcVendorSums',
          vendors.length,
          number.format(tc.vendorConsents.length),
          number.format(tc.vendorInterests.length),
        )}
      </p>
      {tc.vendorsDisclosed === undefined && <p class="muted">{say('tcNotDisclosed')}</p>}
      {vendors.length > 0 && (
        <ListSearch id={id} label={say('tcVendorSearch')} query={query} found={shown.length} onQuery={setQuery} />
      )}
      <MoreList class="vendor-list" entries={shown} first={FIRST} key={query}>
        {(vendor) => <VendorLine key={vendor.id} vendor={vendor} />}
      </MoreList>
    </>
  );
}

function VendorLine({ vendor }: { vendor: TcVendor }) {
  const { say } = useText();
  const marks = [
    vendor.hasConsent ? say('tcConsent') : '',
    vendor.hasInterest ? say('tcInterest') : '',
    vendor.hasConsent || vendor.hasInterest ? '' : say('tcNeither'),
    vendor.isDisclosed === false ? say('tcVendorUndisclosed') : '',
    vendor.isDisclosed ? say('tcVendorDisclosed') : '',
  ];
  return (
    <li>
      <span class="numbered-id">{vendor.id}</span>{' '}
      <span class="numbered-name">
        {vendor.name === undefined ? <span class="muted">{say('tcUnnamed')}</span> : <bdi>{showText(vendor.name)}</bdi>}
      </span>{' '}
      <span class="muted">{marks.filter(Boolean).join(', ')}</span>
    </li>
  );
}
