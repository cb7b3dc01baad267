import type { VendorClaim } from '../../lib/catalogue/vendor-schema.ts';
import type { ClassifiedItem } from '../../lib/types.ts';
import { allPhases, type ItemClock } from '../../lib/watch-types.ts';
import { type MessageKey, type Text, useText } from '../text.tsx';
import { sayExactElapsed } from './say-elapsed.ts';
import { sayPhase } from './say-phase.ts';
import { ThreeLifetimes } from './three-lifetimes.tsx';
import { WriterList } from './writer-list.tsx';
import './key-clock.css';

/** "Who wrote it, and when": what watching found about one key. `claims`: what the documents say of it, if it is in the catalogue. */
export function KeyClock(props: {
  item: ClassifiedItem;
  clock: ItemClock;
  claims: readonly VendorClaim[];
  pageUrl: string;
}) {
  const text = useText();
  const { clock } = props;
  return (
    <section class="clock">
      <h4>{text.say('clockHeading')}</h4>
      <p>{sayPhases(clock, props.item.categories, text)}</p>
      {clock.reason && <p>{text.say(`phaseReason_${clock.reason}`)}</p>}
      {listTimes(clock, text).length > 0 && (
        <dl class="facts">
          {listTimes(clock, text).map(([label, value]) => (
            <div key={label}>
              <dt>{text.say(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <WriterList writers={clock.writers} pageUrl={props.pageUrl} />
      <ThreeLifetimes item={props.item} clock={clock} claims={props.claims} />
    </section>
  );
}

/** "2 writes: 1 before any choice, 1 after refusal. It was there already when the visit began." */
function sayPhases(clock: ItemClock, categories: ClassifiedItem['categories'], text: Text): string {
  const number = new Intl.NumberFormat(text.locale);
  const found = allPhases.filter((phase) => clock.phases[phase]);
  const phases = found.map((phase) =>
    found.length === 1
      ? sayPhase(phase, categories, text)
      : text.say('phaseCount', number.format(clock.phases[phase] ?? 0), sayPhase(phase, categories, text)),
  );
  const sentences = [
    phases.length === 0
      ? text.say('clockNoWrites')
      : text.count('clockWrites', clock.writes, new Intl.ListFormat(text.locale, { type: 'unit' }).format(phases)),
  ];
  if (clock.wasThere) sentences.push(text.say('clockWasThere'));
  return sentences.join(' ');
}

function listTimes(clock: ItemClock, { say, count, locale }: Text): [MessageKey, string][] {
  const times: [MessageKey, number | undefined][] = [
    ['clockFirstWrite', clock.firstWriteAt],
    ['clockLastWrite', clock.writes > 1 ? clock.lastWriteAt : undefined],
    ['clockLastChange', clock.lastChangedAt],
  ];
  const rows = times.flatMap(([label, at]): [MessageKey, string][] =>
    at === undefined ? [] : [[label, say('clockAt', sayExactElapsed(at, locale))]],
  );
  if (clock.renewals) rows.push(['clockRenewals', count('clockRenewed', clock.renewals)]);
  return rows;
}
