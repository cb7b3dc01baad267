import { render } from 'preact';
import type { OverviewActions, OverviewModel } from '../../components/overview/overview-contract.ts';
import { OverviewPage } from '../../components/overview/overview-page.tsx';
import '../../entrypoints/overview/overview.css';
import { parseHtml } from '../../entrypoints/overview/parse-html.ts';
import { readFile } from '../../entrypoints/overview/read-file.ts';
import './forced-theme.css';
import { cookiebotHtml } from '../made-lists.ts';
import { overviewPages } from '../made-overview-pages.ts';
import { translate } from './made-actions.ts';

/** `?state=NAME&theme=dark` shows one state of the page "Check the site's own list"; without a state, links to all of them. */
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
const name = wanted.get('state');
const pages: Record<string, OverviewModel> = overviewPages;
const app = document.querySelector('#app');
if (!app) throw new Error('test/preview/overview.html has no #app');
if (theme) document.documentElement.dataset.theme = theme;

const actions: OverviewActions = {
  readPage: async () => ({
    ok: true,
    value: { ...parseHtml(cookiebotHtml), url: 'https://shop.example/cookies', title: 'Cookie declaration' },
  }),
  readFile,
  parseHtml,
  choose: (id) => console.log('choose', id),
  copy: (text) => navigator.clipboard.writeText(text),
};
const model = name === null ? undefined : pages[name];
render(
  model ? (
    <OverviewPage model={model} actions={actions} translate={translate} />
  ) : (
    <ul>
      {Object.keys(pages).map((each) => (
        <li key={each}>
          <a href={`?state=${each}`}>{each}</a>
        </li>
      ))}
    </ul>
  ),
  app,
);
