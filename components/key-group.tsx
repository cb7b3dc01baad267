import { CategoryMark } from './category-mark.tsx';
import { Icon } from './icons.tsx';
import { KeyRow, type RowSetting } from './key-row.tsx';
import type { Group } from './list-items.ts';
import { countThere, GroupChange } from './live/change-mark.tsx';
import { MoreList } from './more-list.tsx';
import { VendorPresenceNote } from './presences.tsx';
import { RemoveKeysLater } from './remove/remove-keys-later.tsx';
import { type Text, useText } from './text.tsx';
import { VendorCard } from './vendor-card.tsx';

/** Rows an open group draws at first. */
const FIRST_ROWS = 60;

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
          <bdi class="group-name" title={group.name}>
            {group.name}
          </bdi>{' '}
          <span class="group-kind">{sayKind(group, setting, text)}</span>{' '}
          {group.hasThirdParty && <span class="tag">{text.say('thirdParty')}</span>}{' '}
          <span class="group-marks">
            {group.categories.map((category) => (
              <CategoryMark key={category} category={category} isNamed />
            ))}
          </span>{' '}
          {!isOpen && <GroupChange rows={group.rows} />}
          <span class="group-count">{text.count('keyCount', countThere(group.rows))}</span>
        </button>
      </h3>
      {isOpen && <GroupRows group={group} setting={setting} />}
    </li>
  );
}

function GroupRows({ group, setting }: { group: Group; setting: RowSetting }) {
  const vendorId =
    group.kind === 'vendor' || group.kind === 'user' ? group.rows[0]?.item.matches[0]?.vendorId : undefined;
  const { isWatched, presences } = setting.parts;
  const presence = vendorId === undefined ? undefined : presences.get(vendorId);
  return (
    <>
      <MoreList class="keys" entries={group.rows} first={FIRST_ROWS}>
        {(row) => <KeyRow key={row.item.id} row={row} setting={setting} />}
      </MoreList>
      {presence && <VendorPresenceNote presence={presence} isWatched={isWatched} />}
      {group.detailsKey !== undefined && group.kind !== 'general' && (
        <VendorCard detailsKey={group.detailsKey} name={group.name} details={setting.details} />
      )}
      {group.rows.length > 1 && (
        <RemoveKeysLater items={group.rows.map(({ item }) => item)} name={group.name} actions={setting.actions} />
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
