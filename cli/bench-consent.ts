import { decoders } from '../lib/consent/decoders.ts';
import type { Mechanism } from '../lib/consent/mechanism.ts';
import { mechanisms } from '../lib/consent/mechanisms.ts';
import { readSignals } from '../lib/consent/read-signals.ts';
import { createRandom, createSpoiler, readVectors } from '../test/spoiled-records.ts';
import { type BudgetRow, findMedian, judge } from './bench-table.ts';

const INPUTS = 1_000_000;
/** Every so many go through all mechanisms at once, as those of a page do. */
const TOGETHER = 20;

/** How long one decoder takes for one record that is random, truncated or changed, and whether any of a million makes one throw. */
export function measureConsent(): BudgetRow[] {
  const spoil = createSpoiler(readVectors(), createRandom(5));
  const spent = new Map<Mechanism, number[]>(mechanisms.map((mechanism) => [mechanism, []]));
  let thrown = 0;
  let last = '';
  const read = (list: readonly Mechanism[], record: ReturnType<typeof spoil>) => {
    const begun = performance.now();
    try {
      readSignals(list, { records: [record], elements: [], scripts: [], decoders }, (mechanism, own) =>
        mechanism.read(own),
      );
    } catch (error) {
      thrown += 1;
      last = `${record.name}: ${error instanceof Error ? error.message : String(error)}`;
    }
    return (performance.now() - begun) * 1000;
  };
  for (let count = 0; count < INPUTS; )
    for (const [mechanism, times] of spent) {
      const record = spoil(mechanism);
      if (count % TOGETHER === 0) read(mechanisms, record);
      else times.push(read([mechanism], record));
      count += 1;
      if (count === INPUTS) break;
    }
  const medians = [...spent]
    .map(([{ id }, times]) => ({ id, us: findMedian(times) }))
    .sort((one, two) => two.us - one.us);
  const [slowest] = medians;
  const us = slowest?.us ?? Number.NaN;
  const say = (value: number) => `${value.toFixed(1)} µs`;
  const all = `slowest: ${slowest?.id} ${say(us)}; half of ${medians.length} below ${say(findMedian(medians.map((one) => one.us)))}`;
  return [
    {
      what: 'Consent: one spoiled record, median of each decoder',
      budget: '<= 50 µs',
      today: all,
      verdict: judge(us, { atMost: 50 }),
    },
    {
      what: `Consent: exceptions in ${INPUTS.toLocaleString('en')} spoiled records`,
      budget: 'none',
      today: thrown === 0 ? 'none' : `${thrown}, the last one at ${last}`,
      verdict: thrown === 0 ? 'ok' : 'over',
    },
  ];
}
