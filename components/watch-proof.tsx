import { useMemo } from 'preact/hooks';
import { countWrittenKeys, type WrittenCounts, type WrittenKeys } from '../lib/clock/count-written-keys.ts';
import type { Report } from '../lib/types.ts';
import { Icon } from './icons.tsx';
import { type Text, useText } from './text.tsx';

type Part = { phase: keyof typeof icons; count: number; words: string };

const icons = { beforeChoice: 'early', afterRefusal: 'denied', leftOver: 'older', unknown: 'unknown' } as const;

/** What the visit proves, in one look: how many keys were written before the choice and after a refusal, also when none was. */
export function WatchProof({ report }: { report: Report }) {
  const text = useText();
  const counts = useMemo(() => countWrittenKeys(report), [report]);
  return (
    <dl class="proof">
      <Line label={text.say('proofOptional')} keys={counts.optional} counts={counts} isOptional />
      {counts.unclassified && (
        <Line label={text.say('category_unclassified')} keys={counts.unclassified} counts={counts} />
      )}
    </dl>
  );
}

function Line(props: { label: string; keys: WrittenKeys; counts: WrittenCounts; isOptional?: boolean }) {
  const text = useText();
  const { keys, isOptional = false } = props;
  const parts = listParts(keys, props.counts, text);
  if (parts.length === 0 && !isOptional) return null;
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        {parts.length === 0 && <span>{text.say(keys.all === 0 ? 'proofNone' : 'proofNothing')}</span>}
        {parts.map(({ phase, count, words }) => (
          <span key={phase} class={isOptional && isWithoutConsent(phase) && count > 0 ? 'is-notable' : ''}>
            <Icon name={icons[phase]} /> {words}
          </span>
        ))}
        {keys.gone > 0 && <span>{text.count('proofGone', keys.gone)}</span>}
      </dd>
    </div>
  );
}

/** A 0 is said only where there was a moment for it: who never refused, was never disregarded. */
function listParts(keys: WrittenKeys, { hadNoChoice, wasRefused }: WrittenCounts, text: Text): Part[] {
  const number = new Intl.NumberFormat(text.locale);
  const told = { beforeChoice: hadNoChoice, afterRefusal: wasRefused, leftOver: false, unknown: false };
  return (['beforeChoice', 'afterRefusal', 'leftOver', 'unknown'] as const)
    .filter((phase) => keys[phase] > 0 || told[phase])
    .map((phase) => {
      const what = text.say(phase === 'unknown' ? 'proofUnknown' : `phase_${phase}`);
      const count = keys[phase];
      return {
        phase,
        count,
        words: text.say('phaseCount', count === 0 ? text.say('proofNone') : number.format(count), what),
      };
    });
}

function isWithoutConsent(phase: Part['phase']): boolean {
  return phase === 'beforeChoice' || phase === 'afterRefusal';
}
