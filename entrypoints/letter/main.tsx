import { render } from 'preact';
import type { LetterActions, LetterModel } from '../../components/letter/letter-contract.ts';
import { LetterPage } from '../../components/letter/letter-page.tsx';
import { browser } from '../../lib/browser.ts';
import { buildLetterFacts } from '../../lib/letter/build-letter-facts.ts';
import { loadDetails } from '../../lib/load-details.ts';
import { sendToBackground } from '../../lib/messages.ts';
import { readOwnRules } from '../../lib/read-own-rules.ts';
import { findReport, readVisit } from '../../lib/store/visits.ts';

const translate = (key: string, ...substitutions: (string | number)[]) =>
  browser.i18n.getMessage(key, substitutions.map(String));

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('letter/index.html has no #app');
  const tab = new URLSearchParams(location.search).get('tab');
  const tabId = tab !== null && /^\d{1,15}$/.test(tab) ? Number(tab) : undefined;
  const actions: LetterActions = {
    readValue: async (itemId) => {
      const reply = await sendToBackground('readValue', { tabId: tabId ?? -1, itemId });
      return reply.ok ? { ok: true, value: JSON.parse(reply.value) as string } : { ok: false, messageKey: reply.error }; // JSON text by contract
    },
    copy: (text) => navigator.clipboard.writeText(text),
  };
  const show = (material: LetterModel['material']) => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const model = { material, timeZone, locale: browser.i18n.getUILanguage(), now: Date.now() };
    render(<LetterPage model={model} actions={actions} translate={translate} />, root);
    document.title = translate('letterTitle');
  };
  show(undefined);
  show(tabId === undefined ? 'noAddress' : await readMaterial(tabId));
}

/** Taken once: a letter that is being written does not change because the page does. */
async function readMaterial(tabId: number): Promise<NonNullable<LetterModel['material']>> {
  const report = findReport(await readVisit(tabId));
  if (!report) return 'notLooked';
  try {
    return buildLetterFacts(report, await loadDetails((await readOwnRules()).files));
  } catch (error) {
    console.error('Gathering what the letter can say:', error);
    return 'noDetails';
  }
}

void start();
