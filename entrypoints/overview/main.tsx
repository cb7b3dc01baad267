import { render } from 'preact';
import { buildText } from '../../components/build-text.ts';
import { exportContext } from '../../components/export-context.ts';
import type { OverviewActions, OverviewModel } from '../../components/overview/overview-contract.ts';
import { OverviewPage } from '../../components/overview/overview-page.tsx';
import { browser } from '../../lib/browser.ts';
import { loadDetails } from '../../lib/load-details.ts';
import { sendToBackground } from '../../lib/messages.ts';
import { readOwnRules } from '../../lib/read-own-rules.ts';
import { exportReport } from '../../lib/report/export-report.ts';
import { mirrorVisit } from '../../lib/store/mirror-visit.ts';
import { listSavedVisits, readSavedVisit } from '../../lib/store/saved-visits.ts';
import { findReport, readVisit } from '../../lib/store/visits.ts';
import type { Report } from '../../lib/types.ts';
import type { SavedVisitSummary } from '../../lib/visit-record-types.ts';
import { parseHtml } from './parse-html.ts';
import { readFile } from './read-file.ts';

const translate = (key: string, ...substitutions: (string | number)[]) =>
  browser.i18n.getMessage(key, substitutions.map(String));

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('overview/index.html has no #app');
  const tab = new URLSearchParams(location.search).get('tab');
  const tabId = tab !== null && /^\d{1,15}$/.test(tab) ? Number(tab) : undefined;
  const locale = browser.i18n.getUILanguage();
  const now = Date.now();
  let model: OverviewModel = { material: undefined, saved: [], chosen: undefined, locale, now };
  const show = (more: Partial<OverviewModel>) => {
    model = { ...model, ...more };
    render(<OverviewPage model={model} actions={actions} translate={translate} />, root);
  };
  const showTab = async (report: Report | undefined) => {
    if (model.chosen === undefined) show({ material: report ? await readMaterial(report, locale, now) : 'notLooked' });
  };
  const actions: OverviewActions = {
    readPage: async () => {
      const reply = await sendToBackground('readPageTexts', { tabId: tabId ?? -1 });
      return reply.ok
        ? { ok: true, value: reply.value }
        : { ok: false, refused: { messageKey: reply.error, detail: '' } };
    },
    readFile,
    parseHtml,
    choose: (id) => {
      show({ chosen: id });
      void (id === undefined ? readTab().then(showTab) : readSaved(id).then((material) => show({ material })));
    },
    copy: (text) => navigator.clipboard.writeText(text),
  };
  const readTab = async () => (tabId === undefined ? undefined : findReport(await readVisit(tabId)));
  show({});
  document.title = translate('overviewListTitle');
  if (tabId === undefined) {
    show({ material: 'noAddress' });
    return;
  }
  const report = await readTab();
  show({ saved: await readSavedOf(report?.page.site) });
  await showTab(report);
  // A choice on the page, looked at again, changes what there is to compare with.
  let last = report?.page.capturedAt;
  mirrorVisit(tabId).subscribe(({ visit }) => {
    const next = findReport(visit);
    if (!next || next.page.capturedAt === last) return;
    last = next.page.capturedAt;
    void showTab(next);
  });
}

/** Never rejects: what cannot be loaded is said. */
async function readMaterial(
  report: Report,
  locale: string,
  now: number,
): Promise<NonNullable<OverviewModel['material']>> {
  try {
    const details = await loadDetails((await readOwnRules()).files);
    return { report: exportReport(report, exportContext(details, buildText(translate, locale, now))), details };
  } catch (error) {
    console.error('Loading what a list is compared with:', error);
    return 'noDetails';
  }
}

async function readSaved(id: string): Promise<NonNullable<OverviewModel['material']>> {
  try {
    const record = await readSavedVisit(id);
    return record ? { report: record.report, details: await loadDetails((await readOwnRules()).files) } : 'notSaved';
  } catch (error) {
    console.error('Reading a saved visit:', error);
    return 'notSaved';
  }
}

/** Saved visits of one site. None where they cannot be read: they are one choice more, and the page of saved visits says what is wrong. */
async function readSavedOf(site: string | undefined): Promise<SavedVisitSummary[]> {
  try {
    return (await listSavedVisits()).filter((one) => one.site === site && !one.isBroken);
  } catch (error) {
    console.warn('Reading the list of saved visits:', error);
    return [];
  }
}

void start();
