import type { VendorClaim } from '../../lib/catalogue/vendor-schema.ts';
import type { Item } from '../../lib/types.ts';
import type { ItemClock } from '../../lib/watch-types.ts';
import { sayLifetime } from '../documented-lifetime.ts';
import { findEnd, sayLength } from '../say-expiry.ts';
import { type Text, useText } from '../text.tsx';

const MINUTE_MS = 60_000;
const MINUTES_PER_DAY = 1440;

/** How long a key stays, side by side: as documented, as asked for, as kept. What is not known says so. */
export function ThreeLifetimes(props: { item: Item; clock: ItemClock; claims: readonly VendorClaim[] }) {
  const text = useText();
  const { say } = text;
  const { item, clock } = props;
  return (
    <dl class="lifetimes" aria-label={say('lifetimesLabel')}>
      <div>
        <dt>{say('lifetimeDocumented')}</dt>
        <dd>{sayDocumented(props.claims, text)}</dd>
      </div>
      <div>
        <dt>{say('lifetimeAsked')}</dt>
        <dd>{sayAsked(item, clock, text)}</dd>
      </div>
      <div>
        <dt>{say('lifetimeKeptLabel')}</dt>
        <dd>{sayKept(item, clock, text)}</dd>
      </div>
    </dl>
  );
}

function sayDocumented(claims: readonly VendorClaim[], text: Text): string {
  const lifetimes = [...new Set(claims.flatMap(({ lifetime }) => lifetime ?? []))].filter((each) => each !== 'unknown');
  if (lifetimes.length === 0) return text.say('lifetimeUndocumented');
  const list = new Intl.ListFormat(text.locale, { type: 'disjunction' });
  return list.format(lifetimes.map((lifetime) => sayLifetime(lifetime, text)));
}

function sayAsked(item: Item, clock: ItemClock, text: Text): string {
  if (item.store !== 'cookie') return text.say('lifetimeNotAsked');
  return (
    sayDays(clock.askedLifetimeDays, text) ?? text.say(clock.writes > 0 ? 'lifetimeAskUnseen' : 'lifetimeNotWritten')
  );
}

function sayKept(item: Item, clock: ItemClock, text: Text): string {
  const kept = sayDays(clock.keptLifetimeDays, text);
  if (kept !== undefined) return kept;
  const end = findEnd(item);
  if (end === 'tab') return text.say('lifetimeTab');
  if (end === 'deleted') return text.say('lifetime_persistent');
  if (end === 'session') return text.say('lifetime_session');
  if (end === 'unseen') return text.say('expiryUnseen');
  return text.say('lifetimeLeft', sayLength(end - text.now, text.locale));
}

function sayDays(days: number | 'session' | undefined, { say, locale }: Text): string | undefined {
  if (days === 'session') return say('lifetime_session');
  if (days === undefined) return undefined;
  // Days come with four decimals: 9 s, and scripts take a moment between looking at the clock and writing.
  const minutes = Math.round(days * MINUTES_PER_DAY);
  return minutes < 1 ? say('lifetimeShort') : sayLength(minutes * MINUTE_MS, locale);
}
