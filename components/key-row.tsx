import { useState } from 'preact/hooks';
import type { CatalogueDetails } from '../lib/catalogue/vendor-details.ts';
import { CategoryMark } from './category-mark.tsx';
import { Icon } from './icons.tsx';
import { KeyDetail } from './key-detail.tsx';
import { KeyName } from './key-name.tsx';
import type { Row } from './list-items.ts';
import { ChangeMark } from './live/change-mark.tsx';
import type { PopupActions } from './popup-contract.ts';
import { sayContents } from './say-contents.ts';
import { findEnd, sayExactExpiry, sayExpiry } from './say-expiry.ts';
import { keyPart, type Text, useText } from './text.tsx';
import type { WatchedParts } from './use-watched-parts.ts';

/** What every row needs beside itself. The same object for all rows of a report. */
export interface RowSetting {
  actions: PopupActions;
  /** undefined while they are being loaded, `failed` when they could not be. */
  details: CatalogueDetails | 'failed' | undefined;
  site: string;
  pageUrl: string;
  parts: WatchedParts;
}

/** One key: name, purpose, store, expiry; opens to everything that is known about it. */
export function KeyRow({ row, setting }: { row: Row; setting: RowSetting }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const { item } = row;
  const { PhaseLine } = setting.parts;
  const expiry = sayExpiry(item, text);
  const isKnown = item.matches.length > 0;
  const purpose = sayPurpose(row, text);
  return (
    <li class={['key', isOpen && 'is-open', row.change && `is-${row.change}`].filter(Boolean).join(' ')}>
      <button type="button" class="key-row" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span class="key-marks">
          {item.categories.map((category) => (
            <CategoryMark key={category} category={category} isNamed />
          ))}
        </span>{' '}
        <span class="key-line">
          <KeyName name={row.name} /> {row.change && <ChangeMark change={row.change} />}
          <span
            class={findEnd(item) === 'unseen' ? 'key-expiry is-unseen' : 'key-expiry'}
            title={sayExactExpiry(item, text) ?? expiry}
          >
            {expiry}
          </span>
        </span>{' '}
        <span class="key-line">
          <bdi class="key-purpose" title={isKnown ? purpose : undefined}>
            {purpose}
          </bdi>{' '}
          <span class="key-store">{text.say(`store_${item.store}`)}</span>
        </span>
        {item.clock && (
          <>
            {' '}
            <span class="key-line">{PhaseLine && <PhaseLine item={item} clock={item.clock} />}</span>
          </>
        )}
        <Icon name="chevron" />
      </button>
      {isOpen && <KeyDetail row={row} setting={setting} />}
    </li>
  );
}

function sayPurpose({ item, purpose }: Row, text: Text): string | undefined {
  const { say } = text;
  if (item.matches[0]?.layer === 'general') return say('purposeUncited');
  if (item.matches.length > 0) return purpose;
  if (item.guess) return say('guessRow', say(`guess_${item.guess.kind}`));
  if (item.shape === 'container') return say('notDocumentedHolds', sayContents(item, text));
  return say('notDocumented', say(`shape_${keyPart(item.shape)}`));
}
