import version from 'virtual:catalogue-version';
import { render } from 'preact';
import { buildLookupAddress, type LookupView } from '../../components/lookup/build-lookup-address.ts';
import type { LookupActions } from '../../components/lookup/lookup-contract.ts';
import { LookupPage } from '../../components/lookup/lookup-page.tsx';
import { readLookupAddress } from '../../components/lookup/read-lookup-address.ts';
import '../../entrypoints/lookup/lookup.css';
import './forced-theme.css';
import { loadDetails } from '../../lib/load-details.ts';
import { translate } from './made-actions.ts';

/** The page "Look up a key" with the real catalogue; the address is the page's own, and `theme=dark` forces one. */
const app = document.querySelector('#app');
if (!app) throw new Error('test/preview/lookup.html has no #app');
const theme = new URLSearchParams(location.search).get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const show = (view: LookupView) =>
  render(
    <LookupPage
      model={{ view, version, locale: 'en-GB', now: Date.now(), hasUnusedRules: false }}
      actions={actions}
      translate={translate}
    />,
    app,
  );
const actions: LookupActions = {
  loadDetails: () => loadDetails(),
  go: (view, how) => {
    const address = buildLookupAddress(view);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    show(view);
  },
  copyAddress: () => navigator.clipboard.writeText(location.href),
};
addEventListener('popstate', () => show(readLookupAddress(location.search)));
show(readLookupAddress(location.search));
