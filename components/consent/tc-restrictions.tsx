import { useState } from 'preact/hooks';
import type { DecodedTc, PublisherRestriction } from '../../lib/consent/decoded-types.ts';
import { findPurpose } from '../../lib/consent/tcf-names/purpose-texts.ts';
import { Icon } from '../icons.tsx';
import { MoreList } from '../more-list.tsx';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import type { TcfNames } from './use-tcf-names.ts';

/** What the publisher changed for some vendors; the vendors are folded away. */
export function TcRestrictions(props: { restrictions: DecodedTc['restrictions']; names: TcfNames | undefined }) {
  const { say } = useText();
  if (props.restrictions.length === 0) return <p class="muted">{say('tcRestrictionsNone')}</p>;
  return (
    <MoreList class="restrictions" entries={props.restrictions} first={50}>
      {(restriction) => <RestrictionLine restriction={restriction} names={props.names} />}
    </MoreList>
  );
}

function RestrictionLine(props: { restriction: PublisherRestriction; names: TcfNames | undefined }) {
  const { say, count } = useText();
  const [isOpen, setOpen] = useState(false);
  const { purposeId, kind, vendorIds } = props.restriction;
  return (
    <li>
      <p>
        {say(
          'tcRestriction',
          purposeId,
          findPurpose(purposeId)?.name ?? say('tcUnnamed'),
          say(`tcRestriction_${kind}`),
        )}
      </p>
      <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        {count('tcVendorCount', vendorIds.length)}
      </button>
      {isOpen && (
        <MoreList class="restricted" entries={vendorIds} first={50}>
          {(id) => (
            <li key={id}>
              <span class="numbered-id">{id}</span>{' '}
              <bdi>{showText(props.names?.findVendorName(id) ?? '') || say('tcUnnamed')}</bdi>
            </li>
          )}
        </MoreList>
      )}
    </li>
  );
}
