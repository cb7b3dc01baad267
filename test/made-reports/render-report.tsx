import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';
import type { ReportActions, ReportEntry, SaveOutcome } from '../../components/report-page/report-contract.ts';
import { ReportPage } from '../../components/report-page/report-page.tsx';
import { translate } from '../preview/made-actions.ts';
import { makeRecords } from './made-records.ts';
import { madeNow } from './make-report.ts';

/** The made visits by name. */
export const madeVisits = makeRecords();
/** A made visit as the page gets it. */
export function madeVisit(name: string, isLive = false): ReportEntry {
  const record = madeVisits[name];
  if (!record) throw new Error(`No made record ${name}`);
  return { kind: 'visit', record, isLive };
}

/** Renders the page for these visits. */
export function renderReport(entries: readonly ReportEntry[] | undefined, given: Partial<ReportActions> = {}) {
  const done: SaveOutcome = { ok: true };
  const actions: ReportActions = {
    save: vi.fn(async () => done),
    noteVerdict: vi.fn(async () => done),
    lookAgain: vi.fn(),
    exportsOf: () => ({ save: vi.fn(), copy: async () => undefined, buildHtml: async () => '' }),
    seal: {
      readKey: async () => undefined,
      makeKey: async () => ({ thumbprint: 'ab', madeAt: 0 }),
      removeKey: async () => undefined,
      seal: async () => ({ fileName: 'x', seal: 'ab' }),
      copy: async () => undefined,
    },
    ...given,
  };
  const model = { entries, links: [{ page: 'saved', href: '/saved.html' }], locale: 'en-GB', now: madeNow } as const;
  return {
    ...render(<ReportPage model={model} actions={actions} translate={translate} />),
    actions,
    user: userEvent.setup(),
  };
}

/** What stands in one part of the report. */
export const reportPart = (name: string) => within(screen.getByRole('region', { name }));
/** The names in the table of items, as they are shown. */
export const shownNames = () =>
  [...document.querySelectorAll('.report-chunk tbody code')].map((code) => code.textContent);
