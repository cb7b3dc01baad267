import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import '../../entrypoints/popup/popup.css';
import './forced-theme.css';
import { loadDetails } from '../../lib/load-details.ts';
import { madeGpc } from '../made-reports/made-gpc.ts';
import { makeVisits } from '../made-reports/made-visits.ts';
import { watchingOf } from '../made-reports/made-watched-visits.ts';
import { madeNow } from '../made-reports/make-report.ts';
import { makeActions, translate } from './made-actions.ts';
import { StateList } from './state-list.tsx';

/** `?state=NAME&theme=dark` shows one state alone; without a state, the list of all of them. */
const details = await loadDetails();
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme');
const name = wanted.get('state');
const visits = makeVisits(details);
const app = document.querySelector('#app');
if (!app) throw new Error('test/preview/index.html has no #app');
if (theme) document.documentElement.dataset.theme = theme;

const actions = makeActions(async () => details);
if (name === null) render(<StateList names={[...Object.keys(visits), ...Object.keys(madeGpc)]} />, app);
else {
  const gpc = madeGpc[name];
  const shown = gpc ? 'watched' : name;
  const model = { visit: visits[shown], watching: watchingOf(shown), gpc, now: madeNow, locale: 'en-GB' };
  const startedAt = performance.now();
  render(<Popup model={model} actions={actions} translate={translate} />, app);
  requestAnimationFrame(() => {
    performance.measure('rendered', { start: startedAt, end: performance.now() });
  });
}
