import { render } from 'preact';
import { buildText } from '../../components/build-text.ts';
import { readReportAddress } from '../../components/report-page/read-report-address.ts';
import type {
  ReportActions,
  ReportEntry,
  ReportModel,
  SaveOutcome,
} from '../../components/report-page/report-contract.ts';
import { ReportPage } from '../../components/report-page/report-page.tsx';
import { askForLook } from '../../lib/ask-for-look.ts';
import { askForValues } from '../../lib/ask-for-values.ts';
import { browser } from '../../lib/browser.ts';
import { createSealActions } from '../../lib/create-seal-actions.ts';
import { saveFile } from '../../lib/save-file.ts';
import { toSavedError } from '../../lib/store/saved-database.ts';
import { noteVerdict, readSavedVisit, renameSavedVisit, saveVisit } from '../../lib/store/saved-visits.ts';
import type { VisitRecord } from '../../lib/visit-record-types.ts';
import { followTab } from './follow-tab.ts';

const translate = (key: string, ...substitutions: (string | number)[]) =>
  browser.i18n.getMessage(key, substitutions.map(String));

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('report/index.html has no #app');
  const locale = browser.i18n.getUILanguage();
  const now = Date.now();
  const address = readReportAddress(location.search);
  const tabId = address.kind === 'tab' ? address.tabId : undefined;
  const links: ReportModel['links'] = [
    ...(tabId === undefined
      ? []
      : [
          { page: 'overview' as const, href: `/overview.html?tab=${tabId}` },
          { page: 'letter' as const, href: `/letter.html?tab=${tabId}` },
        ]),
    { page: 'saved', href: '/saved.html' },
  ];
  let entries: readonly ReportEntry[] | undefined;
  const show = (next: readonly ReportEntry[] | undefined) => {
    entries = next;
    const model = { entries, links, locale, now };
    render(<ReportPage model={model} actions={actions} translate={translate} />, root);
    if (next) performance.mark('drawn'); // for developer tools and the benchmark
  };
  let stopFollowing: (() => void) | undefined;
  /** Puts what is saved in the place of what is shown. A live visit stays as it was saved, and the address leads to it from now on. */
  const replace = (record: VisitRecord) => {
    const shown = entries?.map((entry) =>
      entry.kind === 'visit' && entry.record.id === record.id
        ? // The report is the same: with the same object, what is drawn of it stays.
          { kind: 'visit' as const, record: { ...record, report: entry.record.report }, isLive: false }
        : entry,
    );
    if (stopFollowing) {
      stopFollowing();
      stopFollowing = undefined;
      history.replaceState(null, '', `?saved=${record.id}`);
    }
    show(shown);
  };
  const keep = async (record: VisitRecord, change: () => Promise<unknown>): Promise<SaveOutcome> => {
    try {
      await change();
      const saved = await readSavedVisit(record.id);
      if (saved) replace(saved);
      return { ok: true };
    } catch (error) {
      const { code, message } = toSavedError(error);
      return { ok: false, code, detail: message };
    }
  };
  const actions: ReportActions = {
    save: (record, name) =>
      keep(record, () =>
        record.savedAt === undefined ? saveVisit({ ...record, name }) : renameSavedVisit(record.id, name),
      ),
    noteVerdict: (record, findingId, verdict) =>
      keep(record, async () => {
        if (record.savedAt === undefined) await saveVisit(record);
        await noteVerdict(record.id, findingId, verdict);
      }),
    lookAgain: () => {
      if (tabId !== undefined) void askForLook(tabId, false);
    },
    seal: createSealActions(tabId),
    exportsOf: (record) => ({
      save: saveFile,
      copy: (text) => navigator.clipboard.writeText(text),
      buildHtml: async (visit) => {
        const { buildHtmlFile } = await import('../../components/report-page/build-html-file.tsx');
        return buildHtmlFile(visit, buildText(translate, locale, Date.now()));
      },
      print: () => window.print(),
      ...(tabId === undefined ? {} : { readValues: () => askForValues(tabId, record.report.page.capturedAt) }),
    }),
  };
  show(undefined);
  if (address.kind === 'none') show([{ kind: 'missing', code: 'noAddress', detail: '' }]);
  else if (address.kind === 'saved') show(await Promise.all(address.ids.map(readEntry)));
  else stopFollowing = await followTab(address.tabId, buildText(translate, locale, now), (entry) => show([entry]));
}

async function readEntry(id: string): Promise<ReportEntry> {
  try {
    const record = await readSavedVisit(id);
    return record ? { kind: 'visit', record, isLive: false } : { kind: 'missing', code: 'notSaved', detail: id };
  } catch (error) {
    const { code, message } = toSavedError(error);
    return { kind: 'missing', code: code === 'broken' ? 'broken' : 'unread', detail: message };
  }
}

void start();
