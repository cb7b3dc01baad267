import { render } from 'preact';
import type { LetterActions, LetterModel } from '../../components/letter/letter-contract.ts';
import { LetterPage } from '../../components/letter/letter-page.tsx';
import '../../entrypoints/letter/letter.css';
import { letterPages } from '../made-letter.ts';
import './forced-theme.css';
import { translate } from './made-actions.ts';

/** `?state=NAME&theme=dark` shows one state of the page "Write a letter"; without a state, links to all of them. */
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
const name = wanted.get('state');
const pages: Record<string, LetterModel> = letterPages;
const app = document.querySelector('#app');
if (!app) throw new Error('test/preview/letter.html has no #app');
if (theme) document.documentElement.dataset.theme = theme;

const actions: LetterActions = {
  readValue: async (itemId) =>
    itemId.includes('chat.') ? { ok: false, messageKey: 'reveal_gone' } : { ok: true, value: `value-of-${itemId}` },
  copy: (text) => navigator.clipboard.writeText(text),
};
const model = name === null ? undefined : pages[name];
render(
  model ? (
    <LetterPage model={model} actions={actions} translate={translate} />
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
