import { useState } from 'preact/hooks';
import { CatalogueLink } from './catalogue-link.tsx';
import { Icon } from './icons.tsx';
import type { RowSetting } from './key-row.tsx';
import { useText } from './text.tsx';
import { VendorFacts } from './vendor-facts.tsx';

/** "About this vendor": what its documents say about the company and the data, each statement with its document. */
export function VendorCard({
  detailsKey,
  name,
  details,
}: {
  detailsKey: string;
  name: string;
  details: RowSetting['details'];
}) {
  const { say } = useText();
  const [isOpen, setOpen] = useState(false);
  const vendor = details === 'failed' ? undefined : details?.[detailsKey];
  return (
    <div class="about">
      <div class="about-head">
        <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name="chevron" />
          {say('aboutVendor', name)}
        </button>
        {vendor && <CatalogueLink vendor={vendor} />}
      </div>
      {isOpen && vendor && <VendorFacts vendor={vendor} />}
      {isOpen && !vendor && <p class="muted">{say(details === undefined ? 'detailsLoading' : 'detailsFailed')}</p>}
    </div>
  );
}
