import { isOptional } from '../../lib/clock/count-without-consent.ts';
import type { ClassifiedItem } from '../../lib/types.ts';
import type { ItemClock, Phase } from '../../lib/watch-types.ts';
import { Icon } from '../icons.tsx';
import { type Text, useText } from '../text.tsx';
import { showText } from '../visible-text.ts';
import { sayElapsed, sayExactElapsed } from './say-elapsed.ts';
import { sayPhase } from './say-phase.ts';
import './phase-line.css';

const phaseIcons = {
  afterRefusal: 'denied',
  beforeChoice: 'early',
  afterGrant: 'granted',
  leftOver: 'older',
  unknown: 'unknown',
} as const satisfies Record<Phase, Parameters<typeof Icon>[0]['name']>;

/** When a key was written, for a line of its row; and by whose script, when the catalogue knows the script and not the key. */
export function PhaseLine({ item, clock }: { item: ClassifiedItem; clock: ItemClock }) {
  const text = useText();
  const { say, locale } = text;
  const word = sayPhase(clock.phase, item.categories, text, clock.reason);
  const at = clock.phaseAt;
  const writer = item.matches.length === 0 ? clock.writers.find(({ vendorName }) => vendorName) : undefined;
  return (
    <>
      <span class={isNotable(item, clock.phase) ? 'phase is-notable' : 'phase'} title={sayTitle(clock, text)}>
        <Icon name={phaseIcons[clock.phase]} />
        {at === undefined ? word : say('phaseAt', word, sayElapsed(at, locale))}
      </span>{' '}
      {writer?.vendorName && (
        <bdi class="key-writer">
          {say(writer.via === 'header' ? 'writtenByServer' : 'writtenByScript', showText(writer.vendorName))}
        </bdi>
      )}
    </>
  );
}

function sayTitle({ reason, phaseAt }: ItemClock, { say, locale }: Text): string | undefined {
  if (reason) return say(`phaseReason_${reason}`);
  return phaseAt === undefined ? undefined : say('clockAt', sayExactElapsed(phaseAt, locale));
}

/** Kept without a choice or against it, though its documents say that it is for more than the necessary. */
function isNotable({ categories }: ClassifiedItem, phase: Phase): boolean {
  return (phase === 'afterRefusal' || phase === 'beforeChoice') && isOptional(categories);
}
