import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { sayMoment } from '../say-expiry.ts';
import { useText } from '../text.tsx';
import { showHost, showName } from '../visible-text.ts';
import { countVisit } from './count-visit.ts';

/** Several visits side by side, one row each. Each name leads to its visit below, whose ids begin with its number. */
export function VisitsTable({ visits }: { visits: readonly VisitRecord[] }) {
  const { say, locale } = useText();
  const number = new Intl.NumberFormat(locale);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard
    <section class="report-scroll" tabIndex={0} aria-label={say('reportVisitsTable')}>
      <table class="report-table">
        <thead>
          <tr>
            <th scope="col">{say('reportColumnVisit')}</th>
            <th scope="col">{say('reportWhen')}</th>
            <th scope="col" class="is-number">
              {say('reportFigureItems')}
            </th>
            <th scope="col" class="is-number">
              {say('reportFigureVendors')}
            </th>
            <th scope="col" class="is-number">
              {say('reportFigureWithout')}
            </th>
            <th scope="col" class="is-number">
              {say('reportFigureProblems')}
            </th>
            <th scope="col" class="is-number">
              {say('severity_look')}
            </th>
            <th scope="col" class="is-number">
              {say('reportFigureGaps')}
            </th>
          </tr>
        </thead>
        <tbody>
          {visits.map((record, place) => {
            const counts = countVisit(record);
            const numbers = [
              counts.items,
              counts.vendors.length,
              counts.withoutConsent,
              counts.severities.problem,
              counts.severities.look,
              counts.gaps,
            ];
            return (
              <tr key={record.id}>
                <th scope="row">
                  <a href={`#visit-${place + 1}-visit`}>
                    <bdi>{showName(record.name) || showHost(record.report.page.url)}</bdi>
                  </a>
                </th>
                <td>{sayMoment(record.report.page.capturedAt, locale)}</td>
                {numbers.map((value, column) => (
                  <td key={column} class="is-number">
                    {value === undefined ? say('reportFigureUnknown') : number.format(value)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
