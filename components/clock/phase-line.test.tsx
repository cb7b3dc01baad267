import { render } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { ItemClock } from '../../lib/watch-types.ts';
import { items, madeNow } from '../../test/made-reports/make-report.ts';
import { translate } from '../../test/preview/made-actions.ts';
import { buildText, TextContext } from '../text.tsx';
import { PhaseLine } from './phase-line.tsx';

const text = buildText(translate, 'en-GB', madeNow);
const own = 'cookie k shop.example 1d';

it.each<[what: string, line: string, clock: Partial<ItemClock>, words: string]>([
  [
    'the phase has its own time',
    `${own} marketing acme`,
    { phase: 'afterRefusal', phaseAt: 5200 },
    'after refusal · 5.2 s',
  ],
  ['none without writes', `${own} marketing acme`, { phase: 'leftOver' }, 'left over'],
  ['its moment is known', own, { phase: 'unknown', reason: 'mixedChoice', phaseAt: 9 }, 'choice not known · 9 ms'],
  ['nobody saw it', own, { phase: 'unknown', reason: 'writeUnseen' }, 'not known when'],
  [
    'the necessary needs no consent',
    `${own} necessary acme`,
    { phase: 'afterGrant', phaseAt: 900 },
    'after the choice · 0.9 s',
  ],
  ['the rest does', `${own} functional acme`, { phase: 'afterGrant', phaseAt: 900 }, 'after consent · 0.9 s'],
])('%s', (_, line, given, words) => {
  const [item] = items(line);
  if (!item) throw new Error('one line makes one item');
  // Written before, whatever the phase is.
  const clock: ItemClock = { phase: 'unknown', phases: {}, writes: 1, firstWriteAt: 40, writers: [], ...given };
  const { container } = render(
    <TextContext.Provider value={text}>
      <PhaseLine item={item} clock={clock} />
    </TextContext.Provider>,
  );
  expect(container.textContent?.replaceAll('\u00a0', ' ').trim()).toBe(words);
});
