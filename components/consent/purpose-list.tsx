import { useId, useState } from 'preact/hooks';
import type { PurposeChoice } from '../../lib/consent-types.ts';
import { Icon } from '../icons.tsx';
import { MoreList } from '../more-list.tsx';
import { useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { ListSearch } from './list-search.tsx';

/** Longer lists start folded. */
const FOLDED = 8;
/** Longer lists can be searched. */
const SEARCHED = 20;

/** Single choices as the record or the page names them. */
export function PurposeList({ purposes }: { purposes: readonly PurposeChoice[] }) {
  const { say, count } = useText();
  const [isOpen, setOpen] = useState(purposes.length <= FOLDED);
  const [query, setQuery] = useState('');
  const id = useId();
  const wanted = query.trim().toLowerCase();
  const shown = wanted === '' ? purposes : purposes.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <div class="purposes">
      <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon name="chevron" />
        {count('purposeCount', purposes.length)}
      </button>
      {isOpen && (
        <>
          {purposes.length > SEARCHED && (
            <ListSearch id={id} label={say('purposeSearch')} query={query} found={shown.length} onQuery={setQuery} />
          )}
          <MoreList class="purpose-list" entries={shown} first={50} key={wanted}>
            {(purpose) => <PurposeLine purpose={purpose} />}
          </MoreList>
        </>
      )}
    </div>
  );
}

function PurposeLine({ purpose: { name, state, category, isGuess } }: { purpose: PurposeChoice }) {
  const { say } = useText();
  return (
    <li>
      <span class="purpose-name">
        <bdi>{showText(name) || say('noName')}</bdi>
        {category && (
          <span class="muted">
            {' '}
            {say(isGuess ? 'purposeCategoryGuess' : 'purposeCategory', say(`category_${category}`))}
          </span>
        )}
      </span>{' '}
      <span class={`state state-${state}`}>
        <Icon name={state} />
        {say(`state_${state}`)}
      </span>
    </li>
  );
}
