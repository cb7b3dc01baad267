import version from 'virtual:catalogue-version';
import { render } from 'preact';
import { buildLookupAddress, type LookupView } from '../../components/lookup/build-lookup-address.ts';
import type { LookupActions } from '../../components/lookup/lookup-contract.ts';
import { LookupPage } from '../../components/lookup/lookup-page.tsx';
import { readLookupAddress } from '../../components/lookup/read-lookup-address.ts';
import { browser } from '../../lib/browser.ts';
import { loadDetails } from '../../lib/load-details.ts';
import { readOwnRules } from '../../lib/read-own-rules.ts';

const translate = (key: string, ...substitutions: (string | number)[]) =>
  browser.i18n.getMessage(key, substitutions.map(String));

/** How long typing rests before it is written to the address, in ms: browsers refuse more than some 20 changes a second. */
const REST_MS = 150;

function start(): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('lookup/index.html has no #app');
  const now = Date.now();
  const locale = browser.i18n.getUILanguage();
  let view = readLookupAddress(location.search);
  let hasUnusedRules = false;
  let unwritten: LookupView | undefined;
  const write = () => {
    if (unwritten) history.replaceState(null, '', buildLookupAddress(unwritten));
    unwritten = undefined;
  };
  const show = (next: LookupView) => {
    view = next;
    const model = { view, version, locale, now, hasUnusedRules };
    render(<LookupPage model={model} actions={actions} translate={translate} />, root);
  };
  const actions: LookupActions = {
    loadDetails: async () => {
      const { files, fault } = await readOwnRules();
      if (fault !== undefined) {
        hasUnusedRules = true;
        show(view);
      }
      return loadDetails(files);
    },
    go: (next, how) => {
      if (how === 'push') {
        write();
        history.pushState(null, '', buildLookupAddress(next));
      } else {
        if (!unwritten) setTimeout(write, REST_MS);
        unwritten = next;
      }
      show(next);
    },
    copyAddress: () => {
      write();
      return navigator.clipboard.writeText(location.href);
    },
  };
  addEventListener('popstate', () => {
    unwritten = undefined;
    show(readLookupAddress(location.search));
  });
  show(view);
}

start();
