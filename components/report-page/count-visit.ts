import { countWithoutConsent, isOptional } from '../../lib/clock/count-without-consent.ts';
import { type Severity, severities } from '../../lib/finding-types.ts';
import type { Report } from '../../lib/types.ts';
import { type Verdict, type VisitRecord, verdicts } from '../../lib/visit-record-types.ts';
import type { Phase } from '../../lib/watch-types.ts';

/** The numbers of a summary. */
export interface VisitCounts {
  items: number;
  vendors: string[];
  /** Items whose key nobody's catalogue knows. */
  unknown: number;
  /** Undefined: it cannot be told. */
  withoutConsent: number | undefined;
  /** Of more than the necessary, by when they were written. */
  phases: Partial<Record<Phase, number>>;
  /** The first that was written before a choice or after a refusal: ms since the start of the navigation. */
  earliestAt: number | undefined;
  severities: Record<Severity, number>;
  verdicts: Record<Verdict, number>;
  gaps: number;
}

/** Counts what a summary says of a visit. Pure. */
export function countVisit({ report, verdicts: said }: VisitRecord): VisitCounts {
  const { items, findings, coverage } = report;
  const optional = items.filter(({ categories }) => isOptional(categories));
  const phases: VisitCounts['phases'] = {};
  for (const { clock } of optional) if (clock) phases[clock.phase] = (phases[clock.phase] ?? 0) + 1;
  const early = optional.flatMap(({ clock }) =>
    clock?.phase === 'beforeChoice' || clock?.phase === 'afterRefusal' ? (clock.phaseAt ?? []) : [],
  );
  const given = findings.flatMap(({ id }) => (Object.hasOwn(said, id) ? (said[id]?.verdict ?? []) : []));
  return {
    items: items.length,
    vendors: [...new Set(items.flatMap(({ vendorName }) => vendorName ?? []))],
    unknown: items.filter(({ vendorName }) => vendorName === null).length,
    // It looks at categories, states and phases alone, and those are the same in both forms.
    withoutConsent: countWithoutConsent(report as unknown as Pick<Report, 'items' | 'consent'>),
    phases,
    earliestAt: early.length > 0 ? early.reduce((first, at) => Math.min(first, at)) : undefined,
    severities: countEach(
      severities,
      findings.map(({ severity }) => severity),
    ),
    verdicts: countEach(verdicts, given),
    gaps: coverage.length,
  };
}

function countEach<Name extends string>(names: readonly Name[], found: readonly Name[]): Record<Name, number> {
  const counts = names.map((name) => [name, found.filter((one) => one === name).length] as const);
  return Object.fromEntries(counts) as Record<Name, number>; // every name is there
}
