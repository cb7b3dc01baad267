import { allPhases, type ChoiceMoment } from '../../lib/watch-types.ts';
import { sayElapsed } from '../clock/say-elapsed.ts';
import { useText } from '../text.tsx';
import type { Lane } from '../timeline/build-lanes.ts';
import { sayChoiceSaid, sayLane } from '../timeline/say-mark.ts';

/** The timeline in numbers: a row per vendor with its writes by when they came, and the choices. */
export function LaneTable(props: { lanes: readonly Lane[]; choices: readonly ChoiceMoment[]; site: string }) {
  const text = useText();
  const { say, locale } = text;
  const number = new Intl.NumberFormat(locale);
  const rows = props.lanes.map((lane) => {
    const written = lane.marks.filter(({ operation }) => operation === 'set' || operation === 'open');
    const sum = (marks: typeof written) => marks.reduce((all, { count }) => all + count, 0);
    return {
      lane,
      first: lane.marks[0]?.at ?? 0,
      keys: new Set(lane.marks.map(({ store, name }) => `${store} ${name}`)).size,
      phases: allPhases.map((phase) => sum(written.filter((mark) => mark.phase === phase))),
    };
  });
  const phases = allPhases
    .map((phase, place) => ({ phase, place }))
    .filter(({ place }) => rows.some((row) => row.phases[place]));
  return (
    <>
      <ul class="report-sentences">
        {props.choices.map((choice) => (
          <li key={`${choice.kind} ${choice.at}`}>
            {choice.kind === 'earlier'
              ? sayChoiceSaid(choice, text)
              : say('reportChoiceAt', sayElapsed(choice.at, locale), sayChoiceSaid(choice, text))}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable to be scrolled by keyboard */}
      <section class="report-scroll" tabIndex={0} aria-label={say('reportTimelineTable')}>
        <table class="report-table">
          <caption>{say('reportTimelineTable')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('columnWhose')}</th>
              <th scope="col" class="is-number">
                {say('reportColumnFirst')}
              </th>
              <th scope="col" class="is-number">
                {say('reportColumnKeys')}
              </th>
              {phases.map(({ phase }) => (
                <th key={phase} scope="col" class="is-number">
                  {say(`phase_${phase}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.lane.id}>
                <th scope="row">
                  <bdi>{sayLane(row.lane, props.site, text)}</bdi>
                </th>
                <td class="is-number">{sayElapsed(row.first, locale)}</td>
                <td class="is-number">{number.format(row.keys)}</td>
                {phases.map(({ phase, place }) => (
                  <td key={phase} class="is-number">
                    {number.format(row.phases[place] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
