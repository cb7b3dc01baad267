import { useId, useMemo, useState } from 'preact/hooks';
import { MoreList } from '../more-list.tsx';
import { useText } from '../text.tsx';
import { ListSearch } from './list-search.tsx';

/** Google's Additional Consent string for people: providers by number, since their names are in a list of Google's that is not bundled. */
export function AcPage(props: { vendorIds: readonly number[]; disclosedIds: readonly number[] }) {
  const { say, count } = useText();
  const [query, setQuery] = useState('');
  const id = useId();
  const lines = useMemo(() => {
    const allowed = new Set(props.vendorIds);
    return [...new Set([...props.vendorIds, ...props.disclosedIds])]
      .sort((one, two) => one - two)
      .map((provider) => ({ provider, isAllowed: allowed.has(provider) }));
  }, [props.vendorIds, props.disclosedIds]);
  const wanted = query.trim();
  const shown = wanted === '' ? lines : lines.filter(({ provider }) => String(provider).startsWith(wanted));
  return (
    <>
      <p>
        {count('acAllowed', props.vendorIds.length)} {count('acDisclosed', props.disclosedIds.length)}
      </p>
      <p class="muted">{say('acNoNames')}</p>
      {lines.length > 0 && (
        <ListSearch id={id} label={say('acSearch')} query={query} found={shown.length} onQuery={setQuery} />
      )}
      <MoreList class="vendor-list" entries={shown} first={50} key={wanted}>
        {({ provider, isAllowed }) => (
          <li key={provider}>
            <span class="numbered-id">{provider}</span>{' '}
            <span class="muted">{say(isAllowed ? 'tcConsent' : 'tcNeither')}</span>
          </li>
        )}
      </MoreList>
    </>
  );
}
