import { render } from 'preact';
import type { SavedActions, SavedModel } from '../../components/saved/saved-contract.ts';
import { SavedPage } from '../../components/saved/saved-page.tsx';
import '../../entrypoints/saved/saved.css';
import './forced-theme.css';
import { savedPages } from '../made-saved-pages.ts';
import { translate } from './made-actions.ts';

/** `?state=NAME&theme=dark` shows one state of the page of saved visits; without a state, links to all of them. */
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
const name = wanted.get('state');
const pages: Record<string, SavedModel> = savedPages;
const app = document.querySelector('#app');
if (!app) throw new Error('test/preview/saved.html has no #app');
if (theme) document.documentElement.dataset.theme = theme;

const actions: SavedActions = {
  addFiles: (files) => console.log('add', files),
  decide: (file, answer) => console.log('decide', file, answer),
  rename: (id, next) => console.log('rename', id, next),
  remove: (ids) => console.log('remove', ids),
  saveAsFile: (id) => console.log('save', id),
  makeExpectation: (id) => console.log('expectation of', id),
  check: (visitId, expectationId) => console.log('check', visitId, expectationId),
  saveExpectation: (id) => console.log('save expectation', id),
  removeExpectation: (id) => console.log('remove expectation', id),
  askToKeep: () => console.log('ask to keep'),
  copy: (text) => navigator.clipboard.writeText(text),
};
const model = name === null ? undefined : pages[name];
render(
  model ? (
    <SavedPage model={model} actions={actions} translate={translate} />
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
