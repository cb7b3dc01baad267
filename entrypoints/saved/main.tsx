import { render } from 'preact';
import type { ComparedVisit, SavedModel } from '../../components/saved/saved-contract.ts';
import { SavedPage } from '../../components/saved/saved-page.tsx';
import { browser } from '../../lib/browser.ts';
import { parseExpectation } from '../../lib/expect/parse-expectation.ts';
import { readIsKept } from '../../lib/store/keep-storage.ts';
import { listExpectations } from '../../lib/store/saved-expectations.ts';
import { listSavedVisits, readSavedVisit } from '../../lib/store/saved-visits.ts';
import { createActions, type SavedShow } from './create-actions.ts';
import { findFailure } from './take-file.ts';

const translate = (key: string, ...substitutions: (string | number)[]) =>
  browser.i18n.getMessage(key, substitutions.map(String));

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('saved/index.html has no #app');
  const [before = '', after = ''] = (new URLSearchParams(location.search).get('compare') ?? '').split(',');
  const isComparing = before !== '' || after !== '';
  let model: SavedModel = {
    visits: undefined,
    expectations: [],
    isKept: undefined,
    outcome: undefined,
    checked: undefined,
    compared: isComparing ? 'reading' : undefined,
    swapHref: `?compare=${encodeURIComponent(after)},${encodeURIComponent(before)}`,
    locale: browser.i18n.getUILanguage(),
    now: Date.now(),
  };
  const draw = (next: SavedModel) => {
    model = next;
    render(<SavedPage model={model} actions={actions} translate={translate} />, root);
  };
  const show: SavedShow = async ({ outcome, checked }) => {
    const lists = await readLists();
    draw({ ...model, ...lists, outcome, checked });
  };
  const actions = createActions(show, () => model.outcome);
  draw(model);
  if (isComparing) {
    const compared = [await readCompared(before), await readCompared(after)] as const;
    draw({ ...model, compared });
    return;
  }
  // Whatever another page of the extension has changed meanwhile.
  const readAgain = async () => {
    const lists = await readLists();
    draw({ ...model, ...lists });
  };
  addEventListener('focus', () => void readAgain());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void readAgain();
  });
  await readAgain();
}

/** Never rejects: what cannot be read is said. */
async function readLists(): Promise<Pick<SavedModel, 'visits' | 'expectations' | 'isKept'>> {
  try {
    const [visits, kept] = [await listSavedVisits(), await listExpectations()];
    const expectations = kept.map(({ text, ...one }) => ({ ...one, parsed: parseExpectation(text) }));
    return { visits, expectations, isKept: await readIsKept() };
  } catch (error) {
    return { visits: findFailure(error), expectations: [], isKept: undefined };
  }
}

async function readCompared(id: string): Promise<ComparedVisit> {
  try {
    return (await readSavedVisit(id)) ?? null;
  } catch (error) {
    return findFailure(error);
  }
}

void start();
