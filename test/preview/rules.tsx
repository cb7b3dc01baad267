import { render } from 'preact';
import type { RulesActions, RulesModel } from '../../components/rules-contract.ts';
import { RulesPage } from '../../components/rules-page.tsx';
import '../../entrypoints/options/options.css';
import './forced-theme.css';
import { rulesPages } from '../made-rules-pages.ts';
import { translate } from './made-actions.ts';

/** `?state=NAME&theme=dark` shows one state of the page of a person's own rules; without a state, links to all of them. */
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
const name = wanted.get('state');
const pages: Record<string, RulesModel> = rulesPages;
const app = document.querySelector('#app');
if (!app) throw new Error('test/preview/rules.html has no #app');
if (theme) document.documentElement.dataset.theme = theme;

const actions: RulesActions = {
  addText: async (text) => text !== '',
  addFiles: (files) => console.log('add', files),
  remove: (id) => console.log('remove', id),
  restore: (file, at) => console.log('restore', file, at),
  removeAll: () => console.log('remove all'),
  save: (what) => console.log('save', what),
  copyRules: async () => console.log('copy all'),
  copy: (text) => navigator.clipboard.writeText(text),
};
const model = name === null ? undefined : pages[name];
render(
  model ? (
    <RulesPage model={model} actions={actions} translate={translate} />
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
