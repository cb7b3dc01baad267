import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import type { PopupActions } from '../../components/popup-contract.ts';
import { browser } from '../../lib/browser.ts';
import { sendToBackground } from '../../lib/messages.ts';
import { mirrorVisit, type VisitMirror } from '../../lib/store/mirror-visit.ts';
import type { Visit } from '../../lib/types.ts';

const translate = (key: string, ...substitutions: (string | number)[]) =>
  browser.i18n.getMessage(key, substitutions.map(String));

/** How long the page's own skeleton stands before it is drawn, in ms. */
const PATIENCE_MS = 400;

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('popup/index.html has no #app');
  const tabId = await findTab();
  const store = mirrorVisit(tabId);
  // The click on the toolbar button holds for the page it was made on, not for the next one; a tab of its own (`?tab=`) had none.
  let clicked = !new URLSearchParams(location.search).has('tab');
  const actions = createActions(
    tabId,
    (visit) => store.setState({ visit }),
    () => clicked,
  );
  const draw = (visit: Visit | undefined) => {
    render(
      <Popup
        model={{ visit, now: Date.now(), locale: browser.i18n.getUILanguage() }}
        actions={actions}
        translate={translate}
      />,
      root,
    );
    performance.mark('drawn', { detail: visit?.phase }); // for developer tools and the benchmark
  };
  // Until there is something to show, the page's own skeleton stands there, which looks the same: drawing it anew would cost a paint. Whoever
  // waits longer gets the drawn one, which screen readers announce.
  let isDrawn = false;
  const show = ({ visit }: VisitMirror) => {
    if (!isDrawn && visit?.phase === 'looking' && !visit.report) return;
    isDrawn = true;
    draw(visit);
  };
  store.subscribe(show);
  actions.lookAgain();
  setTimeout(() => isDrawn || draw(store.getState().visit), PATIENCE_MS);
  // While the popup is open it follows its tab: a page that has loaded is looked at again.
  browser.tabs.onUpdated.addListener((changedId, { status }) => {
    if (changedId !== tabId) return;
    if (status === 'loading') clicked = false;
    if (status === 'complete') actions.lookAgain();
  });
}

/** The tab to look at: `?tab=ID` where the page is opened as a tab of its own, else the active one. */
async function findTab(): Promise<number> {
  const given = new URLSearchParams(location.search).get('tab');
  if (given !== null && /^\d+$/.test(given)) return Number(given);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('The browser names no active tab.');
  return tab.id;
}

function createActions(tabId: number, show: (visit: Visit) => void, wasClicked: () => boolean): PopupActions {
  return {
    lookAgain: async () => {
      const look = () => sendToBackground('inspect', { tabId, clicked: wasClicked() });
      const first = await look();
      // A background that was stopped in the middle answers nothing; looking again changes nothing but the result.
      const reply = first.ok ? first : await look();
      if (!reply.ok) show({ phase: 'failed', code: 'unexpected', detail: reply.error });
    },
    // Both at once: a request that waits for a reply is no longer part of the click. The background goes on, also without this page.
    allow: ({ origins }) => {
      void sendToBackground('askedForAccess', { tabId });
      void browser.permissions.request({ origins });
    },
    reveal: async (itemId) => {
      const reply = await sendToBackground('readValue', { tabId, itemId });
      return reply.ok ? { ok: true, value: JSON.parse(reply.value) as string } : { ok: false, messageKey: reply.error }; // JSON text by contract
    },
    copy: (text) => navigator.clipboard.writeText(text),
    loadDetails: async () => {
      const [{ loadDetails }, { readRules }] = await Promise.all([
        import('../../lib/load-details.ts'),
        import('../../lib/store/rules.ts'),
      ]);
      return loadDetails(await readRules());
    },
  };
}

void start();
