import type { DecodedTc } from '../../lib/consent/decoded-types.ts';
import { findPurpose, type TcfText } from '../../lib/consent/tcf-names/purpose-texts.ts';
import { Icon } from '../icons.tsx';
import { useText } from '../text.tsx';
import { listTcFacts } from './list-tc-facts.ts';
import { TcRestrictions } from './tc-restrictions.tsx';
import { TcVendors } from './tc-vendors.tsx';
import { useTcfNames } from './use-tcf-names.ts';

/** How many the standard has. */
const PURPOSES = 11;
const SPECIAL_FEATURES = 2;

/** A TC string for people: its head, purposes by number, special features, restrictions, the publisher's own purposes, vendors. */
export function TcPage({ tc }: { tc: DecodedTc }) {
  const text = useText();
  const { say, count } = text;
  const names = useTcfNames();
  const found = names === 'failed' ? undefined : names;
  const hasPublisher = tc.publisherConsents !== undefined || tc.publisherInterests !== undefined;
  return (
    <>
      {tc.brokenSegments > 0 && <p class="decoded-gap">{count('tcBroken', tc.brokenSegments)}</p>}
      {names === 'failed' && <p class="decoded-gap">{say('tcNamesFailed')}</p>}
      <dl class="facts">
        {listTcFacts(tc, found?.findCmpName(tc.cmpId), text).map(([label, value]) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <h6>{say('tcPurposes')}</h6>
      <Purposes consents={tc.purposeConsents} interests={tc.purposeInterests} />
      <h6>{say('tcFeatures')}</h6>
      <Numbered
        entries={range(SPECIAL_FEATURES, tc.specialFeatures).map((id) => ({
          id,
          wording: findPurpose(id, 'specialFeature'),
          icon: tc.specialFeatures.includes(id) ? 'granted' : 'denied',
          words: say(tc.specialFeatures.includes(id) ? 'tcFeatureOn' : 'tcFeatureOff'),
        }))}
      />
      <h6>{say('tcRestrictions')}</h6>
      <TcRestrictions restrictions={tc.restrictions} names={found} />
      <h6>{say('tcPublisher')}</h6>
      {hasPublisher ? (
        <Purposes consents={tc.publisherConsents ?? []} interests={tc.publisherInterests ?? []} isOnOnly />
      ) : (
        <p class="muted">{say('tcPublisherNone')}</p>
      )}
      <h6>{say('tcVendors')}</h6>
      <TcVendors tc={tc} names={found} />
    </>
  );
}

/** `isOnOnly`: without those that nothing was said yes to. */
function Purposes(props: { consents: readonly number[]; interests: readonly number[]; isOnOnly?: boolean }) {
  const { say } = useText();
  const { consents, interests } = props;
  const ids = range(props.isOnOnly ? 0 : PURPOSES, consents, interests);
  if (ids.length === 0) return <p class="muted">{say('tcNothing')}</p>;
  return (
    <Numbered
      entries={ids.map((id) => {
        const hasConsent = consents.includes(id);
        const hasInterest = interests.includes(id);
        const words = hasConsent
          ? say(hasInterest ? 'tcBoth' : 'tcConsent')
          : say(hasInterest ? 'tcInterest' : 'tcNeither');
        // Legitimate interest is neither a yes nor a no of the visitor.
        const icon = hasConsent ? 'granted' : hasInterest ? undefined : 'denied';
        return { id, wording: findPurpose(id), icon, words };
      })}
    />
  );
}

/** All numbers the standard has, and those beyond that the string has. */
function range(known: number, ...lists: readonly (readonly number[])[]): number[] {
  const numbers = new Set(Array.from({ length: known }, (_, index) => index + 1));
  for (const id of lists.flat()) numbers.add(id);
  return [...numbers].sort((one, two) => one - two);
}

interface Entry {
  id: number;
  /** The standard's; undefined for a number it does not have. */
  wording: TcfText | undefined;
  icon: 'granted' | 'denied' | undefined;
  words: string;
}

/** Numbers with the standard's name for each, which opens to its explanation. */
function Numbered({ entries }: { entries: readonly Entry[] }) {
  const { say } = useText();
  return (
    <ul class="numbered">
      {entries.map(({ id, wording, icon, words }) => (
        <li key={id}>
          <span class="numbered-id">{id}</span>{' '}
          {wording ? (
            <details class="numbered-name">
              <summary>{wording.name}</summary>
              <p class="muted">{wording.text}</p>
            </details>
          ) : (
            <span class="numbered-name muted">{say('tcUnnamed')}</span>
          )}{' '}
          <span class="state">
            {icon ? <Icon name={icon} /> : <span class="icon" />}
            {words}
          </span>
        </li>
      ))}
    </ul>
  );
}
