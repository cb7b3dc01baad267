import { render } from 'preact';
import type { RulesActions } from '../../components/rules-contract.ts';
import { RulesPage } from '../../components/rules-page.tsx';
import { browser } from '../../lib/browser.ts';
import { writeRulesFile } from '../../lib/catalogue/rules-file.ts';
import {
  addRules,
  addRulesFiles,
  type RulesOutcome,
  removeAllRules,
  removeRules,
  restoreRules,
} from '../../lib/edit-rules.ts';
import { prepareRules } from '../../lib/read-own-rules.ts';
import { mirrorRules } from '../../lib/store/rules.ts';

const translate = (key: string, ...substitutions: (string | number)[]) =>
  browser.i18n.getMessage(key, substitutions.map(String));

function start(): void {
  const root = document.getElementById('app');
  if (!root) throw new Error('options/index.html has no #app');
  const locale = browser.i18n.getUILanguage();
  const now = Date.now();
  const store = mirrorRules();
  let outcome: RulesOutcome | undefined;
  const read = () => {
    const stored = store.getState().rules;
    return stored && prepareRules(stored);
  };
  const draw = () =>
    render(<RulesPage model={{ rules: read(), outcome, locale, now }} actions={actions} translate={translate} />, root);
  const follow = async (change: Promise<RulesOutcome>) => {
    outcome = await change;
    draw();
    return outcome.kind === 'added';
  };
  const write = () => writeRulesFile(read()?.files ?? []);
  const actions: RulesActions = {
    addText: (text) => follow(addRules(text)),
    addFiles: (files) => void follow(addRulesFiles(files)),
    remove: (id) => void follow(removeRules(id)),
    restore: (file, at) => void follow(restoreRules(file, at)),
    removeAll: () => void follow(removeAllRules()),
    save: (what) =>
      what === 'rules'
        ? saveFile('crumbscope-rules.json', write())
        : saveFile('crumbscope-rules-as-stored.json', read()?.text ?? ''),
    copyRules: () => navigator.clipboard.writeText(write()),
    copy: (text) => navigator.clipboard.writeText(text),
  };
  store.subscribe(draw);
  draw();
}

/** Saves a text as a file of the person's. It needs no permission, since the browser takes it for a link that was clicked. */
function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: the browser fetches it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

start();
