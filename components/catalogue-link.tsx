import type { ComponentChildren } from 'preact';
import type { KeyDetails, VendorDetails } from '../lib/catalogue/vendor-details.ts';
import { buildPlaceAddress, lookupPage } from './lookup/build-place-address.ts';
import { useText } from './text.tsx';

/** The way from the popup to all the catalogue has about a vendor, or about one of its keys. */
export function CatalogueLink({ vendor, keyDetails: key }: { vendor: VendorDetails; keyDetails?: KeyDetails }) {
  const { say } = useText();
  return (
    <PageLink address={buildPlaceAddress(vendor, key)} name={say('inCatalogueOf', key?.pattern ?? vendor.name)}>
      {say('inCatalogue')}
    </PageLink>
  );
}

/** The popup's last lines: what can be done with this visit, and the pages that are about none. */
export function PopupFoot({ tabId }: { tabId?: number | undefined }) {
  const { say } = useText();
  return (
    <footer class="foot">
      {tabId !== undefined && (
        <>
          <PageLink address={`report.html?tab=${tabId}`}>{say('footReport')}</PageLink>
          <PageLink address={`overview.html?tab=${tabId}`}>{say('footOverview')}</PageLink>
          <PageLink address={`letter.html?tab=${tabId}`}>{say('footLetter')}</PageLink>
        </>
      )}
      <PageLink address="saved.html">{say('footSaved')}</PageLink>
      <PageLink address={lookupPage}>{say('lookupTitle')}</PageLink>
      <PageLink address="options.html">{say('rulesTitle')}</PageLink>
    </footer>
  );
}

/** A page of the extension, in a tab of its own. */
function PageLink(props: { address: string; name?: string; children: ComponentChildren }) {
  return (
    <a href={props.address} target="_blank" rel="noopener" aria-label={props.name}>
      {props.children}
    </a>
  );
}
