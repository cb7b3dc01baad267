import { type ComponentChildren, Fragment } from 'preact';
import { allStores, type Report } from '../lib/types.ts';
import { allClosings, type Closing, type CoverageGroup, groupCoverage } from './coverage-groups.ts';
import { GrantButton } from './grant-button.tsx';
import type { PopupActions, Watching } from './popup-contract.ts';
import { coverageSectionId } from './site-header.tsx';
import { useText } from './text.tsx';
import { showHost } from './visible-text.ts';

/** "What could not be seen", with the buttons that close gaps. Always there: silence would be an answer too. */
export function CoverageSection(props: { report: Report; watching: Watching | undefined; actions: PopupActions }) {
  const { say } = useText();
  const { report, watching, actions } = props;
  const groups = groupCoverage(report.coverage).map((group) => ({ ...group, closedBy: findWay(group, watching) }));
  const fixed = groups.filter((group) => group.closedBy === undefined);
  const grant = report.grants[0];
  const buttons: Record<Closing, ComponentChildren> = {
    access: grant && <GrantButton grant={grant} site={report.page.site} onAllow={actions.allow} />,
    // Called within the click: the browser may have to ask for hosts.
    watch: <ClosingButton label={say('watchSwitch')} onClick={() => actions.watch(true)} />,
    reload: <ClosingButton label={say('reloadPage')} onClick={actions.reload} />,
  };
  const ways = allClosings.filter((way) => groups.some((group) => group.closedBy === way));
  return (
    <section class="coverage" aria-labelledby={coverageSectionId}>
      <h2 id={coverageSectionId} tabIndex={-1}>
        {say('coverageHeading')}
      </h2>
      {groups.length === 0 && <p>{say('coverageNone')}</p>}
      {ways.map((way) => (
        <Fragment key={way}>
          <Gaps groups={groups.filter((group) => group.closedBy === way)} pageUrl={report.page.url} />
          {buttons[way]}
        </Fragment>
      ))}
      {fixed.length > 0 && (
        <>
          {ways.length > 0 && <h3>{say('coverageFixed')}</h3>}
          <Gaps groups={fixed} pageUrl={report.page.url} />
        </>
      )}
      {!ways.includes('access') && buttons.access}
    </section>
  );
}

/** A site that cannot be watched has no switch; one that is watched already needs its page loaded again. */
function findWay({ closedBy }: CoverageGroup, watching: Watching | undefined): Closing | undefined {
  if (closedBy !== 'watch') return closedBy;
  if (!watching) return undefined;
  return watching.isOn ? 'reload' : 'watch';
}

function ClosingButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <p class="grant">
      <button type="button" class="button" onClick={onClick}>
        {label}
      </button>
    </p>
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
  const saySubject = (subject: string) => {
    const store = code === 'storeUnlisted' ? allStores.find((each) => each === subject) : undefined;
    return store ? say(`store_${store}`) : showHost(subject);
  };
  const total = entries.reduce((sum, entry) => sum + (entry.subject === undefined ? (entry.count ?? 1) : 1), 0);
  if (total === 1 && first) {
    const count = first.count === undefined ? say('coverageUncounted') : number.format(first.count);
    return <>{say(`coverage_${code}`, saySubject(first.subject ?? pageUrl), count)}</>;
  }
  const subjects = new Map<string, number>();
  for (const { subject } of entries) {
    if (subject !== undefined) subjects.set(saySubject(subject), (subjects.get(saySubject(subject)) ?? 0) + 1);
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
