import type { ComponentChildren } from 'preact';
import { findDetails, type KeyDetails, type VendorDetails } from '../lib/catalogue/vendor-details.ts';
import type { Guess, Match } from '../lib/types.ts';
import { CatalogueLink } from './catalogue-link.tsx';
import { ClaimsTable } from './claims-table.tsx';
import { compareLifetimes, isKeptLonger } from './documented-lifetime.ts';
import { explainMatch, listMatches } from './explain-match.ts';
import type { RowSetting } from './key-row.tsx';
import { listFacts } from './list-facts.ts';
import type { Row } from './list-items.ts';
import { RemoveKeysLater } from './remove/remove-keys-later.tsx';
import { type MessageKey, type Text, useText } from './text.tsx';
import { useLater } from './use-later.ts';
import { ValueBox } from './value-box.tsx';
import { showText } from './visible-text.ts';

const loadClock = () => import('./clock/key-clock.tsx');

/** Longer facts, such as a name of 3,000 characters, get a box that scrolls. */
const LONG_FACT = 300;

/** Facts that are code: names and addresses as the browser has them. */
const codeFacts: ReadonlySet<MessageKey> = new Set<MessageKey>([
  'fact_domain',
  'fact_path',
  'fact_origin',
  'fact_frame',
  'fact_partition',
  'fact_script',
]);

/** Everything about one key: its value on demand, what the documents say, what the browser says, why it was matched. */
export function KeyDetail({ row, setting }: { row: Row; setting: RowSetting }) {
  const text = useText();
  const match = row.item.matches[0];
  const details = setting.details === 'failed' ? undefined : setting.details;
  const found = findDetails(details, match);
  const { clock } = row.item;
  const part = useLater(loadClock, clock !== undefined);
  return (
    <div class="key-detail">
      {row.purpose && <p dir="auto">{row.purpose}</p>}
      <ValueBox item={row.item} label={row.name || text.say('noName')} actions={setting.actions} />
      {found && <Documents row={row} vendor={found.vendor} keyDetails={found.key} />}
      {match && !found && (
        <p class="muted">{text.say(setting.details === undefined ? 'detailsLoading' : 'detailsFailed')}</p>
      )}
      {clock && part === 'failed' && <p>{text.say('partFailed')}</p>}
      {clock && part && part !== 'failed' && (
        <part.KeyClock item={row.item} clock={clock} claims={found?.key.claims ?? []} pageUrl={setting.pageUrl} />
      )}
      <dl class="facts">
        {listFacts(row.item, setting.site, text).map(([label, value]) => (
          <Fact key={label} label={text.say(label)} isCode={codeFacts.has(label)}>
            {value}
          </Fact>
        ))}
        <Fact label={text.say('matchHeading')}>
          {match ? explainMatch(row.item.store, match, found, text) : sayNoMatch(row.item.unproven, text)}
        </Fact>
        {row.item.guess && <Fact label={text.say('fact_guess')}>{sayGuess(row.item.guess, text)}</Fact>}
      </dl>
      {found && (
        <p>
          <CatalogueLink vendor={found.vendor} keyDetails={found.key} />
        </p>
      )}
      <RemoveKeysLater items={[row.item]} name={row.name} actions={setting.actions} />
      {row.item.matches.length > 1 && (
        <p class="muted">{text.say('matchOthers', listMatches(row.item.matches.slice(1)))}</p>
      )}
    </div>
  );
}

function sayNoMatch(unproven: readonly Match[] | undefined, { say }: Text): string {
  return unproven ? say('matchUnproven', listMatches(unproven)) : say('matchNone');
}

function sayGuess({ kind, from }: Guess, { say }: Text): string {
  const [one = 'name'] = from;
  return say(`guessFrom_${from.length > 1 ? 'both' : one}`, say(`guess_${kind}`));
}

function Documents({ row, vendor, keyDetails: key }: { row: Row; vendor: VendorDetails; keyDetails: KeyDetails }) {
  const text = useText();
  // A watched key has its lifetimes side by side below: the sentence stays only where it says more.
  const isSaidBelow = row.item.clock !== undefined && !isKeptLonger(row.item, key.claims, text.now);
  const comparison = isSaidBelow ? undefined : compareLifetimes(row.item, key.claims, text);
  return (
    <>
      {key.legacy && <p class="muted">{text.say('legacyKey')}</p>}
      <ClaimsTable claims={key.claims} documents={vendor.documents} />
      {comparison && <p>{comparison}</p>}
    </>
  );
}

function Fact({ label, isCode = false, children }: { label: string; isCode?: boolean; children: ComponentChildren }) {
  const shown = typeof children === 'string' ? showText(children) : children;
  const isLong = typeof shown === 'string' && shown.length > LONG_FACT;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {isLong ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard
          <section class="long-fact" tabIndex={0} aria-label={label}>
            {shown}
          </section>
        ) : (
          <bdi>{isCode ? <code>{shown}</code> : shown}</bdi>
        )}
      </dd>
    </div>
  );
}
