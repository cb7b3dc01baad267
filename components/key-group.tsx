import { useState } from 'preact/hooks';
import { CategoryMark } from './category-mark.tsx';
import { Icon } from './icons.tsx';
import { KeyRow, type RowSetting } from './key-row.tsx';
import type { Group } from './list-items.ts';
import { type Text, useText } from './text.tsx';
import { VendorCard } from './vendor-card.tsx';

/** Rows an open group draws at first, and how many more each click adds. */
const FIRST_ROWS = 60;
const MORE_ROWS = 100;

/** One vendor's, site's or host's keys. A closed group draws no rows. */
export function KeyGroup(props: {
  group: Group;
  setting: RowSetting;
  isOpen: boolean;
  onToggle: (id: string, isOpen: boolean) => void;
}) {
  const text = useText();
  const { group, setting, isOpen } = props;
  return (
    <li class={isOpen ? 'group is-open' : 'group'}>
      <h3>
        <button
          type="button"
          class="group-head"
          aria-expanded={isOpen}
          onClick={() => props.onToggle(group.id, !isOpen)}
        >
          <Icon name="chevron" />
          <span class="group-name">
            <bdi>{group.name}</bdi>
          </span>{' '}
          <span class="group-kind">{sayKind(group, setting, text)}</span>{' '}
          {group.hasThirdParty && <span class="tag">{text.say('thirdParty')}</span>}{' '}
          <span class="group-marks">
            {group.categories.map((category) => (
              <CategoryMark key={category} category={category} isNamed />
            ))}
          </span>{' '}
          <span class="group-count">{text.count('keyCount', group.rows.length)}</span>
        </button>
      </h3>
      {isOpen && <GroupRows group={group} setting={setting} />}
    </li>
  );
}

function GroupRows({ group, setting }: { group: Group; setting: RowSetting }) {
  const text = useText();
  const [limit, setLimit] = useState(FIRST_ROWS);
  const left = group.rows.length - limit;
  return (
    <>
      <ul class="keys">
        {group.rows.slice(0, limit).map((row) => (
          <KeyRow key={row.item.id} row={row} setting={setting} />
        ))}
      </ul>
      {left > 0 && (
        <p class="more">
          <button type="button" class="button" onClick={() => setLimit(limit + MORE_ROWS)}>
            {text.say('showMore', Math.min(MORE_ROWS, left))}
          </button>{' '}
          <span class="muted">{text.count('showMoreLeft', left)}</span>
        </p>
      )}
      {group.detailsKey !== undefined && group.kind !== 'general' && (
        <VendorCard detailsKey={group.detailsKey} name={group.name} details={setting.details} />
      )}
    </>
  );
}

function sayKind(group: Group, setting: RowSetting, text: Text): string {
  if (group.kind === 'own') return text.say('ownGroup');
  if (group.kind === 'general' || group.kind === 'user') return text.say(`layerTag_${group.kind}`);
  const details = setting.details === 'failed' ? undefined : setting.details;
  const kind = group.detailsKey === undefined ? undefined : details?.[group.detailsKey]?.kind;
  return kind ? text.say(`kind_${kind}`) : '';
}
