import { useText } from '../text.tsx';
import { showName, showText } from '../visible-text.ts';
import type { Lifetimes } from './build-lifetimes.ts';
import { sayAsked, sayDocumented, sayKept } from './say-lifetimes.ts';
import { splitChunks } from './split-chunks.ts';
import { useGrowth } from './use-growth.ts';
import { usePrinting } from './use-printing.ts';

const CHUNK = 100;
const NAME_SHOWN = 120;

/** The lifetimes in words, of every cookie of which one is known. */
export function LifetimeTable({ lifetimes, capturedAt }: { lifetimes: readonly Lifetimes[]; capturedAt: number }) {
  const text = useText();
  const { say } = text;
  const chunks = splitChunks(lifetimes, CHUNK);
  const drawn = useGrowth(lifetimes, chunks.length, usePrinting() ? chunks.length : 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard
    <section class="report-scroll" tabIndex={0} aria-label={say('reportLifetimesTable')}>
      <table class="report-table">
        <caption>{say('reportLifetimesTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('columnKey')}</th>
            <th scope="col">{say('columnWhose')}</th>
            <th scope="col">{say('lifetimeDocumented')}</th>
            <th scope="col">{say('lifetimeAsked')}</th>
            <th scope="col">{say('lifetimeKeptLabel')}</th>
          </tr>
        </thead>
        <tbody>
          {chunks
            .slice(0, drawn)
            .flat()
            .map(({ index, item }) => (
              <tr key={index}>
                <th scope="row">
                  <code>{showName(item.name).slice(0, NAME_SHOWN) || say('noName')}</code>
                </th>
                <td>
                  <bdi>{item.vendorName === null ? say('reportNobody') : showText(item.vendorName)}</bdi>
                </td>
                <td>{sayDocumented(item, text) ?? say('lifetimeUndocumented')}</td>
                <td>{sayAsked(item, text) ?? say('lifetimeAskUnseen')}</td>
                <td>{sayKept(item, capturedAt, text)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
