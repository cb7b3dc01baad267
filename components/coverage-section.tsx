import type { Grant, Report } from '../lib/types.ts';
import { type CoverageGroup, groupCoverage } from './coverage-groups.ts';
import { GrantButton } from './grant-button.tsx';
import { coverageSectionId } from './site-header.tsx';
import { useText } from './text.tsx';
import { showHost } from './visible-text.ts';

/** "What could not be seen", with the button that closes the next gap. Always there: silence would be an answer too. */
export function CoverageSection({ report, onAllow }: { report: Report; onAllow: (grant: Grant) => void }) {
  const { say } = useText();
  const groups = groupCoverage(report.coverage);
  const closable = groups.filter((group) => group.isClosable);
  const fixed = groups.filter((group) => !group.isClosable);
  const grant = report.grants[0];
  const button = grant && <GrantButton grant={grant} site={report.page.site} onAllow={onAllow} />;
  return (
    <section class="coverage" aria-labelledby={coverageSectionId}>
      <h2 id={coverageSectionId} tabIndex={-1}>
        {say('coverageHeading')}
      </h2>
      {groups.length === 0 && <p>{say('coverageNone')}</p>}
      {closable.length > 0 && (
        <>
          <Gaps groups={closable} pageUrl={report.page.url} />
          {button}
        </>
      )}
      {fixed.length > 0 && (
        <>
          {closable.length > 0 && <h3>{say('coverageFixed')}</h3>}
          <Gaps groups={fixed} pageUrl={report.page.url} />
        </>
      )}
      {closable.length === 0 && button}
    </section>
  );
}

function Gaps({ groups, pageUrl }: { groups: readonly CoverageGroup[]; pageUrl: string }) {
  return (
    <ul class="gaps">
      {groups.map((group) => (
        <li key={group.code}>
          <Gap group={group} pageUrl={pageUrl} />
        </li>
      ))}
    </ul>
  );
}

function Gap({ group, pageUrl }: { group: CoverageGroup; pageUrl: string }) {
  const { say, locale } = useText();
  const number = new Intl.NumberFormat(locale);
  const { code, entries } = group;
  const [first] = entries;
  const total = entries.reduce((sum, entry) => sum + (entry.subject === undefined ? (entry.count ?? 1) : 1), 0);
  if (total === 1 && first) {
    const count = first.count === undefined ? say('coverageUncounted') : number.format(first.count);
    return <>{say(`coverage_${code}`, showHost(first.subject ?? pageUrl), count)}</>;
  }
  const subjects = new Map<string, number>();
  for (const { subject } of entries) {
    if (subject !== undefined) subjects.set(showHost(subject), (subjects.get(showHost(subject)) ?? 0) + 1);
  }
  return (
    <>
      {say(`coverageMany_${code}`, number.format(total))}
      <ul class="gap-subjects">
        {[...subjects].map(([subject, times]) => (
          <li key={subject}>
            <bdi>{subject}</bdi>
            {times > 1 && ` × ${number.format(times)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
