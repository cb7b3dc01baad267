import { render } from 'preact';
import type { OpenOutcome, VerifyActions } from '../../components/evidence/verify-contract.ts';
import { VerifyPage } from '../../components/evidence/verify-page.tsx';
import { browser } from '../../lib/browser.ts';
import { parseVisitFile } from '../../lib/evidence/parse-visit-file.ts';
import { saveFile } from '../../lib/save-file.ts';
import { toSavedError } from '../../lib/store/saved-database.ts';
import { importVisit } from '../../lib/store/saved-visits.ts';
import { canVerify } from '../../lib/verify-signature.ts';
import { verifyFile } from './verify-file.ts';

const translate = (key: string, ...substitutions: (string | number)[]) =>
  browser.i18n.getMessage(key, substitutions.map(String));

const actions: VerifyActions = {
  verify: async (file) => {
    const { text, ...found } = await verifyFile(file);
    const isWhole = found.kind === 'result' && found.result.kind === 'checked' && found.result.ok;
    return isWhole && text !== undefined ? { ...found, open: () => openReport(text) } : found;
  },
  copy: (text) => navigator.clipboard.writeText(text),
  saveOffline: async () => {
    const { default: page } = await import('virtual:offline-verifier');
    saveFile('crumbscope-verifier.html', new Blob([page], { type: 'text/html' }));
  },
};

/** Saves the visit, where it is not saved yet, and says where its report is shown. */
async function openReport(text: string): Promise<OpenOutcome> {
  const read = parseVisitFile(text);
  if (!read.ok) return { ok: false, problem: read.problem };
  try {
    const saved = await importVisit(read.record, 'both');
    return { ok: true, href: `/report.html?saved=${saved?.id ?? read.record.id}` };
  } catch (error) {
    return { ok: false, detail: toSavedError(error).message };
  }
}

function start(): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('verify/index.html has no #app');
  document.title = translate('evidenceTitle');
  const model = { canVerify: canVerify(), locale: browser.i18n.getUILanguage(), now: Date.now() };
  render(<VerifyPage model={model} actions={actions} translate={translate} />, root);
}

start();
